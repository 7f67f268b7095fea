import { z } from '@hono/zod-openapi'
import type { Difference } from './compare.ts'
import { nodeDocument } from './formats/write-weerwerk.ts'
import type { VersionHead } from './service.ts'
import { versionStates } from './versions.ts'

const Params = z.record(z.string(), z.union([z.string(), z.number()]))

export const VersionOut = z
  .object({
    id: z.uuid(),
    code: z.string(),
    version: z.string(),
    state: z.enum(versionStates),
    title: z.record(z.string(), z.string()).openapi({ description: 'per language' }),
    normCount: z.number().int(),
    format: z.string().openapi({ description: 'what it was read from' }),
    warnings: z.array(z.object({ code: z.string(), params: Params })),
    revision: z
      .number()
      .int()
      .openapi({ description: 'goes up with every change of a draft; a change names the last one' }),
    createdAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable(),
  })
  .openapi('FrameworkVersion')

export const presentVersion = (head: VersionHead): z.infer<typeof VersionOut> => ({
  id: head.id,
  code: head.code,
  version: head.version,
  state: head.state,
  title: { ...head.title },
  normCount: head.normCount,
  format: head.format,
  warnings: head.warnings.map(({ reason, params }) => ({ code: `frameworks.fault.${reason}`, params: { ...params } })),
  revision: head.revision,
  createdAt: head.createdAt.toISOString(),
  publishedAt: head.publishedAt?.toISOString() ?? null,
})

/** A framework as `docs/framework-format.md` describes it. */
export const Content = z.record(z.string(), z.unknown()).openapi('Framework', {
  externalDocs: { url: 'docs/framework-format.md' },
})

const Node = z.record(z.string(), z.unknown()).nullable()
export const ComparisonOut = z
  .object({
    from: z.string().openapi({ description: 'the older version' }),
    to: z.string(),
    fields: z.array(z.string()).openapi({ description: 'what of the framework itself changed' }),
    differences: z.array(
      z.object({
        code: z.string(),
        kind: z.enum(['added', 'removed', 'changed']),
        fields: z.array(z.string()),
        before: Node,
        after: Node,
      }),
    ),
  })
  .openapi('FrameworkComparison')

export const presentDifference = ({ code, kind, fields, before, after }: Difference) => ({
  code,
  kind,
  fields,
  before: before && nodeDocument(before),
  after: after && nodeDocument(after),
})
