import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { answerCase, findCases, readCase } from './cases/service.ts'
import { answerLogin, readCase as openCase, readMailbox, type SealedCase, sealMessage } from './crypto/index.ts'
import type { SealedMailbox } from './intake/service.ts'
import { aReport, aReportingPoint, base64, origin, send } from './testing.ts'

const database = await testDatabase()
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

type Files = Pick<SealedMailbox, 'envelopes' | 'messages'>
/** The files of a case by epoch, as the protocol reads them. */
function sealedOf(caseId: string, { envelopes, messages }: Files): SealedCase {
  const epochs = [...new Set(envelopes.map(({ epoch }) => epoch))]
  return {
    caseId,
    envelopes: epochs.map((epoch) => ({
      epoch,
      files: envelopes.filter((one) => one.epoch === epoch).map(({ file }) => bytes(file)),
    })),
    messages: messages.map(({ epoch, file }) => ({ epoch, file: bytes(file) })),
  }
}

test('a report goes from a reporter to a handler and an answer back, and the server reads none of it', async () => {
  const { web, code, people } = await aReportingPoint(database)
  const { report, body, salt, point } = await aReport(web, code)
  expect(await send(web, `/points/${code}/reports`, body)).toEqual({ status: 201, body: { done: 'stored' } })

  const handler = people[0]
  if (!handler) throw new Error('no handler')
  const { results } = await findCases(handler.ctx)
  expect(results).toMatchObject([{ number: 1, route: 'browser', due: { code: 'acknowledge' } }])
  const found = await readCase(handler.ctx, results[0]?.id ?? '')
  const directory = (point.directory as { body: Parameters<typeof openCase>[2][number] }).body
  const opened = await openCase(sealedOf(found.caseId ?? '', found.sealed), handler.keys.identity, [directory])
  expect(opened.dialogue.messages[0]?.content).toEqual({ what: 'Iemand bood geld (fictief).' })

  const reply = { on: '2026-11-28', type: 'feedback' as const, content: { text: 'Wij keken ernaar.' } }
  const { sealed } = await sealMessage(opened.it, opened.dialogue.head, reply, {
    id: handler.id,
    signSeed: handler.keys.signSeed,
  })
  await answerCase(handler.ctx, found.id, { kind: 'feedback', seq: 1, epoch: 0, file: base64(sealed.file) })

  const { mailboxHash, signSeed } = report.keys
  const { body: asked } = await send(web, '/questions', { mailboxHash })
  const nonce = String(asked.nonce)
  const { status, body: answer } = await send(web, '/openings', {
    mailboxHash,
    nonce,
    answer: answerLogin(signSeed, origin, nonce),
  })
  expect(status).toBe(200)
  const box = answer.box as SealedMailbox
  const read = await readMailbox(report.receipt, salt, sealedOf(box.caseId, box), [directory])
  expect(read.dialogue.messages.map(({ from, content }) => [from, content])).toEqual([
    ['reporter', { what: 'Iemand bood geld (fictief).' }],
    [handler.id, { text: 'Wij keken ernaar.' }],
  ])
  // Available on the day of the answer, read on the day of the visit: both are kept.
  const [row] = await rowsOf(
    database.db,
    sql`select feedback_on is not null as given, feedback_read_on is not null as read from reporting.cases`,
  )
  expect(row).toEqual({ given: true, read: true })

  const more = await sealMessage(
    read.it,
    read.dialogue.head,
    { on: '2026-11-28', type: 'answer', content: 'Nog iets.' },
    { id: 'reporter', signSeed },
  )
  const message = { mailboxHash, session: answer.session, seq: 2, epoch: 0, file: base64(more.sealed.file) }
  expect((await send(web, '/messages', message)).body).toEqual({ done: 'stored' })
  expect(await send(web, '/messages', message)).toEqual({ status: 412, body: { done: 'taken' } })
  expect((await send(web, '/messages', { ...message, session: nonce })).status).toBe(404)
})
