import { quietly } from '../../reporter/client/server.ts'
import type { NewFile, Piece } from '../input.ts'
import type { Begun } from '../receiving.ts'

type Sender = Pick<Piece, 'mailboxHash' | 'session'>

const post = (path: string, body: object) =>
  fetch(`/meld/api/files${path}`, {
    ...quietly,
    ...{ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
  })

/** Ids of the files that came in whole; null when the session ended. */
export async function askWhole({ mailboxHash, session }: Sender): Promise<string[] | null> {
  const answer = await post('/whole', { mailboxHash, session })
  return answer.ok ? (await answer.json()).whole : null
}

/** Announces a file; null when the session ended. */
export async function beginFile(file: NewFile): Promise<Begun | null> {
  const answer = await post('', file)
  return answer.status === 404 ? null : answer.json()
}

/** Sends a piece, and tells how the server answered. */
export async function sendPiece({ mailboxHash, session, id, place }: Piece, bytes: Blob): Promise<number> {
  const headers = { 'meld-mailbox': mailboxHash, 'meld-session': session, 'content-type': 'application/octet-stream' }
  const answer = await fetch(`/meld/api/files/${id}/${place}`, { ...quietly, method: 'PUT', body: bytes, headers })
  return answer.status
}
