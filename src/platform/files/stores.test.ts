import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Store, storeFor } from '#platform/files'
import { startS3 } from './s3-server.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'weerwerk-files-'))
const s3 = await startS3({ key: 'KEY', secret: 'se/cr+et' })
afterAll(async () => {
  await s3.close()
  rmSync(dataFolder, { recursive: true, force: true })
})
const bytes = Buffer.from('inhoud met é en \0 nul')
const keysOf = async (store: Store) => {
  const keys: string[] = []
  for await (const { key } of store.list()) keys.push(key)
  return keys.sort()
}

test.each([
  ['on disk', storeFor({ dataFolder, s3Url: null })],
  ['in S3', storeFor({ dataFolder, s3Url: s3.url })],
])('%s bytes come back as they were, can be listed page by page, and are gone after removal', async (_where, store) => {
  expect(await keysOf(store)).toEqual([])
  const keys = ['a/1', 'a/2', 'b/1', 'b/2', 'c/1']
  for (const key of keys) await store.put(key, bytes)
  expect(Buffer.from(await store.get('b/1'))).toEqual(bytes)
  expect(await keysOf(store)).toEqual(keys)
  for (const key of keys) await store.remove(key)
  await store.remove('a/1')
  expect(await keysOf(store)).toEqual([])
  await expect(store.get('a/1')).rejects.toThrow()
})

test('on disk only the owner reads them', async () => {
  const store = storeFor({ dataFolder, s3Url: null })
  await store.put('d/1', bytes)
  expect(statSync(join(dataFolder, 'files/d/1')).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataFolder, 'files/d')).mode & 0o777).toBe(0o700)
})

test('a wrong key is refused by the store, and the error does not hold it', async () => {
  const url = new URL(s3.url)
  url.password = 'wrong'
  const error = await storeFor({ dataFolder, s3Url: url.href }).put('a/1', bytes).catch(String)
  expect(error).toBe('Error: the file store answered 403')
  expect(s3.objects.size).toBe(0)
})
