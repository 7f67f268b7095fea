import type { Language } from '#platform/language'
import { addSheet, type Column, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { criteria } from './model.ts'
import { texts } from './texts.ts'
import type { WeighedThread, WeighingView } from './view.ts'

/** The weighing as a file: a row per thread; a spreadsheet also holds the places and who can learn from whom. */
export async function weighingFile(
  view: WeighingView,
  form: 'csv' | 'xlsx',
  language: Language,
): Promise<{ name: string; content: string | Uint8Array }> {
  const columns = columnsIn(language)
  const content = form === 'csv' ? csvOf(columns, view.threads) : await workbookOf(view, columns, language)
  return { name: `afweging.${form}`, content }
}

function columnsIn(language: Language): Column<WeighedThread>[] {
  const t = texts[language]
  return [
    { header: t.columns.thread, width: 40, value: ({ title }) => title },
    { header: t.columns.firstThree, value: ({ result }) => result?.firstThree ?? null },
    { header: t.columns.first, value: ({ result }) => result?.ranks[0] ?? null },
    { header: t.columns.confidence, value: ({ result }) => result?.confidence ?? null },
    { header: t.columns.advice, value: ({ advice }) => (advice ? t.outcomes[advice.outcome] : null) },
    { header: t.columns.outcome, value: ({ outcome }) => (outcome ? t.outcomes[outcome.outcome] : null) },
    { header: t.thread.outcomeReason, width: 40, value: ({ outcome }) => outcome?.reason ?? null },
    ...criteria.flatMap((criterion, at): Column<WeighedThread>[] => [
      { header: t.criteria[criterion], value: (one) => knownOf(one, at)?.value ?? null },
      { header: `${t.criteria[criterion]} (${t.columns.interval})`, value: (one) => rangeOf(one, at) },
    ]),
  ]
}

const knownOf = ({ criteria: values }: WeighedThread, at: number) => {
  const found = values[at]
  return found && found.from !== 'unknown' ? found : null
}
const rangeOf = (thread: WeighedThread, at: number) => {
  const found = thread.criteria[at]
  return found ? `${found.low.toFixed(2)}–${found.high.toFixed(2)}` : null
}

function workbookOf({ threads, seed, draws }: WeighingView, columns: Column<WeighedThread>[], language: Language) {
  const t = texts[language]
  const workbook = newWorkbook()
  addSheet(workbook, t.link, columns, threads)
  const places = threads.flatMap(({ title, result }) =>
    (result?.ranks ?? []).map((share, at) => ({ title, place: at + 1, share })),
  )
  addSheet(
    workbook,
    t.columns.place,
    [
      { header: t.columns.thread, width: 40, value: ({ title }) => title },
      { header: t.columns.place, value: ({ place }) => place },
      { header: t.columns.share, value: ({ share }) => share },
    ],
    places,
  )
  const pairs = threads.flatMap(({ title, pairs: all }) =>
    all.map(({ learner, donors }) => ({ title, words: t.thread.pair(learner, donors.join(', ')) })),
  )
  addSheet(
    workbook,
    t.thread.pairs.replace('?', ''),
    [
      { header: t.columns.thread, width: 40, value: ({ title }) => title },
      { header: t.outcomes.pairs, width: 60, value: ({ words }) => words },
    ],
    pairs,
  )
  const text = t.howText(String(draws), seed ?? 0)
  addSheet(
    workbook,
    t.how.replace('?', ''),
    [{ header: t.how, width: 100, value: (words) => words }],
    [text, t.margins],
  )
  return workbookBytes(workbook)
}
