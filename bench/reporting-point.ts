import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import {
  current,
  epochIdentity,
  openFile,
  readCase,
  readMailbox,
  uploads,
} from '../src/modules/reporting-point/crypto/index.ts'
import { aDirectory, aPerson, aReport, asKept, salt } from '../src/modules/reporting-point/crypto/testing.ts'
import type { Measurement } from './analysis.ts'

/** What a static page for reporters needs of the protocol. */
const client = [
  'makeReport',
  'readMailbox',
  'sealMessage',
  'uploads',
  'parseReceipt',
  'answerLogin',
  'openDirectory',
  'openOldDirectory',
  'openFile',
  'doWork',
  'current',
  'epochIdentity',
]

/** Times sealing and opening a report to four handlers, escrow and reporter, and weighs the protocol as a page loads it. */
export async function reportingPointBench(): Promise<Measurement[]> {
  const people = await Promise.all(['a', 'b', 'c', 'd'].map((id) => aPerson(id)))
  const { directory } = aDirectory(people)
  const photo = new File([new Uint8Array(10_000_000)], 'foto.jpg', { type: 'image/jpeg' })
  const made = await aReport(directory)
  const kept = asKept(made)
  const [handler] = people
  if (!handler) throw new Error('no handler')
  return [
    { name: 'protocol of the reporting point in the browser, brotli (of 120)', value: await clientSize(), unit: 'kB' },
    { name: 'making a report to 6 readers', value: await middle(() => aReport(directory)), unit: 'ms' },
    {
      name: 'reading it with the receipt',
      value: await middle(() => readMailbox(made.receipt, salt, kept, [directory])),
      unit: 'ms',
    },
    {
      name: 'reading it as a handler',
      value: await middle(() => readCase(kept, handler.identity, [directory])),
      unit: 'ms',
    },
    { name: 'sealing and opening a file of 10 MB', value: await timed(() => thereAndBack(photo, made)), unit: 'ms' },
  ]
}

async function thereAndBack(photo: File, { it }: Awaited<ReturnType<typeof aReport>>) {
  const { notes, files } = await uploads([photo], it)
  const [note, sealed] = [notes[0], await files[0]?.seal()]
  if (!note || !sealed) throw new Error('no file')
  const opened = await openFile(sealed.stream, epochIdentity(current(it)), note)
  for await (const _ of opened);
}

async function clientSize(): Promise<number> {
  const door = join(import.meta.dirname, '../src/modules/reporting-point/crypto/index.ts')
  const page = {
    name: 'client',
    resolveId: (id: string) => (id === 'virtual:client' ? id : undefined),
    load: (id: string) => (id === 'virtual:client' ? `export { ${client.join(', ')} } from '${door}'` : undefined),
  }
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [page],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: 'virtual:client', preserveEntrySignatures: 'strict' },
    },
  })
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const bytes = chunks.map((chunk) => brotliCompressSync(chunk.type === 'chunk' ? chunk.code : chunk.source).length)
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 100) / 10
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return Math.round(performance.now() - start)
}

async function middle(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 5; run++) times.push(await timed(work))
  return times.toSorted((a, b) => a - b)[2] ?? 0
}
