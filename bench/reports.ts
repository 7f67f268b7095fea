import { createHash, randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startPostgres } from '../scripts/setup/postgres-server.mjs'
import { ensurePostgres } from '../scripts/setup/steps.mjs'
import { caseIdOf } from '../src/modules/reporting-point/crypto/index.ts'
import { bodyOf, directoryOf, type PointView, sealReport } from '../src/modules/reporting-point/reporter/sending.ts'
import { BenchServer, type Measured } from './server.ts'

const [clients, each] = [16, 200]
const code = 'GM0153'

/** The work of a report, by Node's own SHA-256: what is measured is the server. */
function workFor(challenge: string, mailboxHash: string, bits: number): number {
  for (let answer = 0; ; answer += 1) {
    const text = `meldpunt-work/v1\n${challenge}\n${mailboxHash}\n${answer}`
    if (createHash('sha256').update(text).digest().readUInt32BE(0) >>> (32 - bits) === 0) return answer
  }
}

/** Sends what was encrypted and worked for before, with what a browser says; as little else as can be, on the processor of the server. */
function sent(url: string, body: Buffer, agent: Agent): Promise<number> {
  const headers = {
    ...{ 'content-type': 'application/json', 'content-length': body.length },
    ...{ 'accept-encoding': 'gzip, deflate, br, zstd', 'accept-language': 'nl', accept: '*/*' },
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.on('error', reject).on('end', () => resolve(answer.statusCode ?? 0))
      answer.resume()
    })
    asked.on('error', reject).end(body)
  })
}

/** Sixteen reporters who each send two hundred reports, one after the other, to a server on PostgreSQL. */
export async function reportsBench(): Promise<Measured[]> {
  const postgres = await startPostgres(await ensurePostgres())
  const server = await BenchServer.start(3296, undefined, { DATABASE_URL: postgres.url })
  try {
    const bodies = await manyReports(server)
    // Making them took all of this process, and its rubbish is not what is measured.
    await wait(500)
    // The demo has reports of its own.
    const earlier = await stored(postgres.url)
    const before = server.cpu()
    const times: number[] = []
    let failed = 0
    const agent = new Agent({ keepAlive: true, maxSockets: clients })
    const client = async (own: readonly Buffer[]) => {
      for (const body of own) {
        const start = performance.now()
        const status = await sent(`${server.base}/meld/api/points/${code}/reports`, body, agent)
        times.push(performance.now() - start)
        if (status !== 201) failed += 1
      }
    }
    await Promise.all(Array.from({ length: clients }, (_, at) => client(bodies.slice(at * each, (at + 1) * each))))
    agent.destroy()
    const cpu = (server.cpu() - before) / times.length
    const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
    const name = `reports of ${clients} at once on PostgreSQL`
    return [
      {
        name: `${name}: stored (of ${clients * each})`,
        value: (await stored(postgres.url)) - earlier,
        unit: 'reports',
      },
      { name: `${name}: errors (of 0)`, value: failed, unit: 'answers' },
      { name: `${name}: processor (of 5)`, value: Math.round(cpu * 100) / 100, unit: 'ms' },
      { name: `${name}: p95 (of 60)`, value: Math.round(p95), unit: 'ms' },
    ]
  } finally {
    server.stop()
    await postgres.stop()
  }
}

/** One report is encrypted; the others are copies with keys of their own, since the server opens none of them. */
async function manyReports(server: BenchServer): Promise<Buffer[]> {
  const point: PointView = await (await fetch(`${server.base}/meld/api/points/${code}`)).json()
  const today = new Date().toISOString().slice(0, 10)
  const typed = {
    what: 'Iets (fictief). '.repeat(100),
    where: '',
    mayAsk: '',
    category: '',
    name: '',
    about: 'nobody' as const,
    exclude: [],
  }
  const report = await sealReport(point, directoryOf(point, today), typed, 'report', today)
  const { challenge, bits } = point.work
  const body = bodyOf(report, challenge)
  return Array.from({ length: clients * each }, () => {
    const [mailboxHash, signPub] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')]
    const work = { challenge, answer: workFor(challenge, mailboxHash, bits) }
    return Buffer.from(JSON.stringify({ ...body, mailboxHash, signPub, caseId: caseIdOf(signPub), work }))
  })
}

async function stored(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    `select count(*)::int as count from reporting.cases c join reporting.points p on p.organisation_id = c.organisation_id
      where p.code = $1 and c.received_on >= current_date - 1 and exists (select from reporting.messages m where m.case_id = c.id)
        and exists (select from reporting.envelopes e where e.case_id = c.id)`,
    [code],
  )
  await client.end()
  return rows[0].count
}
