import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inTransaction, rowsOf } from '#platform/db'
import { addDays, dayOf } from '#platform/language'
import { destroyExpired } from '#platform/retention'
import { testDatabase } from '#platform/testing'
import { readInbox } from '../cases/inbox.ts'
import { openingOf } from '../cases/looking.ts'
import { epochIdentity, type FileNote, readCase as openCase, openFile } from '../crypto/index.ts'
import { Intake } from '../intake/service.ts'
import { bodyOf, directoryOf, type PointView, sealReport } from '../reporter/sending.ts'
import { reportingRetention } from '../retention.ts'
import { sealedCase } from '../sealed.ts'
import { aReportingPoint, closeOn, type KeyPerson, origin } from '../testing.ts'
import { readFile } from './service.ts'
import { aJpeg } from './testing.ts'

const database = await testDatabase()
const { db } = database
const photo = new File([aJpeg()], 'foto-1.jpg', { type: 'image/jpeg' })
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code?: string; reason?: string; fault?: string }) => error.fault ?? `${error.code} ${error.reason}`,
  )

/** A report with a photo of someone whose browser ran the protocol. */
async function withPhoto() {
  const place = await aReportingPoint(database)
  const [handler, second] = place.people
  if (!handler || !second) throw new Error('two handlers')
  const intake = new Intake(database, origin)
  const point = (await intake.point(place.code, new Date())) as PointView
  const today = dayOf(new Date())
  const typed = { what: 'Iets (fictief)', where: '', mayAsk: '', category: '', name: '', exclude: [], files: [photo] }
  const report = await sealReport(point, directoryOf(point, today), typed, 'report', today)
  const { work: _, ...body } = bodyOf(report, '')
  expect(await intake.receiveHere(place.code, body, new Date())).toBe('stored')
  const { mailboxHash } = report.keys
  expect(await intake.files.keepHere(mailboxHash, report.submission.files, new Date())).toBe(true)
  const id = (await readInbox(handler.ctx)).results[0]?.id ?? ''
  return { ...place, handler, second, id, mailboxHash, intake, fileId: report.submission.files[0]?.id ?? '' }
}

/** The file of the first message as a handler's browser opens it. */
async function seen({ handler, id }: { handler: KeyPerson; id: string }, given?: Uint8Array<ArrayBuffer>) {
  const opening = await openingOf(handler.ctx, id)
  const directories = (opening.sealed.directories as { body: never }[]).map(({ body }) => body)
  const sealed = sealedCase({ caseId: opening.caseId, ...opening.sealed })
  const { it, dialogue } = await openCase(sealed, handler.keys.identity, directories)
  const [message] = dialogue.messages
  const note = message?.files[0] as FileNote
  const epoch = it.epochs.find((one) => one.epoch === message?.epoch)
  if (!epoch) throw new Error('no epoch')
  const bytes = given ?? (await readFile(handler.ctx, id, note.id))
  const opened = await openFile(new Blob([bytes]).stream(), epochIdentity(epoch), note)
  return new Uint8Array(await new Response(opened).arrayBuffer())
}

test('a handler opens the photo, the log has who fetched it, and the database has not one byte of it', async () => {
  const it = await withPhoto()
  expect(await seen(it)).toEqual(new Uint8Array(await photo.arrayBuffer()))
  const [line] = await rowsOf(
    db,
    sql`select fields from audit.entries where action = 'reporting.read_file' and object_id = ${it.id}`,
  )
  expect(line).toEqual({ fields: [it.fileId] })
  const [kept] = await rowsOf<{ bytes: Uint8Array }>(
    db,
    sql`select bytes from reporting.file_pieces where file_id = ${it.fileId}`,
  )
  const text = Buffer.from(kept?.bytes ?? []).toString('latin1')
  expect(text).toMatch(/^age-encryption\.org\/v1\n/)
  expect(text).not.toContain('JFIF')
  const [row] = await rowsOf(
    db,
    sql`select size, begun_on is not null as day from reporting.files where file_id = ${it.fileId}`,
  )
  // Of its size only the padded one is known: 4 kB and what age adds.
  expect(row).toMatchObject({ day: true })
  expect(text.length).toBeGreaterThan(4096)
})

test('a file that was changed, cut or swapped opens for nobody', async () => {
  const it = await withPhoto()
  const other = await withPhoto()
  const bytes = await readFile(it.handler.ctx, it.id, it.fileId)
  expect(await faultOf(seen(it, bytes.with(bytes.length - 40, 1)))).toBe('file-differs')
  expect(await faultOf(seen(it, bytes.slice(0, -100)))).toBe('file-differs')
  expect(await faultOf(seen(it, await readFile(other.handler.ctx, other.id, other.fileId)))).toBe('does-not-open')
  await db.execute(sql`update reporting.files set pieces = 0 where file_id = ${it.fileId}`)
  expect(await faultOf(seen(it))).toBe('rule_broken reporting.file_not_whole')
  expect(await faultOf(readFile(it.handler.ctx, it.id, other.fileId))).toBe('not_found file.not_found')
})

test('only who reads the report finds its files, in the service and through SQL', async () => {
  const it = await withPhoto()
  const other = await withPhoto()
  for (const ctx of [it.keeper, other.handler.ctx, await it.as('report-handler')]) {
    expect(await faultOf(readFile(ctx, it.id, it.fileId))).toBe('not_found report.not_found')
    for (const table of ['files', 'file_pieces'])
      expect(
        await inTransaction(ctx, (tx) =>
          rowsOf(tx.db, sql`select 1 from reporting.${sql.identifier(table)} where file_id = ${it.fileId}`),
        ),
      ).toEqual([])
  }
})

test('what stays unfinished goes after a week, and all files go with the content of their report', async () => {
  const it = await withPhoto()
  const left = async () =>
    (
      await rowsOf<{ id: string }>(db, sql`select file_id as id from reporting.files where case_id = ${it.id}::uuid`)
    ).map(({ id }) => id)
  await db.execute(
    sql`insert into reporting.files (case_id, organisation_id, file_id, size, begun_on)
      values (${it.id}::uuid, ${it.organisationId}::uuid, ${'e'.repeat(32)}, 900, ${dayOf(it.handler.ctx.now)}::date)`,
  )
  const later = (days: number) => new Date(it.handler.ctx.now.getTime() + days * 86_400_000)
  await destroyExpired(db, reportingRetention, later(6))
  expect(await left()).toHaveLength(2)
  await destroyExpired(db, reportingRetention, later(8))
  expect(await left()).toEqual([it.fileId])
  const closed = addDays(dayOf(it.handler.ctx.now), -400)
  await closeOn(database, it.mailboxHash, closed)
  await destroyExpired(db, reportingRetention, it.handler.ctx.now)
  expect(await left()).toEqual([])
  expect(await rowsOf(db, sql`select 1 from reporting.file_pieces where file_id = ${it.fileId}`)).toEqual([])
})
