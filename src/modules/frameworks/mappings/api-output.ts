import { z } from '@hono/zod-openapi'
import { mappingStates, transferKinds } from './model.ts'
import type { Mapping } from './schema.ts'
import type { MappingHead, MappingView } from './service.ts'

const level = z.number().int()
const moment = z.iso.datetime().nullable()

export const MappingHeadOut = z
  .object({
    id: z.uuid(),
    fromId: z.uuid().openapi({ description: 'the older version' }),
    toId: z.uuid(),
    state: z.enum(mappingStates),
    revision: z.number().int(),
    publishedAt: moment,
    usedAt: moment.openapi({ description: 'when a round first used it; it no longer changes then' }),
  })
  .openapi('MappingHead')

const TransferOut = z
  .object({
    norm: z.string().openapi({ description: 'of the older version' }),
    kind: z.enum(transferKinds).nullable().openapi({ description: 'null as long as nobody decided' }),
    targets: z.array(z.string()).openapi({ description: 'norms of the newer version' }),
    reason: z.string().nullable(),
  })
  .openapi('Transfer')

const FaultOut = z.object({
  norm: z.string().nullable(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const MappingOut = MappingHeadOut.extend({
  transfers: z.array(TransferOut),
  levels: z
    .array(z.object({ from: level, to: level }))
    .nullable()
    .openapi({ description: 'null when a level stays what it is' }),
}).openapi('Mapping')

export const MappingWithFaults = MappingOut.extend({
  faults: z.array(FaultOut).openapi({ description: 'everything that stands in the way of publishing' }),
}).openapi('MappingWithFaults')

export const presentMappingHead = (head: MappingHead): z.infer<typeof MappingHeadOut> => ({
  id: head.id,
  fromId: head.fromId,
  toId: head.toId,
  state: head.state,
  revision: head.revision,
  publishedAt: head.publishedAt?.toISOString() ?? null,
  usedAt: head.usedAt?.toISOString() ?? null,
})

export const presentMapping = (mapping: Mapping): z.infer<typeof MappingOut> => ({
  ...presentMappingHead(mapping),
  transfers: mapping.transfers.map(({ norm, kind, targets, reason }) => ({
    norm,
    kind,
    targets: [...targets],
    reason,
  })),
  levels: mapping.levels?.map(({ from, to }) => ({ from, to })) ?? null,
})

export const presentFaults = (faults: MappingView['faults']): z.infer<typeof FaultOut>[] =>
  faults.map(({ norm, reason, params }) => ({ norm, code: reason, params }))
