import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { municipalRoles } from '#platform/access'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { openingOf } from '../cases/looking.ts'
import { turnPage } from '../cases/turning.ts'
import { type Directory, nextEpoch, readCase } from '../crypto/index.ts'
import { base64Of, sealedCase } from '../sealed.ts'
import { aHandler, aReport, aReportingPoint, asHolder, type KeyPerson, send } from '../testing.ts'
import { aSealedNote } from '../triage/seeding.ts'
import { copiesOf, readChain } from './chain.ts'
import { keepCopies } from './copies.ts'
import { CopiesForm } from './input.ts'
import { addNote, readWork } from './service.ts'

const database = await testDatabase()
const { db } = database
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string; reason: string }) => `${error.code} ${error.reason}`,
  )

/** A report as the browser of a reader has it open. */
async function openedBy({ ctx, keys }: KeyPerson, id: string) {
  const { caseId, sealed, me, today } = await openingOf(ctx, id)
  const directories = (sealed.directories as { body: Directory }[]).map(({ body }) => body)
  const { it, dialogue } = await readCase(sealedCase({ caseId, ...sealed }), keys.identity, directories)
  return { it, dialogue, directories, keys, me: me.id, today }
}

/** A report with a note, after which someone joined and a colleague gave it a new epoch. */
async function afterJoining() {
  const place = await aReportingPoint(database)
  const [first, second] = place.people
  if (!first || !second) throw new Error('two handlers')
  await send(place.web, `/points/${place.code}/reports`, (await aReport(place.web, place.code)).body)
  const id = (await readInbox(first.ctx)).results[0]?.id ?? ''
  await addNote(first.ctx, id, await aSealedNote(asHolder(first), id, { text: 'Van vroeger (fictief)' }))
  const newcomer = await aHandler(await place.as('report-handler'), place.organisationId)
  await place.publish([first, second, newcomer], 2)
  const { it, dialogue, directories } = await openedBy(second, id)
  const directory = directories.at(-1)
  if (!directory) throw new Error('no directory')
  const readers = [first, second, newcomer].map((one) => one.id)
  const change = { readers: { directory, ids: readers }, head: dialogue.head, history: true }
  const { envelopes } = await nextEpoch(it, change, { id: second.id, signSeed: second.keys.signSeed })
  const page = { epoch: 1, seq: dialogue.messages.length, directoryVersion: 2, readers }
  await turnPage(second.ctx, id, { ...page, envelopes: envelopes.map(base64Of) })
  const copies = async () => copiesOf((await readWork(second.ctx, id)).notes, await openedBy(second, id))
  const read = async () => {
    const { notes } = await readWork(newcomer.ctx, id)
    return (await readChain(notes, await openedBy(newcomer, id))).map(({ content }) => content?.text ?? null)
  }
  return { ...place, first, second, newcomer, id, copies, read }
}

test('who joined reads an older note once another handler sealed it anew, who keeps it once; nobody else gets a copy', async () => {
  const { second, first, id, copies, read, organisationId } = await afterJoining()
  expect(await read()).toEqual([null])
  const made = await copies()
  expect(made).toHaveLength(1)
  for (let times = 0; times < 2; times += 1) await keepCopies(second.ctx, id, { epoch: 1, copies: made })
  expect(await read()).toEqual(['Van vroeger (fictief)'])
  expect(await copies()).toEqual([])
  expect((await readWork(first.ctx, id)).notes[0]).toMatchObject({ copy: null, isCopied: true })
  const [row] = await rowsOf(
    db,
    sql`select count(*)::int as count from reporting.note_copies where organisation_id = ${organisationId}`,
  )
  expect(row).toEqual({ count: 1 })
})

test('only a reader keeps copies, of older notes, in the epoch in force; through SQL too', async () => {
  const { at, keeper, second, newcomer, id, copies, organisationId } = await afterJoining()
  const made = await copies()
  const given = { epoch: 1, copies: made }
  const stranger = ctxFor(db, await aMember(db, at, municipalRoles))
  const elsewhere = (await aReportingPoint(database)).people[0]?.ctx
  const insert = (ctx: Ctx, by: string, epoch = 1, seq = 0) =>
    inTransaction(ctx, (tx) =>
      tx.db.execute(sql`insert into reporting.note_copies (case_id, organisation_id, seq, epoch, handler_id, made_on, file)
        values (${id}::uuid, ${organisationId}::uuid, ${seq}, ${epoch}, ${by}::uuid, current_date, ${Buffer.alloc(200)}::bytea)`),
    )
  for (const ctx of [keeper, stranger, elsewhere ?? stranger]) {
    expect(await faultOf(keepCopies(ctx, id, given))).toBe('not_found report.not_found')
    await expect(insert(ctx, second.id)).rejects.toThrow()
  }
  expect(await faultOf(keepCopies(second.ctx, id, { ...given, epoch: 2 }))).toMatch(/^conflict/)
  const [copy] = made
  if (!copy) throw new Error('a copy')
  expect(await faultOf(keepCopies(second.ctx, id, { epoch: 1, copies: [{ ...copy, seq: 1 }] }))).toMatch(/^conflict/)
  await expect(insert(newcomer.ctx, second.id)).rejects.toThrow()
  await expect(insert(second.ctx, second.id, 2)).rejects.toThrow()
  await keepCopies(second.ctx, id, given)
  const rows = (ctx: Ctx) => inTransaction(ctx, (tx) => rowsOf(tx.db, sql`select 1 from reporting.note_copies`))
  expect(await rows(newcomer.ctx)).toHaveLength(1)
  for (const ctx of [keeper, stranger, elsewhere ?? stranger]) expect(await rows(ctx)).toEqual([])
})

test('a form of copies is places and files in the same order, and as many of each', () => {
  const file = 'A'.repeat(136)
  expect(CopiesForm.parse({ epoch: '1', seqs: ['0', '2'], files: [file, file] }).copies.map(({ seq }) => seq)).toEqual([
    0, 2,
  ])
  for (const wrong of [
    { seqs: ['0', '1'], files: [file] },
    { seqs: [], files: [] },
    { seqs: ['x'], files: [file] },
  ])
    expect(CopiesForm.safeParse({ epoch: '1', ...wrong }).success).toBe(false)
})
