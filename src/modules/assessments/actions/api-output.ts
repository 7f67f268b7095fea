import { z } from '@hono/zod-openapi'
import { evidenceForms } from '../model.ts'
import type { ActionBoard } from './board.ts'
import type { Plan } from './importing/plan.ts'
import { actionStates, origins, type Standing, standings } from './model.ts'
import { type Action, type ActionProof, type ActionView, doerOf } from './queries.ts'

const base = {
  id: z.uuid(),
  number: z.number().int().openapi({ description: 'within the organisation, from 1' }),
  title: z.string(),
  description: z.string().nullable(),
  framework: z.string().nullable().openapi({ description: 'code of the framework of the norms' }),
  norms: z.array(z.string()),
  origin: z.enum(origins),
  originId: z
    .uuid()
    .nullable()
    .openapi({ description: 'the scan, finding, recommendation, thread or decision it came from' }),
  ownerId: z.uuid().nullable(),
  startsOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
  costCents: z.number().int().nullable().openapi({ description: 'whole cents' }),
  state: z.enum(actionStates),
  standing: z.enum(standings).openapi({ description: 'late, on time or without day while open' }),
  stateReason: z.string().nullable(),
  doneOn: z.iso.date().nullable(),
  revision: z.number().int(),
}
export const ActionOut = z.object(base).openapi('Action')
export const presentAction = (it: Omit<Action, 'ownerName'>): z.infer<typeof ActionOut> => ({
  id: it.id,
  number: it.number,
  title: it.title,
  description: it.description,
  framework: it.framework,
  norms: it.norms,
  origin: it.origin,
  originId: it.originId,
  ownerId: it.ownerId,
  startsOn: it.startsOn,
  dueOn: it.dueOn,
  costCents: it.costCents,
  state: it.state,
  standing: it.standing,
  stateReason: it.stateReason,
  doneOn: it.doneOn,
  revision: it.revision,
})

const ProofOut = z.object({
  id: z.uuid(),
  title: z.string(),
  form: z.enum(evidenceForms),
  datedOn: z.iso.date(),
  link: z.string().nullable(),
  hasFile: z.boolean(),
})
const presentProof = ({ id, title, form, datedOn, link, fileId }: ActionProof): z.infer<typeof ProofOut> => ({
  id,
  title,
  form: ProofOut.shape.form.parse(form),
  datedOn,
  link,
  hasFile: fileId !== null,
})
const EventOut = z.object({
  what: z.string(),
  fields: z.array(z.string()),
  reason: z.string().nullable(),
  by: z.uuid(),
  fromFile: z.boolean().openapi({ description: 'whether a file that was brought in says so' }),
  at: z.iso.datetime(),
})
export const ActionViewOut = z
  .object({
    ...base,
    proofs: z.array(ProofOut),
    events: z.array(EventOut).openapi({ description: 'the history, first to last' }),
    retestWishes: z.array(z.object({ id: z.uuid(), norm: z.string(), askedAt: z.iso.datetime() })),
  })
  .openapi('ActionWithHistory')
export const presentView = (it: ActionView): z.infer<typeof ActionViewOut> => ({
  ...presentAction(it),
  proofs: it.proofs.map(presentProof),
  events: it.events.map((event) => ({
    what: event.what,
    fields: event.fields,
    reason: event.reason,
    by: doerOf(event),
    fromFile: event.carriedBy !== null,
    at: event.doneAt.toISOString(),
  })),
  retestWishes: it.wishes.map(({ id, norm, askedAt }) => ({ id, norm, askedAt: askedAt.toISOString() })),
})

const Counts = z.object({
  late: z.number().int(),
  onTime: z.number().int(),
  withoutDay: z.number().int(),
  done: z.number().int(),
  cancelled: z.number().int(),
})
export const BoardOut = z
  .object({
    isNamed: z.boolean().openapi({ description: 'whether names of other municipalities are in it' }),
    municipalities: z.array(
      Counts.extend({ organisationId: z.uuid().nullable(), name: z.string().nullable(), isOwn: z.boolean() }),
    ),
    district: Counts,
  })
  .openapi('ActionCounts')

const presentCounts = (tally: Record<Standing, number>): z.infer<typeof Counts> => ({
  late: tally.late,
  onTime: tally['on-time'],
  withoutDay: tally['no-day'],
  done: tally.done,
  cancelled: tally.cancelled,
})
export const presentBoard = ({ isNamed, municipalities, district }: ActionBoard): z.infer<typeof BoardOut> => ({
  isNamed,
  municipalities: municipalities.map((one) => ({
    ...presentCounts(one),
    organisationId: one.organisationId,
    name: one.name,
    isOwn: one.isOwn,
  })),
  district: presentCounts(district),
})

export const PlanOut = z
  .object({
    seen: z.string().openapi({ description: 'to send along when it is carried out' }),
    changes: z.array(
      z.object({
        line: z.number().int(),
        kind: z.enum(['make', 'change', 'same']),
        number: z.number().int().nullable(),
        fields: z.array(z.string()),
      }),
    ),
    faults: z.array(z.object({ cell: z.string(), code: z.string() })),
  })
  .openapi('ActionFilePreview')
export const presentPlan = ({ seen, changes, faults }: Plan): z.infer<typeof PlanOut> => ({
  seen,
  changes: changes.map(({ line, kind, number, fields }) => ({ line, kind, number, fields })),
  faults: faults.map(({ cell, reason }) => ({ cell, code: reason })),
})
