import { z } from 'zod'
import { sealed } from '../intake/input.ts'
import { bodies } from './model.ts'

const fingerprint = z.string().min(1, 'reporting.fingerprint_missing').max(100)

export const NewReceiver = z.object({
  body: z.enum(bodies),
  name: z.string().trim().min(1, 'reporting.receiver_nameless').max(200),
  /** The open half of the receiver's age key. */
  recipient: z.string().trim().min(1, 'reporting.no_receiver_key').max(3000),
  /** As the receiver told it by another way than the key. */
  fingerprint,
})
export type NewReceiver = z.infer<typeof NewReceiver>
export const CheckReceiver = z.object({ fingerprint })

/** What a keeper does on the page of receivers. */
export const ReceiversForm = z.discriminatedUnion('do', [
  NewReceiver.extend({ do: z.literal('enter') }),
  CheckReceiver.extend({ do: z.literal('check'), receiver: z.uuid() }),
  z.object({ do: z.literal('end'), receiver: z.uuid() }),
])

/** An age file in base64, for the other readers of the report. */
const file = sealed(200_000)

/** A package as its writer seals it for a colleague; the id is drawn in the browser, as the sealed draft names it. */
export const NewHandover = z.object({ id: z.uuid(), receiverId: z.uuid(), ground: z.string().max(60), file })
export type NewHandover = z.infer<typeof NewHandover>

/** How many steps who acts saw. */
const seq = z.coerce.number().int().min(1).max(99)
export const HandoverStep = z.discriminatedUnion('do', [
  z.object({ do: z.literal('drafted'), seq, file }),
  z.object({ do: z.literal('approved'), seq, file }),
  z.object({ do: z.literal('returned'), seq, file }),
  z.object({ do: z.literal('sealed'), seq, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.object({
    ...{ do: z.literal('received'), seq, receivedOn: z.iso.date() },
    reference: z.string().trim().min(1).max(100),
  }),
  z.object({ do: z.literal('withdrawn'), seq }),
])
export type HandoverStep = z.infer<typeof HandoverStep>
