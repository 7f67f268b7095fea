import { z } from 'zod'
import { type Column, describedAs, placeOf, type RuleColumn, ruleWords } from './columns.ts'
import { codeOf, type List, nobody, parted } from './words.ts'

/** Says what is wrong with a cell. */
export type Complain = (reason: string, params?: Readonly<Record<string, string | number>>) => void
type Raw = Record<string, unknown>

function word(list: List, text: string, complain: Complain): string | null {
  const code = codeOf(list, text)
  if (code === null) complain('systems.import_word_unknown', { word: text.slice(0, 60) })
  return code
}

const words = (list: List, text: string, complain: Complain) =>
  parted(text).flatMap((one) => word(list, one, complain) ?? [])

function day(text: string, complain: Complain): string | null {
  if (text === '') return null
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  const read = z.iso.date().safeParse(year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text)
  if (!read.success) complain('systems.import_day_wrong')
  return read.data ?? null
}

/** `levert aan brp`: the words of a kind, and the code of the other source last. */
function links(text: string, complain: Complain) {
  return parted(text).flatMap((one) => {
    const [, named = '', to = ''] = /^(.*\S)\s+(\S+)$/s.exec(one) ?? []
    const kind = codeOf('links', named)
    if (kind === null) complain('systems.import_link_wrong', { word: one.slice(0, 60) })
    return kind === null ? [] : [{ kind, to: to.toLowerCase() }]
  })
}

const classNames = [
  ['1', 'laag', 'low'],
  ['2', 'midden', 'middle', 'medium'],
  ['3', 'hoog', 'high'],
]
function classOf(text: string, complain: Complain): number | null {
  const found = classNames.findIndex((names) => names.includes(text.toLowerCase()))
  if (text !== '' && found < 0) complain('systems.import_class_wrong')
  return found < 0 ? null : found + 1
}

function json(text: string, complain: Complain): unknown {
  if (text === '') return []
  try {
    return JSON.parse(text)
  } catch {
    complain('systems.import_json_wrong')
    return []
  }
}

const days = new Set<Column>(['assessedOn', 'validFrom', 'validUntil', 'confirmedOn'])
const classes = new Set<Column>(['availability', 'integrity', 'confidentiality'])

/** What a cell says, as the shape of a version takes it. */
export function readValue(column: Column, text: string, complain: Complain): unknown {
  const { words: list, many } = describedAs(column)
  if (list)
    return many ? words(list, text, complain) : text === '' ? undefined : (word(list, text, complain) ?? undefined)
  if (column === 'links') return links(text, complain)
  if (many) return parted(text)
  if (days.has(column)) return day(text, complain)
  if (classes.has(column)) return classOf(text, complain)
  if (column === 'grounds' || column === 'rules') return json(text, complain)
  return text
}

/** Puts a value where it belongs in a version. */
export function put(raw: Raw, column: Column, value: unknown): void {
  const [field = column, part] = placeOf(column)
  if (part === undefined) raw[field] = value
  else raw[field] = { ...(raw[field] as Raw | null | undefined), [part]: value }
}

/** A part that says nothing is not there. */
export function closeParts(raw: Raw): void {
  for (const field of ['classification', 'assessment']) {
    const parts = Object.values((raw[field] as Raw | null | undefined) ?? {})
    if (parts.every((one) => one === null || one === undefined || one === '')) raw[field] = null
  }
}

/** A rule as its row says it, without the code of its source. */
export function ruleIn(cells: Readonly<Record<RuleColumn, string>>, complainAt: (column: RuleColumn) => Complain): Raw {
  const list = (column: keyof typeof ruleWords) => {
    const text = cells[column]
    if (text === '') return {}
    if (text.toLowerCase() === nobody.nl || text.toLowerCase() === nobody.en) return { [column]: [] }
    return { [column]: words(ruleWords[column], text, complainAt(column)) }
  }
  const { id, verdict, because, condition, law, article, url, origin, checkedOn } = cells
  return {
    id,
    verdict: verdict === '' ? undefined : (word('verdicts', verdict, complainAt('verdict')) ?? 'no'),
    ...list('roles'),
    ...list('notRoles'),
    ...list('tasks'),
    ...list('notTasks'),
    ...list('keys'),
    ...list('wants'),
    because,
    ...(condition === '' ? {} : { condition }),
    article: { law, article, url },
    origin,
    checkedOn: day(checkedOn, complainAt('checkedOn')),
  }
}
