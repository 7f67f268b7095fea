import type { SealedMailbox } from '../../intake/service.ts'
import type { PointView } from '../sending.ts'

/** What the server said, or why it could not be asked. */
export type Answer<T> = { status: number; body: T }

/** No cookie goes along, and no page keeps it. */
export const quietly: RequestInit = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' }

async function ask<T>(path: string, body?: object): Promise<Answer<T>> {
  const answer = await fetch(`/meld/api/${path}`, {
    ...quietly,
    ...(body ? { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  })
  return { status: answer.status, body: await answer.json() }
}

type Opened = { session: string; box: SealedMailbox }

export const askPoint = (code: string) => ask<PointView>(`points/${encodeURIComponent(code)}`)
export const sendReport = (code: string, body: object, entrance: string) =>
  ask<{ done: string }>(`points/${encodeURIComponent(code)}/reports?${new URLSearchParams({ weg: entrance })}`, body)
export const askQuestion = (mailboxHash: string) => ask<{ nonce: string }>('questions', { mailboxHash })
export const openBox = (body: object) => ask<Opened>('openings', body)
export const sendMessage = (body: object) => ask<{ done: string }>('messages', body)
