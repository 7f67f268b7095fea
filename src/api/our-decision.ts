import type { Ctx } from '#platform/db'
import { commentForBoard } from '../modules/programme/decisions/commenting.ts'
import { decideProposal } from '../modules/programme/decisions/deciding.ts'
import { attachFile, createProposal } from '../modules/programme/decisions/keeping.ts'
import { putOnAgenda, submitProposal } from '../modules/programme/decisions/moving.ts'
import { readProposal } from '../modules/programme/decisions/queries.ts'
import { proposalFields } from '../modules/programme/decisions/testing.ts'

/** A decided proposal with a file, a comment and its decisions, by the word before each in a path. */
export async function ourDecision(leader: Ctx, programmeId: string): Promise<Record<string, string>> {
  const { id } = await createProposal(leader, proposalFields(programmeId))
  const bijlage = { name: 'bijlage.txt', bytes: new TextEncoder().encode('bijlage bij het voorstel') }
  const { id: attachmentId } = await attachFile(leader, id, bijlage)
  await submitProposal(leader, id)
  await putOnAgenda(leader, id)
  const { id: commentId } = await commentForBoard(leader, id, 'alleen voor ons bestuur')
  const { content } = await readProposal(leader, id)
  const points = content.points.map(() => ({ outcome: 'agreed' as const, note: null }))
  await decideProposal(leader, id, { decidedOn: '2024-01-15', points })
  const { decisions } = await readProposal(leader, id)
  return {
    'board-proposals': id,
    versions: '1',
    attachments: attachmentId,
    'board-comments': commentId,
    decisions: decisions[0]?.id ?? '',
  }
}
