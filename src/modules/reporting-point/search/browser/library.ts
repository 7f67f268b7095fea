import categories from '../../../../content/report-categories.json' with { type: 'json' }
import { Told, unlock } from '../../browser/unlocking.ts'
import { openReport } from '../../cases/browser/opened.ts'
import { type HandlerKeys, type Json, Refused } from '../../crypto/index.ts'
import { wordsOf } from '../../notes/browser/showing.ts'
import { type OpenReport, readChain } from '../../notes/chain.ts'
import { NeedsSecond } from '../../two-person/browser/joining.ts'
import type { Searchable } from '../finding.ts'
import type { SealedPage, SealedReport, SearchPlace } from '../service.ts'
import { t } from './words.ts'

type Way = { phrase: string } | 'passkey'
type Progress = (done: number, count: number) => void

/** What was opened, and how many reports did not open. */
export type Library = { reports: Searchable[]; closed: { id: string; number: number; needsSecond: boolean }[] }

/** All reports that open with these keys, page by page; only what is sealed comes over the line. @throws Told */
export async function openAll(way: Way, progress: Progress, isStopped: () => boolean): Promise<Library> {
  const library: Library = { reports: [], closed: [] }
  const keys = new Map<string, HandlerKeys>()
  for (let page = 1; ; page += 1) {
    const { count, today, places, reports } = await fetchPage(page)
    if (page === 1) await unlockAll(places, way, keys)
    for (const report of reports) {
      if (isStopped()) return library
      const place = places.find((one) => one.organisationId === report.organisationId)
      const words = place && (await partsOf(report, place, keys.get(place.organisationId), today))
      const { id, number, receivedOn } = report
      if (Array.isArray(words)) library.reports.push({ id, number, receivedOn, place: place?.name ?? '', parts: words })
      else library.closed.push({ id, number, needsSecond: words === 'needs-second' })
      const done = library.reports.length + library.closed.length
      progress(done, count)
      // Lets the page draw and take a key.
      if (done % 5 === 0) await new Promise((go) => setTimeout(go))
    }
    if (reports.length === 0 || library.reports.length + library.closed.length >= count) return library
  }
}

async function fetchPage(page: number): Promise<SealedPage> {
  const answer = await fetch(`/meldingen/zoeken/verzegeld?pagina=${page}`).catch(() => null)
  if (!answer?.ok) throw new Told(t.offline)
  return answer.json()
}

/** Keys of each place that the phrase or device opens. @throws Told when it opens none */
async function unlockAll(places: readonly SearchPlace[], way: Way, keys: Map<string, HandlerKeys>): Promise<void> {
  let refused: Told | null = null
  for (const { organisationId, me } of places) {
    try {
      keys.set(organisationId, await unlock(me.wrapped, way))
    } catch (error) {
      if (!(error instanceof Told)) throw error
      refused = error
    }
  }
  if (keys.size === 0 && refused) throw refused
}

/** What stands in a report and its notes; null when it does not open, or is not what it says it is, `needs-second` in one for two. */
async function partsOf(report: SealedReport, place: SearchPlace, keys: HandlerKeys | undefined, today: string) {
  if (!keys) return null
  const { caseId, envelopes, messages, notes, together } = report
  const { me, point, directories } = place
  const sealed = { envelopes, messages, directories }
  const opening = { caseId, today, me, point, holders: [], templates: [], sealed, together }
  try {
    const opened = await openReport(opening, { keys })
    const written = opened.dialogue.messages.map(({ content }) => textOf(content))
    return [...written, ...(await notesOf(notes, opened))].filter(Boolean)
  } catch (error) {
    if (error instanceof NeedsSecond) return 'needs-second'
    if (error instanceof Told) return null
    throw error
  }
}

async function notesOf(notes: SealedReport['notes'], opened: OpenReport): Promise<string[]> {
  try {
    return (await readChain(notes, opened)).map(({ content }) => wordsOf(content))
  } catch (error) {
    if (error instanceof Refused) return []
    throw error
  }
}

/** All that someone wrote in a message, with a category by its name. */
function textOf(content: Json): string {
  if (typeof content === 'string') return categories.find(({ code }) => code === content)?.name ?? content
  if (typeof content !== 'object' || content === null) return ''
  const said = Object.entries(content).filter(([name]) => name !== 'mayAsk')
  return said
    .map(([, value]) => textOf(value))
    .filter(Boolean)
    .join('\n')
}
