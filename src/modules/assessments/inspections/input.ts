import { z } from 'zod'
import { closesAfterOpening, inOrder, list, roundDays } from '../input.ts'

/** An independent round as its page asks for it; the rest it takes from the self-scan round that it judges. */
export const StartInspections = z
  .object({
    title: roundDays.title,
    opensOn: roundDays.opensOn,
    closesOn: roundDays.closesOn,
    linkedId: z.uuid(),
    secondShare: z.coerce.number().int().min(0).max(100).default(0),
    municipalities: list,
  })
  .refine(closesAfterOpening, inOrder)
