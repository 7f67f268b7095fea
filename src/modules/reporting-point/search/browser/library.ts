import categories from '../../../../content/report-categories.json' with { type: 'json' }
import { Told, unlock } from '../../browser/unlocking.ts'
import { judged } from '../../cases/browser/opened.ts'
import { type Json, Refused } from '../../crypto/index.ts'
import { wordsOf } from '../../notes/browser/showing.ts'
import type { Searchable } from '../finding.ts'
import type { Contents, OpenPlace } from '../opening.ts'
import type { SealedPage, SealedReport, SearchPlace } from '../service.ts'
import { Openers } from './openers.ts'
import { t } from './words.ts'

type Way = { phrase: string } | 'passkey'
type Closed = { id: string; number: number; needsSecond: boolean }

/** What is open by now, newest first, of so many; `closed` are reports that did not open. */
export type Library = { count: number; reports: Searchable[]; closed: Closed[] }

type Opened = Searchable | Closed
const isClosed = (one: Opened): one is Closed => 'needsSecond' in one

/**
 * All reports that open with these keys, page by page; only what is sealed comes over the line. While one page is opened the next is
 * fetched, and `watch` hears of each report that is open.
 * @param stop ends it, with all keys and texts that were not given to `watch` yet
 * @throws Told
 */
export async function openAll(way: Way, watch: (library: Library) => void, stop: AbortSignal): Promise<Library> {
  const openers = new Openers()
  stop.addEventListener('abort', () => openers.end())
  try {
    let page = await fetchPage(1)
    openers.unlock(await placesOf(page, way))
    const slots = new Map<string, Opened | null>()
    const opening: Promise<unknown>[] = []
    const now = (): Library => {
      const all = [...slots.values()].filter((one) => one !== null)
      return {
        count: page.count,
        reports: all.flatMap((one) => (isClosed(one) ? [] : [one])),
        closed: all.filter(isClosed),
      }
    }
    const open = async (report: SealedReport, places: readonly SearchPlace[]) => {
      slots.set(report.id, openedAs(report, places, await openers.open(report)))
      if (!stop.aborted) watch(now())
    }
    for (let number = 2; !stop.aborted; number += 1) {
      // A report that came in meanwhile moves the others on, so that one can be on two pages.
      const unseen = page.reports.filter(({ id }) => !slots.has(id))
      for (const { id } of unseen) slots.set(id, null)
      const { places } = page
      opening.push(Promise.all(unseen.map((report) => open(report, places))))
      if (page.reports.length === 0 || slots.size >= page.count) break
      page = await fetchPage(number)
      // Not further ahead than a page: what waits takes memory.
      await opening.at(-2)
    }
    await Promise.all(opening)
    return now()
  } finally {
    openers.end()
  }
}

async function fetchPage(page: number): Promise<SealedPage> {
  const answer = await fetch(`/meldingen/zoeken/verzegeld?pagina=${page}`).catch(() => null)
  if (!answer?.ok) throw new Told(t.offline)
  return answer.json()
}

/** The places that the phrase or device opens, whose directories the officers signed. @throws Told when it opens none */
async function placesOf({ places, today }: SealedPage, way: Way): Promise<Map<string, OpenPlace>> {
  const open = new Map<string, OpenPlace>()
  let refused: Told | null = null
  for (const { organisationId, me, point, directories } of places) {
    try {
      const keys = await unlock(me.wrapped, way)
      open.set(organisationId, { me: me.id, today, keys, directories: listsOf({ point, directories }) })
    } catch (error) {
      if (!(error instanceof Told)) throw error
      refused = error
    }
  }
  if (open.size === 0 && refused) throw refused
  return open
}

/** The directories as this browser knows them; none when it saw others before, so that nothing opens. */
function listsOf({ point, directories }: Pick<SearchPlace, 'point' | 'directories'>): OpenPlace['directories'] {
  try {
    return judged({ point, sealed: { directories } })
  } catch (error) {
    if (error instanceof Told || error instanceof Refused) return []
    throw error
  }
}

function openedAs(
  { id, number, receivedOn, organisationId }: SealedReport,
  places: readonly SearchPlace[],
  contents: Contents,
): Opened {
  if (typeof contents === 'string') return { id, number, needsSecond: contents === 'needs-second' }
  const parts = [...contents.messages.map(textOf), ...contents.notes.map(wordsOf)].filter(Boolean)
  return {
    id,
    number,
    receivedOn,
    place: places.find((one) => one.organisationId === organisationId)?.name ?? '',
    parts,
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
