import type { Language } from '#platform/language'
import { addSheet, type Column as Cells, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import type { Source } from '../catalogue/model.ts'
import type { Rule } from '../finder/model.ts'
import { terms } from '../terms/texts.ts'
import {
  type Column,
  columns,
  describedAs,
  groundHeadings,
  headerOf,
  type RuleColumn,
  ruleHeadings,
  ruleWords,
  sheetColumns,
  sheetNames,
} from './columns.ts'
import { joined, type List, nobody } from './words.ts'

const namesOf = (list: List, codes: readonly string[], language: Language) => {
  const names: Readonly<Record<string, string>> = terms[language][list]
  return codes.map((code) => names[code] ?? code)
}

const numbered = new Set<Column>(['availability', 'integrity', 'confidentiality'])
const partOf = (source: Source, [field, part]: readonly string[]): unknown => {
  const value: unknown = Reflect.get(source, field ?? '')
  return part === undefined || value === null ? value : Reflect.get(value as object, part)
}

/** What a source says in one column, as text. */
export function cellOf(source: Source, column: Column, language: Language): string {
  const { words, many, path } = describedAs(column)
  if (column === 'links') return joined(source.links.map(({ kind, to }) => `${terms[language].links[kind]} ${to}`))
  const value = partOf(source, path ?? [column])
  if (value === null || value === undefined) return ''
  if (column === 'grounds' || column === 'rules') return JSON.stringify(value)
  if (numbered.has(column)) return String(value)
  const texts = many ? (value as readonly string[]) : [String(value)]
  const named = words ? namesOf(words, texts, language) : texts
  return many ? joined(named) : (named[0] ?? '')
}

const sourceCells = (some: readonly Column[], language: Language): Cells<Source>[] =>
  some.map((column) => ({
    header: headerOf(describedAs(column), language),
    value: (source) => cellOf(source, column, language) || null,
  }))

/** One row a source, with grounds and rules as JSON in a cell each. */
export const sourcesCsv = (sources: readonly Source[], language: Language): string =>
  csvOf(sourceCells(columns, language), sources)

type Ground = Source['grounds'][number] & { code: string }
const groundCells = (language: Language): Cells<Ground>[] =>
  (['code', 'law', 'article', 'url', 'note'] as const).map((column) => ({
    header: headerOf(groundHeadings[column], language),
    value: (ground) => ground[column],
  }))

function ruleCell(rule: Rule & { code: string }, column: RuleColumn, language: Language): string | null {
  if (column === 'verdict') return terms[language].verdicts[rule.verdict]
  if (column === 'law' || column === 'article' || column === 'url') return rule.article[column]
  if (column in ruleWords) {
    const list = column as keyof typeof ruleWords
    const codes = rule[list]
    if (codes === undefined) return null
    return codes.length === 0 ? nobody[language] : joined(namesOf(ruleWords[list], codes, language))
  }
  return rule[column as Exclude<RuleColumn, 'verdict' | 'law' | 'article' | 'url' | keyof typeof ruleWords>] ?? null
}

/** A workbook with every field of every source: one sheet with a row a source, and sheets for grounds and rules. */
export function sourcesWorkbook(sources: readonly Source[], language: Language): Promise<Uint8Array> {
  const workbook = newWorkbook()
  addSheet(workbook, sheetNames.sources[language], sourceCells(sheetColumns, language), sources)
  const grounds = sources.flatMap(({ code, grounds: all }) => all.map((one) => ({ ...one, code })))
  addSheet(workbook, sheetNames.grounds[language], groundCells(language), grounds)
  const rules = sources.flatMap(({ code, rules: all }) => all.map((one) => ({ ...one, code })))
  const ruleCells = (Object.keys(ruleHeadings) as RuleColumn[]).map((column) => ({
    header: headerOf(ruleHeadings[column], language),
    value: (rule: Rule & { code: string }) => ruleCell(rule, column, language),
  }))
  addSheet(workbook, sheetNames.rules[language], ruleCells, rules)
  return workbookBytes(workbook)
}
