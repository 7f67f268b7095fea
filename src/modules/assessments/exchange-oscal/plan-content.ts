import { z } from 'zod'
import { Piece } from './content.ts'

const text = z.string()
const day = z.iso.date().nullable()

/** An action as it travels; `pieces` are the evidence that proves it. */
const PlannedAction = z.object({
  id: z.uuid(),
  number: z.number().int().min(1),
  title: text,
  description: text.nullable(),
  framework: text.nullable(),
  norms: z.array(text),
  origin: text,
  originId: z.uuid().nullable(),
  ownerId: z.uuid().nullable(),
  startsOn: day,
  dueOn: day,
  costCents: z.number().int().min(0).nullable(),
  state: z.enum(['planned', 'busy', 'done', 'cancelled']),
  stateReason: text.nullable(),
  doneOn: day,
  pieces: z.array(z.uuid()),
})
export type PlannedAction = z.infer<typeof PlannedAction>

/** The action plan of one organisation. */
export const PlanContent = z.object({
  organisation: z.object({ code: text, name: text }),
  actions: z.array(PlannedAction).min(1),
  pieces: z.array(Piece),
})
export type PlanContent = z.infer<typeof PlanContent>
