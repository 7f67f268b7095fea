import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { inTransaction, rowsOf, systemCtx } from '#platform/db'
import {
  destroyFile,
  fetchFile,
  largestFile,
  removeBytes,
  removeJob,
  type Store,
  store,
  storeFor,
  sweepFiles,
} from '#platform/files'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'

const dataFolder = mkdtempSync(join(tmpdir(), 'weerwerk-files-'))
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))
const { db } = await testDatabase()
const disk = storeFor({ dataFolder, s3Url: null })
const bytes = Buffer.from('notulen van het overleg')
const someone = () => ctxFor(db, anActor('coordinator'))
const aFile = async (ctx = someone(), to = disk) => ({
  ctx,
  file: await inTransaction(ctx, (tx) => store(tx, { name: 'notulen.txt', bytes }, to)),
})
const keyOf = ({ organisationId, id }: { organisationId: string; id: string }) => `${organisationId}/${id}`
const reason = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error) => error.problems?.[0]?.reason ?? error.reason,
  )

test('a file comes back with its bytes, its kind and who put it there', async () => {
  const { ctx, file } = await aFile()
  const { actor } = ctx
  const found = await inTransaction(ctx, (tx) => fetchFile(tx, file.id, disk))
  expect(Buffer.from(found.bytes)).toEqual(bytes)
  expect(found).toMatchObject({ name: 'notulen.txt', mediaType: 'text/plain', size: bytes.length, uploadedAt: aMoment })
  expect(actor).toMatchObject({ personId: found.uploadedBy, organisationId: found.organisationId })
})

test('an empty file, one that is too large and one of another kind are refused', async () => {
  const ctx = someone()
  const put = (content: Uint8Array) =>
    reason(inTransaction(ctx, (tx) => store(tx, { name: 'x', bytes: content }, disk)))
  expect(await put(new Uint8Array())).toBe('files.empty')
  expect(await put(new Uint8Array(largestFile + 1).fill(97))).toBe('files.too_large')
  expect(await put(Buffer.from('MZ\x90\0\x03'))).toBe('files.kind_not_allowed')
})

const actions = { store, fetchFile, destroyFile }
const refusals = {
  store: () => inTransaction(systemCtx(db, aMoment), (tx) => store(tx, { name: 'x.txt', bytes }, disk)),
  fetchFile: (id: string) => inTransaction(someone(), (tx) => fetchFile(tx, id, disk)),
  destroyFile: (id: string) => inTransaction(someone(), (tx) => destroyFile(tx, id)),
} satisfies Record<keyof typeof actions, (id: string) => Promise<unknown>>

test.each(Object.entries(refusals))('%s refuses who is no one or of another organisation', async (_name, work) => {
  const { ctx, file } = await aFile()
  expect(await reason(work(file.id))).toMatch(/^(file\.not_found|access\.person_needed)$/)
  expect((await inTransaction(ctx, (tx) => fetchFile(tx, file.id, disk))).id).toBe(file.id)
})

test('by SQL too no row of another organisation is seen, moved or made', async () => {
  const { file } = await aFile()
  const other = someone()
  const run = (text: string) => inTransaction(other, (tx) => rowsOf(tx.db, sql.raw(text)))
  expect(await run(`select * from files.files`)).toEqual([])
  expect(await run(`delete from files.files where id = '${file.id}' returning id`)).toEqual([])
  await expect(run(`update files.files set organisation_id = app.organisation()`)).rejects.toThrow()
  const values = `gen_random_uuid(), '${file.organisationId}', 'x', 'text/plain', 1, 'x', app.person(), now()`
  await expect(run(`insert into files.files values (${values})`)).rejects.toThrow()
})

test('a module that authorised reads it as the system', async () => {
  const { file } = await aFile()
  expect((await inTransaction(systemCtx(db, aMoment), (tx) => fetchFile(tx, file.id, disk))).id).toBe(file.id)
})

test('bytes that were changed outside are not handed out', async () => {
  const { ctx, file } = await aFile()
  writeFileSync(join(dataFolder, 'files', keyOf(file)), 'iets anders')
  await expect(inTransaction(ctx, (tx) => fetchFile(tx, file.id, disk))).rejects.toThrow('not what was stored')
})

test('destroying removes the row, and the bytes once the transaction holds', async () => {
  const { ctx, file } = await aFile()
  const undone = inTransaction(ctx, async (tx) => {
    await destroyFile(tx, file.id)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect((await inTransaction(ctx, (tx) => fetchFile(tx, file.id, disk))).id).toBe(file.id)
  await inTransaction(ctx, (tx) => destroyFile(tx, file.id))
  const [job] = await rowsOf<{ data: Record<string, string> }>(
    db,
    sql`delete from platform.outbox where name = ${removeJob} returning data`,
  )
  await removeBytes(disk, job?.data ?? {})
  await expect(disk.get(keyOf(file))).rejects.toThrow()
  await removeBytes(disk, job?.data ?? {})
  await expect(removeBytes(disk, { organisationId: '..', id: 'x' })).rejects.toThrow('two ids')
})

const makeOld = (root: string, key: string) =>
  utimesSync(join(root, 'files', key), new Date('2020-01-01'), new Date('2020-01-01'))
function ownDisk(): { root: string; own: Store } {
  const root = mkdtempSync(join(dataFolder, 'sweep-'))
  return { root, own: storeFor({ dataFolder: root, s3Url: null }) }
}

test('bytes of an upload that failed are swept away after a day; what has a row, or is not ours, stays', async () => {
  const { root, own } = ownDisk()
  const { file } = await aFile(someone(), own)
  const lost = { organisationId: crypto.randomUUID(), id: crypto.randomUUID() }
  const fresh = { ...lost, id: crypto.randomUUID() }
  for (const key of [keyOf(lost), keyOf(fresh), 'elders/iets']) await own.put(key, bytes)
  for (const key of [keyOf(file), keyOf(lost), 'elders/iets']) makeOld(root, key)
  expect(await sweepFiles(db, own, new Date())).toBe(1)
  await expect(own.get(keyOf(lost))).rejects.toThrow()
  for (const key of [keyOf(file), keyOf(fresh), 'elders/iets']) expect((await own.get(key)).length).toBe(bytes.length)
})

test('on the store of another database nothing is swept', async () => {
  const { root, own } = ownDisk()
  for (let count = 0; count < 30; count += 1) {
    const key = `${crypto.randomUUID()}/${crypto.randomUUID()}`
    await own.put(key, bytes)
    makeOld(root, key)
  }
  await expect(sweepFiles(db, own, new Date())).rejects.toThrow('another database')
  let left = 0
  for await (const _ of own.list()) left += 1
  expect(left).toBe(30)
})
