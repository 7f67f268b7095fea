import { type Framework, type FrameworkNode, textIn } from '#modules/frameworks'
import type { Language } from '#platform/language'
import { addSheet, cellText, letChoose, newWorkbook, readSheets, workbookBytes } from '#platform/spreadsheets'
import { contentHash } from '../../content-hash.ts'
import { levelLabel, readLevel, tidy } from '../../offline/cells.ts'
import { addressOf } from '../../offline/read-rows.ts'
import { en } from '../en.ts'
import { nl } from '../nl.ts'
import { type Cells, emptyCells, type Field, type FileFault, type FileRow, fields } from './cells.ts'

const hiddenSheet = '_weerwerk'
const format = 'weerwerk-inspection/1'
const longest = 10_000
/** The column of the first cell that is filled in, after norm and text. */
const firstField = 3

/** What the file starts with: the norms that may still be judged, never what the municipality gave itself. */
export type Base = {
  inspection: string
  place: string
  framework: string
  rows: { norm: string; version: number; cells: Cells }[]
}
type Given = { base: Base; framework: Framework; nodes: readonly FrameworkNode[]; language: Language; madeAt: Date }

const notApplicable = (language: string) => (language === 'en' ? en : nl).theme.na

/** The verdicts as a spreadsheet to fill in without a connection: drop-downs for levels, every other cell locked. */
export async function writeInspection({ base, framework, nodes, language, madeAt }: Given): Promise<Uint8Array> {
  const words = (language === 'en' ? en : nl).offline
  const workbook = newWorkbook()
  workbook.created = madeAt
  const shown = (field: Field, text: string) => {
    if (field !== 'levelThen' && field !== 'levelNow') return text
    const level = framework.scale.find((one) => String(one.level) === text)
    return text === 'na' ? notApplicable(language) : level ? levelLabel(level, language) : ''
  }
  const rows = base.rows.map(({ norm, cells }) => ({ node: nodes.find(({ code }) => code === norm), norm, cells }))
  const sheet = addSheet(
    workbook,
    words.sheet,
    [
      { header: words.norm, width: 12, value: ({ norm }) => norm },
      {
        header: words.text,
        width: 60,
        value: ({ node }) => [textIn(node?.title, language), textIn(node?.text, language)].filter(Boolean).join('\n'),
      },
      ...fields.map((field) => ({
        header: words.fields[field],
        width: field === 'reason' || field === 'documents' ? 50 : 24,
        value: ({ cells }: { cells: Cells }) => shown(field, cells[field]),
      })),
    ],
    rows,
  )
  const labels = [...framework.scale.map((level) => levelLabel(level, language)), notApplicable(language)]
  for (let row = 2; row <= sheet.rowCount; row += 1)
    for (const at of fields.keys()) {
      const cell = sheet.getRow(row).getCell(firstField + at)
      cell.protection = { locked: false }
    }
  for (const field of ['levelThen', 'levelNow'] as const)
    letChoose(sheet, firstField + fields.indexOf(field), {
      allowBlank: true,
      formulae: [`'${hiddenSheet}'!$D$1:$D$${labels.length}`],
    })
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true })
  const hidden = workbook.addWorksheet(hiddenSheet, { state: 'veryHidden' })
  hidden.addRow([format, contentHash(base), base.inspection].map(cellText))
  hidden.addRow([base.place, base.framework, String(base.rows.length)].map(cellText))
  for (const one of base.rows) hidden.addRow([one.norm, String(one.version), JSON.stringify(one.cells)].map(cellText))
  for (const [at, label] of labels.entries()) hidden.getCell(`D${at + 1}`).value = cellText(label)
  await hidden.protect('', {})
  return workbookBytes(workbook)
}

const refused = (reason: string): { rows: FileRow[]; faults: FileFault[] } => ({
  rows: [],
  faults: [{ path: '', reason: `assessments.${reason}`, norm: null }],
})

/** Reads it back; refuses a file of another inspection or place, and names every fault with its cell. */
export async function readInspection(
  bytes: Uint8Array,
  expected: { inspection: string; place: string; framework: Framework },
): Promise<{ rows: FileRow[]; faults: FileFault[] }> {
  const read = await readSheets(bytes)
  if ('fault' in read) return refused('import_unreadable')
  const hidden = read.sheets.find(({ name }) => name === hiddenSheet)
  const sheet = read.sheets.find(({ name }) => name !== hiddenSheet)
  const base = hidden && baseOf(hidden.rows.map((row) => row.map(({ text }) => text)))
  if (!base || !sheet) return refused('import_no_scan')
  if (base === 'altered') return refused('import_altered')
  if (base.inspection !== expected.inspection || base.place !== expected.place) return refused('import_other_scan')
  return rowsIn(sheet.rows, base, expected.framework)
}

function baseOf(lines: readonly (readonly string[])[]): Base | 'altered' | null {
  const [[kind, hash, inspection = ''] = [], [place = '', framework = '', size = '0'] = [], ...rest] = lines
  if (kind !== format) return null
  try {
    const rows = rest.slice(0, Number(size)).map(([norm = '', version = '0', cells = '{}']) => ({
      norm,
      version: Number(version),
      cells: { ...emptyCells, ...JSON.parse(cells) },
    }))
    const base = { inspection, place, framework, rows }
    return contentHash(base) === hash ? base : 'altered'
  } catch {
    return 'altered'
  }
}

type Line = readonly { text: string; fault?: string }[]

function rowsIn(lines: readonly Line[], base: Base, framework: Framework): { rows: FileRow[]; faults: FileFault[] } {
  const faults: FileFault[] = []
  const known = new Map(base.rows.map((row) => [row.norm, row]))
  const rows = lines.slice(1).flatMap((line, at): FileRow[] => {
    const norm = (line[0]?.text ?? '').trim()
    if (norm === '' && line.every(({ text }) => text.trim() === '')) return []
    const start = known.get(norm)
    known.delete(norm)
    if (!start) {
      faults.push({
        path: addressOf(0, at + 1),
        reason: 'assessments.import_norm_unknown',
        norm: null,
        params: { norm },
      })
      return []
    }
    const mine = { ...emptyCells }
    for (const [column, field] of fields.entries()) {
      const cell = line[2 + column] ?? { text: '' }
      const value = cell.fault ? null : readCell(field, cell.text, framework)
      if (value === null) faults.push(faultOf(field, addressOf(2 + column, at + 1), norm, cell))
      else mine[field] = value
    }
    return [{ norm, version: start.version, base: start.cells, mine }]
  })
  return faults.length > 0 ? { rows: [], faults } : { rows, faults }
}

function faultOf(field: Field, path: string, norm: string, { text, fault }: Line[number]): FileFault {
  const kinds: Partial<Record<Field, string>> = {
    levelThen: 'import_level_unknown',
    levelNow: 'import_level_unknown',
    sampleSize: 'import_number_unknown',
    sampleHits: 'import_number_unknown',
  }
  const reason = fault ? 'import_formula' : (kinds[field] ?? 'text_too_long')
  return { path, reason: `assessments.${reason}`, norm, params: { text: text.slice(0, 60), maximum: longest } }
}

/** A cell as it is kept; null when it can't be. */
function readCell(field: Field, text: string, framework: Framework): string | null {
  if (field === 'levelThen' || field === 'levelNow') return readLevel(framework, text)
  const plain = tidy(text)
  if (field === 'sampleSize' || field === 'sampleHits') return plain === '' || /^\d{1,7}$/.test(plain) ? plain : null
  return plain.length > longest ? null : plain
}
