import { contentHash } from '../content-hash.ts'
import { type Cells, emptyCells, fields } from './cells.ts'

export const snapshotSheet = '_weerwerk'
const format = 'weerwerk-scan/1'

/** What a norm held when the file was made; `version` is that of its answer, 0 when there was none. */
export type BaseRow = { norm: string; version: number; cells: Cells }

/** Where a file comes from and what it started with; kept in a hidden sheet. */
export type Snapshot = {
  scan: string
  round: string
  organisation: string
  framework: { code: string; version: string }
  language: string
  rows: readonly BaseRow[]
}

const headKeys = ['format', 'scan', 'round', 'organisation', 'code', 'version', 'language', 'hash'] as const

/** The lines of the hidden sheet: head, an empty line, and the rows. */
export function snapshotLines(snapshot: Snapshot): string[][] {
  const { scan, round, organisation, framework, language, rows } = snapshot
  const head = { format, scan, round, organisation, ...framework, language, hash: contentHash(snapshot) }
  const lines = rows.map(({ norm, version, cells }) => [
    norm,
    String(version),
    ...fields.map((field) => JSON.stringify(cells[field])),
  ])
  return [...headKeys.map((key) => [key, head[key]]), [], ['norm', 'version', ...fields], ...lines]
}

/** Reads them back. @returns null when these are no such lines, `altered` when they do not fit their hash. */
export function readSnapshot(lines: readonly (readonly string[])[]): Snapshot | 'altered' | null {
  const head = new Map(lines.slice(0, headKeys.length).map(([key = '', value = '']) => [key, value]))
  const of = (key: (typeof headKeys)[number]) => head.get(key) ?? ''
  if (of('format') !== format) return null
  const rows: BaseRow[] = []
  for (const [norm = '', version = '', ...texts] of lines.slice(headKeys.length + 2)) {
    const cells = cellsFrom(texts)
    if (norm && !cells) return 'altered'
    if (norm && cells) rows.push({ norm, version: Number(version), cells })
  }
  const framework = { code: of('code'), version: of('version') }
  const snapshot = {
    scan: of('scan'),
    round: of('round'),
    organisation: of('organisation'),
    framework,
    language: of('language'),
    rows,
  }
  return contentHash(snapshot) === of('hash') ? snapshot : 'altered'
}

function cellsFrom(texts: readonly string[]): Cells | null {
  const cells = { ...emptyCells }
  for (const [at, field] of fields.entries()) {
    const text = quoted(texts[at] ?? '')
    if (text === null) return null
    cells[field] = text
  }
  return cells
}

/** Texts are written as JSON strings: a spreadsheet leaves those as they are. */
function quoted(json: string): string | null {
  try {
    const text: unknown = JSON.parse(json)
    return typeof text === 'string' ? text : null
  } catch {
    return null
  }
}
