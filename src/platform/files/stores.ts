import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AwsClient } from 'aws4fetch'
import type { Config } from '#platform/config'

/** Where the bytes of files are; a key is `organisation/id`. */
export type Store = {
  put: (key: string, bytes: Uint8Array) => Promise<void>
  /** @throws Error when there is nothing under the key */
  get: (key: string) => Promise<Uint8Array>
  /** Nothing under the key is no fault. */
  remove: (key: string) => Promise<void>
  /** Every key with the moment it was put. */
  list: () => AsyncGenerator<{ key: string; at: Date }>
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const onDisk = (folder: string): Store => ({
  async put(key, bytes) {
    const path = join(folder, key)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(`${path}.part`, bytes, { mode: 0o600, flush: true })
    await rename(`${path}.part`, path)
  },
  get: async (key) => new Uint8Array(await readFile(join(folder, key))),
  remove: (key) => rm(join(folder, key), { force: true }),
  async *list() {
    for (const organisation of await namesIn(folder))
      for (const name of await namesIn(join(folder, organisation)))
        yield { key: `${organisation}/${name}`, at: (await stat(join(folder, organisation, name))).mtime }
  },
})

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** Any S3-compatible store, `https://KEY:SECRET@host/bucket`; requests and bodies are signed with SigV4. */
function inS3(address: string): Store {
  const url = new URL(address)
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    service: 's3',
    retries: 3,
  })
  const base = `${url.origin}${url.pathname.replace(/\/$/, '')}`
  const send = async (method: string, path: string, body: Uint8Array = new Uint8Array()) => {
    const hash = createHash('sha256').update(body).digest('hex')
    const answer = await client.fetch(`${base}${path}`, {
      method,
      headers: { 'x-amz-content-sha256': hash },
      signal: AbortSignal.timeout(60_000),
      ...(method === 'PUT' ? { body: new Uint8Array(body) } : {}),
    })
    if (!answer.ok && !(method === 'DELETE' && answer.status === 404))
      throw new Error(`the file store answered ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
  return {
    put: async (key, bytes) => void (await send('PUT', `/${key}`, bytes)),
    get: (key) => send('GET', `/${key}`),
    remove: async (key) => void (await send('DELETE', `/${key}`)),
    async *list() {
      for (let token: string | null = ''; token !== null; ) {
        const after: string = token ? `&continuation-token=${encodeURIComponent(token)}` : ''
        const page = new TextDecoder().decode(await send('GET', `?list-type=2${after}`))
        yield* contentsOf(page)
        token = /<NextContinuationToken>([^<]+)</.exec(page)?.[1] ?? null
      }
    },
  }
}

/** The entries of an answer of ListObjectsV2; our keys hold no sign that XML escapes. */
function* contentsOf(page: string) {
  for (const [, entry = ''] of page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
    const key = /<Key>([^<]+)</.exec(entry)?.[1]
    const at = /<LastModified>([^<]+)</.exec(entry)?.[1]
    if (key && at) yield { key, at: new Date(at) }
  }
}

/** The store that the settings name: S3, or the data folder. */
export const storeFor = (config: Pick<Config, 's3Url' | 'dataFolder'>): Store =>
  config.s3Url ? inS3(config.s3Url) : onDisk(join(config.dataFolder, 'files'))
