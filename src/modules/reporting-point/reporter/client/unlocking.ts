import { answerLogin, reporterKeys } from '../../crypto/index.ts'
import { openMailbox, saltOf } from '../sending.ts'
import { askQuestion, openBox } from './server.ts'

/** Proves to the server that these words open the mailbox, without telling them, and reads what is in it. @returns null for none */
export async function unlock(words: string) {
  const salt = document.body.dataset.salt ?? ''
  const { mailboxHash, signSeed } = await reporterKeys(words, saltOf(salt))
  const { nonce } = (await askQuestion(mailboxHash)).body
  const answer = answerLogin(signSeed, location.origin, nonce)
  const { status, body } = await openBox({ mailboxHash, nonce, answer })
  if (status !== 200) return null
  return { ...body, mailboxHash, mailbox: await openMailbox(words, salt, body.box) }
}

export type Unlocked = NonNullable<Awaited<ReturnType<typeof unlock>>>
