import { element, language, tell } from '../../browser/page.ts'
import type { Report } from '../../crypto/index.ts'
import { chunkSize, chunksOf } from '../../files/model.ts'
import { texts as fileTexts } from '../../files/reporter/texts.ts'
import { base64Of } from '../../sealed.ts'
import type { PieceAnswer } from '../files.ts'
import { texts } from '../texts.ts'

const t = texts[language]
const f = fileTexts[language]

/** Sends a form until the server answers: after a broken line whoever types says when. What is sent stays the same bytes. */
export async function insist(address: string, body: URLSearchParams, place: HTMLElement): Promise<Response> {
  for (;;) {
    const answer = await fetch(address, { method: 'POST', body }).catch(() => null)
    if (answer && answer.status < 500) return answer
    await askToGoOn(place)
  }
}

async function askToGoOn(place: HTMLElement): Promise<void> {
  tell(place, 'warning', t.broken)
  const button = element('button', 'utrecht-button utrecht-button--secondary-action', f.goOn)
  button.setAttribute('type', 'button')
  place.append(button)
  await new Promise((resolve) => button.addEventListener('click', resolve, { once: true }))
  tell(place, 'info')
}

/** Sends the files of a report that is there, and tells how far they are; a file that is not taken is told, with why. */
export async function sendFiles({ submission: { files, mailboxHash } }: Report, place: HTMLElement): Promise<void> {
  for (const [at, { id, seal }] of files.entries()) {
    tell(place, 'info', f.sending(at + 1, files.length))
    const sealed = await new Response((await seal()).stream).blob()
    const done = await sendFile(mailboxHash, id, sealed, place)
    if (done !== 'stored') return tell(place, 'error', t.notAll, f.refused[done])
  }
  if (files.length > 0) tell(place, 'ok', f.sent(files.length))
}

async function sendFile(mailboxHash: string, id: string, sealed: Blob, told: HTMLElement) {
  for (let place = 0; place < chunksOf(sealed.size); place += 1) {
    const bytes = new Uint8Array(await sealed.slice(place * chunkSize, (place + 1) * chunkSize).arrayBuffer())
    const piece = { mailboxHash, id, size: `${sealed.size}`, place: `${place}`, piece: base64Of(bytes) }
    const answer = await insist('/meldingen/invoeren/bestanden', new URLSearchParams(piece), told)
    const { done }: { done: PieceAnswer } = answer.ok ? await answer.json() : { done: 'refused' }
    if (done !== 'stored' && done !== 'known') return done
  }
  return 'stored'
}
