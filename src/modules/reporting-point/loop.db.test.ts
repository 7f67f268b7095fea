import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { readInbox } from './cases/inbox.ts'
import { answerCase, readCase } from './cases/service.ts'
import { answerLogin, readCase as openCase, readMailbox, sealMessage } from './crypto/index.ts'
import type { SealedMailbox } from './intake/service.ts'
import { base64Of, sealedCase } from './sealed.ts'
import { aReport, aReportingPoint, origin, send } from './testing.ts'

const database = await testDatabase()

test('a report goes from a reporter to a handler and an answer back, and the server reads none of it', async () => {
  const { web, code, people } = await aReportingPoint(database)
  const { report, body, salt, directory } = await aReport(web, code)
  expect(await send(web, `/points/${code}/reports`, body)).toEqual({ status: 201, body: { done: 'stored' } })

  const handler = people[0]
  if (!handler) throw new Error('no handler')
  const { results } = await readInbox(handler.ctx)
  expect(results).toMatchObject([{ number: 1, route: 'browser', due: { code: 'acknowledge' } }])
  const found = await readCase(handler.ctx, results[0]?.id ?? '')
  const opened = await openCase(sealedCase({ caseId: found.caseId ?? '', ...found.sealed }), handler.keys.identity, [
    directory,
  ])
  expect(opened.dialogue.messages[0]?.content).toEqual({ what: 'Iemand bood geld (fictief).' })

  const reply = { on: '2026-11-28', type: 'feedback' as const, content: { text: 'Wij keken ernaar.' } }
  const { sealed } = await sealMessage(opened.it, opened.dialogue.head, reply, {
    id: handler.id,
    signSeed: handler.keys.signSeed,
  })
  await answerCase(handler.ctx, found.id, { kind: 'feedback', seq: 1, epoch: 0, file: base64Of(sealed.file) })

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
  const read = await readMailbox(report.receipt, salt, sealedCase(box), [directory])
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
  const message = { mailboxHash, session: answer.session, seq: 2, epoch: 0, file: base64Of(more.sealed.file) }
  expect((await send(web, '/messages', message)).body).toEqual({ done: 'stored' })
  expect(await send(web, '/messages', message)).toEqual({ status: 412, body: { done: 'taken' } })
  expect((await send(web, '/messages', { ...message, session: nonce })).status).toBe(404)
})
