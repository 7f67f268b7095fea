import { z } from '@hono/zod-openapi'
import { inspectionStates, type Levels, nowOf, places, thenOf } from './model.ts'
import type { NormState } from './norm-states.ts'
import type { Inspection, InspectionEvidence, PlannedVisit, Reveal, Revision } from './schema.ts'
import type { InspectionLine } from './view.ts'

const moment = z.iso.datetime().nullable()
const Mark = z
  .union([z.number().int(), z.literal('na')])
  .nullable()
  .openapi({ description: 'a level, na for not applicable, null for none' })
const Place = z.enum(places)

export const InspectionHead = z
  .object({
    id: z.uuid(),
    roundId: z.uuid(),
    organisationId: z.uuid(),
    state: z.enum(inspectionStates),
    place: Place.nullable().openapi({ description: 'that of the caller' }),
    hearingUntil: z.iso.date().nullable(),
    revealed: z.number().int().openapi({ description: 'norms of which the self-scan was seen' }),
    toJudge: z.number().int(),
  })
  .openapi('InspectionHead')
export const presentHead = (line: InspectionLine): z.infer<typeof InspectionHead> => ({
  id: line.id,
  roundId: line.roundId,
  organisationId: line.organisationId,
  state: line.state,
  place: line.place,
  hearingUntil: line.hearingUntil,
  revealed: line.revealed,
  toJudge: line.toJudge,
})

export const InspectionOut = z
  .object({
    id: z.uuid(),
    state: z.enum(inspectionStates),
    hearingUntil: z.iso.date().nullable(),
    repliedAt: moment,
    signedAt: moment,
    contentHash: z.string().nullable(),
    acknowledgedAt: moment,
    acknowledgedAs: z.string().nullable(),
    secondNorms: z.array(z.string()),
  })
  .openapi('Inspection')
export const presentInspection = (it: Inspection): z.infer<typeof InspectionOut> => ({
  id: it.id,
  state: it.state,
  hearingUntil: it.hearingUntil,
  repliedAt: it.repliedAt?.toISOString() ?? null,
  signedAt: it.signedAt?.toISOString() ?? null,
  contentHash: it.contentHash,
  acknowledgedAt: it.acknowledgedAt?.toISOString() ?? null,
  acknowledgedAs: it.acknowledgedAs,
  secondNorms: it.secondNorms,
})

const PairOut = z.object({ levelThen: Mark, levelNow: Mark }).openapi('VerdictLevels')
const presentPair = (levels: Levels): z.infer<typeof PairOut> => ({
  levelThen: thenOf(levels),
  levelNow: nowOf(levels),
})

export const RevisionOut = PairOut.extend({
  number: z.number().int(),
  reason: z.string(),
  revisedAt: z.iso.datetime(),
}).openapi('Revision')
export const presentRevision = (one: Revision): z.infer<typeof RevisionOut> => ({
  ...presentPair(one),
  number: one.number,
  reason: one.reason,
  revisedAt: one.revisedAt.toISOString(),
})

export const VerdictOut = z
  .object({
    norm: z.string(),
    version: z.number().int().openapi({ description: '0 when there is no verdict yet' }),
    first: PairOut.nullable().openapi({ description: 'as it was given before the reveal' }),
    present: PairOut.nullable().openapi({ description: 'after every revision' }),
    reason: z.string().nullable(),
    documents: z.string().nullable(),
    interviews: z.string().nullable(),
    sampleSize: z.number().int().nullable(),
    sampleHits: z.number().int().nullable(),
    missing: z.array(z.string()).openapi({ description: 'what it lacks before the reveal' }),
    isRevealed: z.boolean(),
    self: Mark.openapi({ description: 'of the municipality; null as long as it may not be seen' }),
    other: PairOut.nullable().openapi({ description: 'of the other assessor, once it may be seen' }),
    revisions: z.array(RevisionOut),
    reply: z.object({ body: z.string(), version: z.number().int(), answer: z.string().nullable() }).nullable(),
  })
  .openapi('Verdict')
export const presentVerdict = (state: NormState): z.infer<typeof VerdictOut> => ({
  norm: state.node.code,
  version: state.verdict?.version ?? 0,
  first: state.verdict ? presentPair(state.verdict) : null,
  present: state.present ? presentPair(state.present) : null,
  reason: state.verdict?.reason ?? null,
  documents: state.verdict?.documents ?? null,
  interviews: state.verdict?.interviews ?? null,
  sampleSize: state.verdict?.sampleSize ?? null,
  sampleHits: state.verdict?.sampleHits ?? null,
  missing: state.missing,
  isRevealed: state.isRevealed,
  self: state.self,
  other: state.other ? presentPair(state.other) : null,
  revisions: state.revisions.map(presentRevision),
  reply: state.reply && { body: state.reply.body, version: state.reply.version, answer: state.reply.answer },
})

export const RevealOut = z
  .object({
    number: z.number().int(),
    place: Place,
    theme: z.string(),
    norms: z.array(z.string()),
    revealedAt: z.iso.datetime(),
    verdictsHash: z.string(),
    hash: z.string(),
  })
  .openapi('Reveal')
export const presentReveal = (one: Reveal): z.infer<typeof RevealOut> => ({
  number: one.number,
  place: one.place,
  theme: one.theme,
  norms: one.norms,
  revealedAt: one.revealedAt.toISOString(),
  verdictsHash: one.verdictsHash,
  hash: one.hash,
})

export const VisitOut = z
  .object({
    id: z.uuid(),
    inspectionId: z.uuid(),
    startsAt: z.iso.datetime(),
    minutes: z.number().int(),
    place: z.string(),
    withRole: z.string(),
    subject: z.string(),
    cancelledAt: moment,
  })
  .openapi('Visit')
export const presentVisit = (visit: Omit<PlannedVisit, 'municipality'>): z.infer<typeof VisitOut> => ({
  id: visit.id,
  inspectionId: visit.inspectionId,
  startsAt: visit.startsAt.toISOString(),
  minutes: visit.minutes,
  place: visit.place,
  withRole: visit.withRole,
  subject: visit.subject,
  cancelledAt: visit.cancelledAt?.toISOString() ?? null,
})

export const PieceOut = z
  .object({
    id: z.uuid(),
    norm: z.string(),
    place: Place,
    title: z.string(),
    form: z.string(),
    datedOn: z.iso.date(),
    link: z.string().nullable(),
    hasFile: z.boolean(),
    released: z.boolean().openapi({ description: 'a piece that the municipality released' }),
  })
  .openapi('InspectionEvidence')
export const presentPiece = (piece: InspectionEvidence): z.infer<typeof PieceOut> => ({
  id: piece.id,
  norm: piece.norm,
  place: piece.place,
  title: piece.title,
  form: piece.form,
  datedOn: piece.datedOn,
  link: piece.link,
  hasFile: piece.fileId !== null,
  released: piece.released,
})
