import { z } from 'zod'
import type { Ctx } from '#platform/db'
import { readForm } from '#platform/web'
import { commentForBoard, takeBackComment } from '../commenting.ts'
import { BoardCommentInput, WithdrawProposal } from '../input.ts'
import { attachFile, detachFile } from '../keeping.ts'
import { putOnAgenda, submitProposal, takeBack, withdrawProposal } from '../moving.ts'

const Acted = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['submit', 'put_on_agenda', 'take_back', 'attach']) }),
  z.object({ do: z.literal('withdraw'), ...WithdrawProposal.shape }),
  z.object({ do: z.literal('comment'), ...BoardCommentInput.shape }),
  z.object({ do: z.literal('uncomment'), commentId: z.uuid() }),
  z.object({ do: z.literal('detach'), attachmentId: z.uuid() }),
])

const moves = { submit: submitProposal, put_on_agenda: putOnAgenda, take_back: takeBack }

/** Does what a button on the page of a proposal asks. @returns what to tell, or the form with all that was refused */
export async function actOn(ctx: Ctx, id: string, request: Request) {
  const form = await readForm(request, Acted)
  if (!form.ok) return form.response
  const asked = form.value
  try {
    if (asked.do === 'attach') return await attach(ctx, id, form.form.get('file'))
    if (asked.do === 'comment') {
      await commentForBoard(ctx, id, asked.body)
      return 'gereageerd'
    }
    if (asked.do === 'uncomment') await takeBackComment(ctx, id, asked.commentId)
    else if (asked.do === 'detach') await detachFile(ctx, id, asked.attachmentId)
    else if (asked.do === 'withdraw') await withdrawProposal(ctx, id, asked.reason)
    else await moves[asked.do](ctx, id)
    return 'gedaan'
  } catch (error) {
    return form.refuse(error)
  }
}

async function attach(ctx: Ctx, id: string, file: unknown): Promise<string> {
  const upload = file instanceof File ? file : new File([], '')
  await attachFile(ctx, id, { name: upload.name, bytes: new Uint8Array(await upload.arrayBuffer()) })
  return 'bewaard'
}
