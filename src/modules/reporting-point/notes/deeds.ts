import { z } from 'zod'
import type { Ctx } from '#platform/db'
import { Settle } from '../cases/input.ts'
import { settleCase } from '../cases/service.ts'
import { CloseQuestion } from '../questions/input.ts'
import { closeQuestion } from '../questions/service.ts'
import { withdrawTriage } from '../triage/service.ts'
import { NewLink } from './input.ts'
import { linkCase, unlinkCase } from './service.ts'

/** What the page of a report asks without opening it. */
export const Deed = z.discriminatedUnion('do', [
  ...Settle.options,
  NewLink.extend({ do: z.literal('link') }),
  z.object({ do: z.literal('unlink'), other: z.uuid() }),
  z.object({ do: z.literal('withdraw') }),
  CloseQuestion.extend({ do: z.literal('close-question') }),
])
export type Deed = z.infer<typeof Deed>

/** Does what was asked. @throws AppError as the services */
export async function doDeed(ctx: Ctx, id: string, deed: Deed): Promise<void> {
  if (deed.do === 'link') await linkCase(ctx, id, deed)
  else if (deed.do === 'unlink') await unlinkCase(ctx, id, deed.other)
  else if (deed.do === 'withdraw') await withdrawTriage(ctx, id)
  else if (deed.do === 'close-question') await closeQuestion(ctx, id, deed)
  else await settleCase(ctx, id, deed)
}
