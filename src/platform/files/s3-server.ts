import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'

/**
 * A small stand-in for an S3 store, for tests: checks the signature of every request (SigV4, own calculation after AWS's
 * description), keeps objects in memory and lists them two a page.
 */
export async function startS3({ key, secret }: { key: string; secret: string }) {
  const objects = new Map<string, { bytes: Buffer; at: Date }>()
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { status, body } = answer(request, Buffer.concat(parts))
      response.writeHead(status).end(body)
    })
  })
  const answer = (request: IncomingMessage, body: Buffer): { status: number; body?: Buffer | string } => {
    if (!isSigned(request, body, { key, secret })) return { status: 403 }
    const url = new URL(request.url ?? '', 'http://s3')
    if (request.method === 'PUT') {
      objects.set(url.pathname, { bytes: body, at: new Date() })
      return { status: 200 }
    }
    if (request.method === 'DELETE') return { status: objects.delete(url.pathname) ? 204 : 404 }
    if (url.searchParams.has('list-type')) return { status: 200, body: listed(url, objects) }
    const found = objects.get(url.pathname)
    return found ? { status: 200, body: found.bytes } : { status: 404 }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    objects,
    url: `http://${key}:${encodeURIComponent(secret)}@127.0.0.1:${port}/bucket`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function listed(url: URL, objects: Map<string, { at: Date }>): string {
  const start = Number(url.searchParams.get('continuation-token') ?? 0)
  const page = [...objects].slice(start, start + 2)
  const entries = page.map(
    ([path, { at }]) =>
      `<Contents><Key>${path.replace('/bucket/', '')}</Key><LastModified>${at.toISOString()}</LastModified></Contents>`,
  )
  const next = start + 2 < objects.size ? `<NextContinuationToken>${start + 2}</NextContinuationToken>` : ''
  return `<ListBucketResult>${entries.join('')}${next}</ListBucketResult>`
}

const hmac = (secret: string | Buffer, text: string) => createHmac('sha256', secret).update(text).digest()
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

function isSigned(request: IncomingMessage, body: Buffer, { key, secret }: { key: string; secret: string }): boolean {
  const header = request.headers.authorization ?? ''
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(header)
  if (!given) return false
  const [, user, scope = '', names = '', signature] = given
  const bodyHash = String(request.headers['x-amz-content-sha256'])
  if (user !== key || bodyHash !== sha256(body)) return false
  const url = new URL(request.url ?? '', 'http://s3')
  const headers = names.split(';').map((name) => `${name}:${request.headers[name] ?? ''}\n`)
  const query = [...url.searchParams].map((pair) => pair.map(encodeURIComponent).join('=')).sort()
  const asked = [request.method, url.pathname, query.join('&'), headers.join(''), names, bodyHash].join('\n')
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(asked)].join('\n')
  const signingKey = scope
    .split('/')
    .reduce<string | Buffer>((secretSoFar, part) => hmac(secretSoFar, part), `AWS4${secret}`)
  return hmac(signingKey, text).toString('hex') === signature
}
