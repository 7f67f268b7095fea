import { randomUUID } from 'node:crypto'
import type { Ctx, Database } from '#platform/db'
import { shippedSources } from '../src/modules/systems/catalogue/shipped.ts'
import { sourcesCsv, sourcesWorkbook } from '../src/modules/systems/exchange/writing.ts'
import { importSources, takeBackImport } from '../src/modules/systems/importing/applying.ts'
import { previewSources } from '../src/modules/systems/importing/plan.ts'
import { onBothDatabases } from './both-databases.ts'
import type { Measured } from './server.ts'

const size = 4900

/** As many sources as a file may nearly have: those of Weerwerk over and over, each with a code and a name of its own. */
function sourcesOf(prefix: string) {
  const shipped = shippedSources()
  return Array.from({ length: size }, (_, at) => {
    const source = shipped[at % shipped.length]
    if (!source) throw new Error('no sources ship')
    return { ...source, code: `${prefix}-${at}`, name: `${source.name.slice(0, 150)} ${prefix} ${at} (fictief)` }
  })
}

/** What work takes, and the longest time in which nothing else got a turn. */
async function held<T>(name: string, work: () => Promise<T>): Promise<{ result: T; lines: Measured[] }> {
  const start = performance.now()
  let [last, longest] = [start, 0]
  const turn = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 2)
  const result = await work()
  clearInterval(turn)
  longest = Math.max(longest, performance.now() - last)
  const lines = [
    { name, value: Math.round(performance.now() - start), unit: 'ms' },
    { name: `${name}: longest hold`, value: Math.round(longest), unit: 'ms' },
  ]
  return { result, lines }
}

async function measured(database: Database, on: string): Promise<Measured[]> {
  const districtId = randomUUID()
  const [personId, organisationId] = [randomUUID(), randomUUID()]
  const actor = { kind: 'person', personId, organisationId, districtId, roles: ['source-manager'] } as const
  const ctx: Ctx = { db: database.db, actor, now: new Date(), channel: 'page' }
  const files = {
    workbook: await sourcesWorkbook(sourcesOf('werkboek'), 'nl'),
    CSV: new TextEncoder().encode(sourcesCsv(sourcesOf('csv'), 'nl')),
  }
  const lines: Measured[] = []
  for (const [form, bytes] of Object.entries(files)) {
    const plan = await held(`preview of ${size} sources in a ${form} on ${on}`, () => previewSources(ctx, { bytes }))
    const { seen, faults } = plan.result
    if (faults.length > 0) throw new Error(`the file has faults: ${JSON.stringify(faults[0])}`)
    const sent = { bytes, seen, fileName: 'bronnen', reason: 'snelheid (fictief)' }
    const done = await held(`import of ${size} sources in a ${form} on ${on}`, () => importSources(ctx, sent))
    if (done.result.proposed + done.result.drafts !== size) throw new Error('not all sources were read in')
    const back = await held(`taking back ${size} sources on ${on}`, () => takeBackImport(ctx, done.result.id))
    lines.push(...plan.lines, ...done.lines, ...(form === 'CSV' ? back.lines : []))
  }
  return lines
}

/** Files with as many sources as they may have, on both databases: how long, and how long others wait. */
export const sourceFilesBench = (): Promise<Measured[]> => onBothDatabases(measured)
