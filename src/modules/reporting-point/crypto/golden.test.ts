import { expect, test } from 'vitest'
import { fromHex } from './bytes.ts'
import { openDirectory } from './directory.ts'
import golden from './golden.json' with { type: 'json' }
import { handlerKeys } from './keys.ts'
import { readCase, readMailbox } from './mailbox.ts'
import { isWorkDone } from './work.ts'

const bytes = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
const trust = { rootPub: golden.rootPub, organisation: 'GM9999', today: '2026-11-28', pinnedVersion: 1 }
const kept = {
  caseId: golden.reporter.caseId,
  envelopes: [{ epoch: 0, files: [bytes(golden.envelope)] }],
  messages: golden.messages.map((file) => ({ epoch: 0, file: bytes(file) })),
}

test('what was sealed when this protocol began still opens, for the reporter and for the handler', async () => {
  const directory = openDirectory(golden.directory, trust)
  const { it, dialogue } = await readMailbox(golden.receipt, fromHex(golden.salt, 16), kept, [directory])
  expect(dialogue.messages.map(({ from, on, type, content }) => [from, on, type, content])).toEqual([
    ['reporter', '2026-11-28', 'report', { what: 'Iemand bood geld voor een adres.' }],
    ['anna', '2026-11-29', 'reply', 'Dank u (fictief).'],
  ])
  const { identity } = await handlerKeys(golden.handlerSecret)
  expect(await readCase(kept, identity, [directory])).toEqual({ it, dialogue })
})

test('work that was done then is still done', () => {
  const { challenge, bits, answer } = golden.work
  expect(isWorkDone({ challenge, bits, mailboxHash: golden.reporter.mailboxHash }, answer)).toBe(true)
})
