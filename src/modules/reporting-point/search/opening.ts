import { type Directory, everyone, type HandlerKeys, type Json, Refused, readCase } from '../crypto/index.ts'
import { type NoteContent, readChain } from '../notes/chain.ts'
import { sealedCase } from '../sealed.ts'
import { openForTwo } from '../two-person/opening.ts'
import type { SealedReport } from './service.ts'

/** Where reports are opened, with keys that were unlocked and directories that were judged. */
export type OpenPlace = { me: string; today: string; keys: HandlerKeys; directories: readonly Directory[] }
/** What was written in a report and its notes; or why it did not open. */
export type Contents = { messages: Json[]; notes: NoteContent[] } | 'closed' | 'needs-second'

/** What a report says. `closed` when it does not open or is not what it says it is, `needs-second` for one for two. */
export async function contentsOf(report: SealedReport, place: OpenPlace): Promise<Contents> {
  const { keys, directories, me, today } = place
  if (!directories.some((one) => everyone(one).some(({ signPub }) => signPub === keys.signPub))) return 'closed'
  const sealed = sealedCase(report)
  try {
    const opened = report.together
      ? await openForTwo(sealed, report.together, keys, directories)
      : await readCase(sealed, keys.identity, directories)
    if ('half' in opened) return 'needs-second'
    const { it, dialogue } = opened
    const notes = await notesOf(report.notes, { keys, me, today, it, directories })
    return { messages: dialogue.messages.map(({ content }) => content), notes }
  } catch (error) {
    if (error instanceof Refused) return 'closed'
    throw error
  }
}

async function notesOf(notes: SealedReport['notes'], opened: Parameters<typeof readChain>[1]): Promise<NoteContent[]> {
  try {
    return (await readChain(notes, opened)).map(({ content }) => content).filter((one) => one !== null)
  } catch (error) {
    if (error instanceof Refused) return []
    throw error
  }
}
