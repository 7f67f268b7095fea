import { z } from 'zod'
import { actionStates, eventKinds, origins } from '../actions/model.ts'
import { Piece, PieceFile } from './content.ts'

const text = z.string()
const day = z.iso.date().nullable()

/** A line in the history of an action; who did it is named by a number, never by name. */
const PlannedEvent = z.object({
  what: z.enum(eventKinds),
  fields: z.array(text.max(100)).max(50),
  reason: text.max(2000).nullable(),
  by: z.uuid(),
  at: z.iso.datetime(),
})

/** An action as it travels; `pieces` are the evidence that proves it. */
const PlannedAction = z.object({
  id: z.uuid(),
  number: z.number().int().min(1).max(999_999),
  title: text,
  description: text.nullable(),
  framework: text.nullable(),
  norms: z.array(text),
  origin: z.enum(origins),
  originId: z.uuid().nullable(),
  ownerId: z.uuid().nullable(),
  /** The first role of the owner at the organisation, to find one by who has another number elsewhere. */
  ownerRole: text.nullable().default(null),
  startsOn: day,
  dueOn: day,
  costCents: z.number().int().min(0).nullable(),
  state: z.enum(actionStates),
  stateReason: text.nullable(),
  doneOn: day,
  closedAt: z.iso.datetime().nullable().default(null),
  pieces: z.array(z.uuid()),
  /** Its history, first to last; none in files of an earlier version. */
  events: z.array(PlannedEvent).default([]),
})
export type PlannedAction = z.infer<typeof PlannedAction>

/** The action plan of one organisation. */
export const PlanContent = z.object({
  organisation: z.object({ code: text, name: text }),
  actions: z.array(PlannedAction).min(1),
  pieces: z.array(Piece),
  files: z.array(PieceFile).default([]),
})
export type PlanContent = z.infer<typeof PlanContent>
