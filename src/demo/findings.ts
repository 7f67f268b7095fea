import { applyFindings, enterFinding, previewFindings, shareFinding } from '#modules/assessments'
import { giveCodes, listItems } from '#modules/common-threads'
import type { Ctx } from '#platform/db'
import { dayOf } from '#platform/language'
import { type FindingText, findingTexts, looseTexts } from './finding-texts.ts'
import { chance } from './scores.ts'
import type { DemoThread } from './threads.ts'

type Told = { thread: number; at: string; norms: readonly string[]; said: FindingText; report: boolean }
type Where = { frameworkId: string; roundId: string; threads: readonly DemoThread[] }

const severities = { low: 'laag', middle: 'midden', high: 'hoog' } as const
const sources = { interview: 'interview', document: 'document', survey: 'enquête', observation: 'observatie' } as const
const dayMs = 24 * 60 * 60_000

/** One to five findings for each thread, at municipalities where it plays; a quarter from an earlier report. */
function told({ threads }: Pick<Where, 'threads'>): Told[] {
  const own = threads.flatMap(({ norms, municipalities }, thread) =>
    municipalities.slice(0, Math.min(5, municipalities.length)).map((at, index) => ({
      thread,
      at,
      norms: norms.filter((_, nth) => nth === 0 || index % 2 === 1),
      said: pick(findingTexts[thread] ?? looseTexts, index),
      report: chance(at, String(thread), 'report') < 0.25,
    })),
  )
  const places = threads[0]?.municipalities ?? []
  const loose = looseTexts.map((said, index) => ({
    thread: -1,
    at: places[index * 3] ?? '',
    norms: ['VW-01'],
    said,
    report: false,
  }))
  return [...own, ...loose]
}

const pick = (all: readonly FindingText[], index: number): FindingText => {
  const found = all[index % all.length]
  if (!found) throw new Error('the demo has no text')
  return found
}

/** A file as a project leader would send it in: the findings of the round, and those of an earlier scan. */
function file(findings: readonly Told[], day: string): Uint8Array {
  const field = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = findings.map(({ at, norms, said: { text, quote, severity, source, advice }, report }) =>
    [
      at,
      norms.join(', '),
      severities[severity],
      sources[source],
      `${text} (fictief)`,
      quote ?? '',
      report ? '2019-05-14' : day,
      advice,
      report ? 'Weerbaarheidsscan Twente (fictief)' : '',
      report ? '2019' : '',
    ].map(field),
  )
  const head = [
    'Gemeente',
    'Normen',
    'Ernst',
    'Bron',
    'Bevinding',
    'Citaat',
    'Datum',
    'Aanbevelingen',
    'Rapport',
    'Jaar',
  ]
  return new TextEncoder().encode([head, ...lines].map((line) => line.join(';')).join('\n'))
}

/**
 * Findings that fit the threads: read in from a file, most of them coded by the analyst, of those that two people code some
 * by the project leader too, the rest waiting with a suggestion. Three coordinators keep one of their own; one shares it.
 */
export async function addFindings(analyst: Ctx, leader: Ctx, where: Where): Promise<void> {
  const { frameworkId, roundId } = where
  const findings = told(where)
  const bytes = file(findings, dayOf(new Date(analyst.now.getTime() - 20 * dayMs)))
  const { hash, faults } = await previewFindings(
    analyst,
    { fileName: 'bevindingen.csv', bytes },
    { frameworkId, roundId },
  )
  if (!hash) throw new Error(`the findings of the demo have faults: ${JSON.stringify(faults.slice(0, 3))}`)
  await applyFindings(analyst, hash)
  await codeSome(analyst, leader, { findings, threads: where.threads })
}

type Coded = { findings: readonly Told[]; threads: readonly DemoThread[] }

/** Gives most findings the code that whoever wrote them meant. */
async function codeSome(analyst: Ctx, leader: Ctx, { findings, threads }: Coded): Promise<void> {
  const { book, items } = await listItems(analyst)
  const codeOf = new Map(book.map(({ id, title }) => [title, id]))
  const meant = new Map<string, string>(
    findings.flatMap(({ said, thread }) => {
      const code = codeOf.get(threads[thread]?.title ?? '')
      return code ? [[`${said.text} (fictief)`, code] satisfies [string, string]] : []
    }),
  )
  const wanted = items.flatMap(({ item }) => {
    const code = item.kind === 'finding' ? meant.get(item.finding.text) : undefined
    return code ? [{ item, code }] : []
  })
  for (const [index, { item, code }] of wanted.entries()) {
    if (!item.isDouble && index % 4 === 3) continue
    await giveCodes(analyst, item.id, [code])
    // The two agree on most: now and then the second finds that no code fits.
    if (item.isDouble && index % 3 !== 0) await giveCodes(leader, item.id, index % 5 === 4 ? [] : [code])
  }
}

/** A finding that a coordinator entered, shared or not. */
export async function addOwnFinding(
  coordinator: Ctx,
  at: { organisationId: string; frameworkId: string },
  share: boolean,
): Promise<void> {
  const { id } = await enterFinding(coordinator, {
    ...at,
    roundId: null,
    norms: ['BW-01'],
    severity: 'middle',
    source: 'survey',
    text: 'Uit onze eigen enquête blijkt dat een op de drie collega’s niet weet wat ondermijning is. (fictief)',
    quote: null,
    foundOn: dayOf(coordinator.now),
    reportTitle: null,
    reportYear: null,
    recommendations: ['Bespreek ondermijning in elk teamoverleg. (fictief)'],
  })
  if (share) await shareFinding(coordinator, id, true)
}
