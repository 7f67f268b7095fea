import type { Db } from '#platform/db'
import type { Mail } from '#platform/mail'
import { sendLink } from './links.ts'

/** Does the job that mails a link, and gives the token from the mail; null when no mail went out. */
export async function tokenOf(db: Db, linkId: string, now: Date): Promise<string | null> {
  const sent: Mail[] = []
  const send = async (mail: Mail) => {
    sent.push(mail)
  }
  await sendLink(db, { linkId }, now, { baseUrl: 'https://weerwerk.example', send })
  return /\/screening\/link\/([\w-]+)/.exec(sent[0]?.text ?? '')?.[1] ?? null
}
