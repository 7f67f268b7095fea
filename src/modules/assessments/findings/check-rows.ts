import type { Table, TableFault } from '#platform/spreadsheets'
import type { Severity, Source } from './model.ts'

/** Headings of a file with findings, Dutch first; the first one is what an export writes. */
export const headings = {
  municipality: ['gemeente', 'municipality', 'cbs-code', 'gemeentecode'],
  norms: ['normen', 'norm', 'norms'],
  severity: ['ernst', 'severity'],
  source: ['bron', 'source'],
  text: ['bevinding', 'finding'],
  quote: ['citaat', 'quote'],
  foundOn: ['datum', 'dag', 'day', 'date'],
  recommendations: ['aanbevelingen', 'aanbeveling', 'recommendations', 'recommendation'],
  reportTitle: ['rapport', 'report'],
  reportYear: ['jaar', 'jaar van het rapport', 'year'],
} as const satisfies Record<string, readonly [string, ...string[]]>
export type FindingColumn = keyof typeof headings

/** Columns that a file may leave out. */
export const optionalColumns: readonly FindingColumn[] = ['quote', 'recommendations', 'reportTitle', 'reportYear']

/** One finding as a file states it. */
export type FindingRow = {
  line: number
  organisationId: string
  norms: string[]
  severity: Severity
  source: Source
  text: string
  quote: string | null
  foundOn: string
  recommendations: string[]
  reportTitle: string | null
  reportYear: number | null
}

/** A fault with its cell in the file where there is one; `reason` is a key of the texts. */
export type FindingFault = {
  line: number
  column: FindingColumn | null
  reason: string
  params?: Readonly<Record<string, string | number>>
}
export type FindingTable = Table<FindingColumn>

const longest = { text: 4000, quote: 2000, reportTitle: 200, recommendations: 20_000 } as const
const required = ['municipality', 'norms', 'severity', 'source', 'text', 'foundOn'] as const
const severityWords: Record<string, Severity> = {
  laag: 'low',
  midden: 'middle',
  hoog: 'high',
  low: 'low',
  middle: 'middle',
  high: 'high',
}
const sourceWords: Record<string, Source> = {
  interview: 'interview',
  gesprek: 'interview',
  document: 'document',
  enquête: 'survey',
  enquete: 'survey',
  survey: 'survey',
  observatie: 'observation',
  observation: 'observation',
}

/** What the rows may refer to: municipalities by name and by code in lower case, and codes of norms. */
export type Known = { municipalities: ReadonlyMap<string, string>; norms: ReadonlySet<string> }

type Complain = (column: FindingColumn, reason: string, params?: FindingFault['params']) => void

/** Makes findings of the rows, and finds every fault at once. */
export function checkRows(table: FindingTable, known: Known): { rows: FindingRow[]; faults: FindingFault[] } {
  const faults: FindingFault[] = table.faults.map(asFault)
  const rows: FindingRow[] = []
  const seen = new Map<string, number>()
  for (const { line, cells } of table.rows) {
    const before = faults.length
    const complain: Complain = (column, reason, params) =>
      faults.push({ line, column, reason: `assessments.findings_${reason}`, ...(params ? { params } : {}) })
    const row = rowOf({ line, cells }, known, complain)
    if (!row || faults.length > before) continue
    const key = keyOf(row)
    const earlier = seen.get(key)
    if (earlier !== undefined) complain('text', 'twice', { line: earlier })
    else {
      seen.set(key, line)
      rows.push(row)
    }
  }
  return { rows, faults }
}

/** Two rows with this in common are the same finding. */
export const keyOf = ({
  organisationId,
  norms,
  text,
  foundOn,
}: Pick<FindingRow, 'organisationId' | 'norms' | 'text' | 'foundOn'>) =>
  JSON.stringify([organisationId, norms.toSorted(), text, foundOn])

const asFault = ({ line, column, reason, params }: TableFault<FindingColumn>): FindingFault => ({
  line,
  column,
  reason: `assessments.findings_${reason}`,
  ...(params ? { params } : {}),
})

function rowOf({ line, cells }: FindingTable['rows'][number], known: Known, complain: Complain): FindingRow | null {
  for (const column of required) if (cells[column] === '') complain(column, 'missing', { heading: headings[column][0] })
  for (const [column, maximum] of Object.entries(longest) as [keyof typeof longest, number][])
    if (cells[column].length > maximum) complain(column, 'too_long', { heading: headings[column][0], maximum })
  const found = <T>(column: FindingColumn, reason: string, value: T | undefined | null): T | null => {
    if (cells[column] !== '' && (value === undefined || value === null))
      complain(column, reason, { text: shown(cells[column]) })
    return value ?? null
  }
  const organisationId = found(
    'municipality',
    'municipality_unknown',
    known.municipalities.get(cells.municipality.toLowerCase()),
  )
  const severity = found('severity', 'severity_unknown', severityWords[cells.severity.toLowerCase()])
  const source = found('source', 'source_unknown', sourceWords[cells.source.toLowerCase()])
  const foundOn = found('foundOn', 'day_wrong', dayIn(cells.foundOn))
  const norms = normsIn(cells.norms, known, complain)
  const reportYear = found('reportYear', 'year_wrong', yearIn(cells.reportYear))
  const reportTitle = cells.reportTitle || null
  if ((reportTitle === null) !== (cells.reportYear === ''))
    complain(reportTitle === null ? 'reportTitle' : 'reportYear', 'report_half')
  if (!organisationId || !severity || !source || !foundOn) return null
  return {
    line,
    organisationId,
    norms,
    severity,
    source,
    text: cells.text,
    quote: cells.quote || null,
    foundOn,
    recommendations: cells.recommendations
      .split('\n')
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    reportTitle,
    reportYear,
  }
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

function normsIn(text: string, { norms }: Known, complain: Complain): string[] {
  const codes = [...new Set(text.split(/[\s,;]+/).filter((code) => code !== ''))]
  for (const code of codes) if (!norms.has(code)) complain('norms', 'norm_unknown', { text: shown(code) })
  return codes
}

/** A day `YYYY-MM-DD` from that form or the Dutch `D-M-YYYY`; null when there is no such day. */
function dayIn(text: string): string | null {
  const [, iso, isoMonth, isoDate] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  const [, date, month, year] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text) ?? []
  const [y = 0, m = 0, d = 0] = (iso ? [iso, isoMonth, isoDate] : [year, month, date]).map(Number)
  const day = new Date(Date.UTC(y, m - 1, d))
  return y >= 1990 && y < 2200 && day.getUTCMonth() === m - 1 && day.getUTCDate() === d
    ? day.toISOString().slice(0, 10)
    : null
}

function yearIn(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  return year >= 1990 && year < 2200 ? year : null
}
