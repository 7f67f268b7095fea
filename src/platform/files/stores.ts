import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AwsClient } from 'aws4fetch'
import type { Config } from '#platform/config'

/** Where the bytes of files are; a key is `organisation/id`. */
export type Store = {
  put: (key: string, bytes: Uint8Array) => Promise<void>
  get: (key: string) => Promise<Uint8Array>
  remove: (key: string) => Promise<void>
}

const onDisk = (folder: string): Store => ({
  async put(key, bytes) {
    const path = join(folder, key)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(path, bytes, { mode: 0o600 })
  },
  get: async (key) => new Uint8Array(await readFile(join(folder, key))),
  remove: (key) => rm(join(folder, key), { force: true }),
})

/** Any S3-compatible store, `https://KEY:SECRET@host/bucket`; requests are signed with SigV4. */
function inS3(address: string): Store {
  const url = new URL(address)
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    service: 's3',
  })
  const base = `${url.origin}${url.pathname.replace(/\/$/, '')}`
  const send = async (method: string, key: string, body?: Uint8Array) => {
    const answer = await client.fetch(`${base}/${key}`, { method, ...(body ? { body: new Uint8Array(body) } : {}) })
    if (!answer.ok && !(method === 'DELETE' && answer.status === 404))
      throw new Error(`the file store answered ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
  return {
    put: async (key, bytes) => {
      await send('PUT', key, bytes)
    },
    get: (key) => send('GET', key),
    remove: async (key) => {
      await send('DELETE', key)
    },
  }
}

export const storeFor = (config: Pick<Config, 's3Url' | 'dataFolder'>): Store =>
  config.s3Url ? inS3(config.s3Url) : onDisk(join(config.dataFolder, 'files'))
