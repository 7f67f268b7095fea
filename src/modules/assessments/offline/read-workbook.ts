import type { Framework, FrameworkNode } from '#modules/frameworks'
import { readSheets, type Sheet } from '#platform/spreadsheets'
import type { FileFault, FileRow } from './cells.ts'
import { readRows } from './read-rows.ts'
import { readSnapshot, type Snapshot, snapshotSheet } from './snapshot.ts'

export type Expected = { scan: string; framework: Framework; nodes: readonly FrameworkNode[] }

const megabyte = 1024 * 1024
const limits = { entries: 100, total: 40 * megabyte, ratio: 200 }
const largest = 10

/**
 * Reads a filled-in spreadsheet back. Refuses a file of another scan or framework version, and names every fault at once.
 * @returns the rows that the file holds, none when there is any fault; a norm left out of the file is not in it
 */
export async function readScanWorkbook(
  bytes: Uint8Array,
  expected: Expected,
): Promise<{ rows: FileRow[]; faults: FileFault[] }> {
  if (bytes.byteLength > largest * megabyte) return refused('import_too_large', { maximum: largest })
  const read = await readSheets(bytes, limits)
  if ('fault' in read) return refused('import_unreadable')
  const hidden = read.sheets.find(({ name }) => name === snapshotSheet)
  const snapshot = hidden ? readSnapshot(linesOf(hidden)) : null
  const wrong = wrongFile(snapshot, expected)
  if (wrong) return wrong
  const sheet = read.sheets.find(({ name }) => name !== snapshotSheet)
  if (!sheet || snapshot === null || snapshot === 'altered') return refused('import_no_scan')
  const { rows, faults } = readRows(sheet.rows, snapshot, expected.framework)
  return faults.length > 0 ? { rows: [], faults } : { rows, faults: [] }
}

const refused = (reason: string, params?: FileFault['params']) => ({
  rows: [],
  faults: [{ path: '', reason: `assessments.${reason}`, norm: null, ...(params ? { params } : {}) }],
})

function wrongFile(snapshot: Snapshot | 'altered' | null, { scan, framework }: Expected) {
  if (snapshot === null) return refused('import_no_scan')
  if (snapshot === 'altered') return refused('import_altered')
  if (snapshot.scan !== scan) return refused('import_other_scan')
  const { code, version } = snapshot.framework
  if (code !== framework.code || version !== framework.version)
    return refused('import_other_framework', { code, version })
  return null
}

/** The columns before the list of choices. */
const linesOf = ({ rows }: Sheet) => rows.map((row) => row.slice(0, 6).map(({ text }) => text))
