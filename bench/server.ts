import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { serverArguments, serverEnvironment } from '../scripts/setup/project.mjs'
import { demoPassword } from '../src/demo/people.ts'

export type Measured = { name: string; value: number; unit: string }
export type Line = { statements: number; ms: number }

/** A built server on a fresh fictitious district, with what it logs about each request. */
export class BenchServer {
  readonly lines: Line[] = []
  private readonly child: ChildProcess
  private readonly folder: string
  private cookie = ''
  readonly base: string

  private constructor(port: number, folder: string, more: Record<string, string>) {
    this.folder = folder
    this.base = `http://127.0.0.1:${port}`
    const env = {
      ...process.env,
      ...serverEnvironment,
      PORT: String(port),
      BASE_URL: this.base,
      WEERWERK_DATA: this.folder,
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      ...more,
    }
    this.child = spawn(process.execPath, serverArguments, {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    this.child.stdout?.setEncoding('utf8')
    this.child.stdout?.on('data', (text: string) => this.read(text))
  }

  private read(text: string): void {
    for (const line of text.split('\n').filter((one) => one.includes('"msg":"page"'))) {
      const { statements, ms } = JSON.parse(line)
      this.lines.push({ statements, ms })
    }
  }

  /**
   * @param prepare fills the data folder before the server starts; without it the server makes the demo
   * @param more of the environment
   */
  static async start(
    port = 3297,
    prepare?: (folder: string) => Promise<void>,
    more: Record<string, string> = {},
  ): Promise<BenchServer> {
    const folder = mkdtempSync(join(tmpdir(), 'weerwerk-bench-'))
    await prepare?.(folder)
    const server = new BenchServer(port, folder, more)
    for (let attempt = 0; attempt < 240; attempt += 1) {
      const answer = await fetch(`${server.base}/health/ready`).catch(() => null)
      if (answer?.ok) return server
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    throw new Error('the server did not start: run npm run build first')
  }

  async logIn(who: string): Promise<void> {
    const body = new URLSearchParams({ mail: `${who}@fictief.example`, password: demoPassword, to: '/' })
    const answer = await fetch(`${this.base}/inloggen`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { origin: this.base },
    })
    this.cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    if (!this.cookie) throw new Error(`${who} could not log in`)
  }

  async get(path: string): Promise<string> {
    const answer = await fetch(this.base + path, { headers: { cookie: this.cookie } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.text()
  }

  async bytes(path: string): Promise<ArrayBuffer> {
    const answer = await fetch(this.base + path, { headers: { cookie: this.cookie } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer.arrayBuffer()
  }

  async post(path: string, fields: Record<string, string> | FormData): Promise<Response> {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields)
    return fetch(this.base + path, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { cookie: this.cookie, origin: this.base },
    })
  }

  /** Milliseconds of processor that the server used since its start. */
  cpu(): number {
    const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8')
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    return (user + system) * 10
  }

  /** Memory in use, in MB. */
  memory(): number {
    const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1]
    return Math.round(Number(kb) / 1024)
  }

  /** What a browser loads of JavaScript for a page, in bytes after gzip. */
  async javaScript(path: string): Promise<number> {
    const html = await this.get(path)
    const files = new Set([...html.matchAll(/["'](\/[\w./-]+\.js)["']/g)].map(([, file = '']) => file))
    let bytes = 0
    for (const file of files) bytes += gzipSync(await this.get(file)).length
    return bytes
  }

  /** Statements, processor, 95th percentile and size of one page, over a number of loads after a warm-up. */
  async page(name: string, path: string, times = 30): Promise<Measured[]> {
    for (let warm = 0; warm < 5; warm += 1) await this.get(path)
    const [first, before] = [this.lines.length, this.cpu()]
    let html = ''
    for (let time = 0; time < times; time += 1) html = await this.get(path)
    const cpu = (this.cpu() - before) / times
    return [
      ...this.summary(name, first, cpu),
      { name: `${name}: size`, value: Math.round(gzipSync(html).length / 102.4) / 10, unit: 'kB gz' },
    ]
  }

  summary(name: string, first: number, cpu: number): Measured[] {
    const lines = this.lines.slice(first)
    const times = lines.map(({ ms }) => ms).sort((a, b) => a - b)
    return [
      {
        name: `${name}: statements`,
        value: Math.max(...lines.map(({ statements }) => statements)),
        unit: 'statements',
      },
      { name: `${name}: processor`, value: Math.round(cpu * 10) / 10, unit: 'ms' },
      { name: `${name}: p95`, value: times[Math.floor(times.length * 0.95)] ?? 0, unit: 'ms' },
    ]
  }

  stop(): void {
    this.child.kill('SIGTERM')
    this.child.on('exit', () => rmSync(this.folder, { recursive: true, force: true }))
  }
}
