import { z } from '@hono/zod-openapi'
import { sourceStates, versionStates } from '../catalogue/model.ts'
import type { SourceRow, Version } from '../catalogue/schema.ts'
import { ContentShape } from '../catalogue/shape.ts'
import { fields, withdrawalKinds } from './model.ts'
import type { History, VersionView } from './queries.ts'

const moment = z.date().openapi({ type: 'string', format: 'date-time' })
const Listed = z.object({
  number: z.int(),
  state: z.enum(versionStates),
  basedOn: z.int().openapi({ description: 'the published version that it was written over; 0 is none' }),
  reason: z.string(),
  madeAt: moment,
  isShipped: z.boolean().openapi({ description: 'it came with Weerwerk' }),
  decidedAt: moment.nullable(),
  declineReason: z.string().nullable(),
})
const name = z.string().nullable().openapi({ description: 'for those who propose only' })
export const VersionOut = Listed.extend({ code: z.string(), content: ContentShape }).openapi('SourceVersion')
export const HistoryOut = z
  .object({
    state: z.enum(sourceStates),
    versions: z.array(Listed.extend({ maker: name, decider: name })),
    withdrawals: z.array(z.object({ kind: z.enum(withdrawalKinds), reason: z.string(), doneAt: moment, by: name })),
  })
  .openapi('SourceHistory')
const Field = z.enum(fields)
export const VersionViewOut = VersionOut.extend({
  comparedWith: z.int().nullable(),
  differences: z.array(Field),
  meanwhile: z.array(Field).openapi({ description: 'what was published since the version that it was written over' }),
  faults: z.array(z.object({ field: Field, code: z.string() })),
  contradictions: z.array(z.array(z.string()).openapi({ description: 'two rules' })),
  comments: z.array(z.object({ id: z.uuid(), text: z.string(), madeAt: moment, by: name })),
}).openapi('SourceVersionCompared')

const listed = ({
  number,
  state,
  basedOn,
  reason,
  madeAt,
  madeBy,
  decidedAt,
  declineReason,
}: Omit<Version, 'content'>) => ({
  ...{ number, state, basedOn, reason, madeAt, decidedAt, declineReason, isShipped: madeBy === null },
})
export const presentVersion = (code: SourceRow['code'], version: Version) =>
  VersionOut.parse({ ...listed(version), code, content: version.content })

export const presentHistory = ({ source, versions, withdrawals }: History) =>
  HistoryOut.parse({
    state: source.state,
    versions: versions.map((one) => ({ ...listed(one), maker: one.makerName, decider: one.deciderName })),
    withdrawals: withdrawals.map((one) => ({ ...one, by: one.name })),
  })

export const presentView = (it: VersionView) =>
  VersionViewOut.parse({
    ...listed(it),
    ...{ code: it.source.code, content: it.content, comparedWith: it.compared?.number ?? null },
    ...{ differences: it.differences, meanwhile: it.meanwhile },
    faults: it.faults.map(({ field, reason }) => ({ field, code: reason })),
    contradictions: it.contradictions.map(({ rules }) => rules),
    comments: it.comments.map(({ id, text, madeAt, name: by }) => ({ id, text, madeAt, by })),
  })
