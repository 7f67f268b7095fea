import { cellName, type Line, readLines } from '#platform/spreadsheets'
import { sheetNames } from './columns.ts'

export const megabytes = 20
export const mostRows = 5000

/** Where a fault is in a file; `heading` is the column as the file calls it. */
export type Place = { sheet: string | null; line: number; at: number | null; heading: string | null }
/** What is wrong in a file, and where; `reason` is a key of the texts. */
export type Fault = Place & { reason: string; params?: Readonly<Record<string, string | number>> }

export type SheetRows = { name: string | null; lines: Line[] }
/** What was read of a file, as text; in CSV grounds and rules are cells of the source itself. */
export type ReadFile = { sources: SheetRows; grounds: SheetRows | null; rules: SheetRows | null }

export const faultOfFile = (reason: string, params?: Fault['params'], line = 1): Fault => ({
  ...{ sheet: null, line, at: null, heading: null, reason: `systems.import_${reason}` },
  ...(params ? { params } : {}),
})

/** A table of sources: CSV, or a workbook with sheets for grounds and rules beside the first one. */
export async function readTableFile(bytes: Uint8Array): Promise<ReadFile | { faults: Fault[] }> {
  const read = await readLines(bytes, megabytes)
  if ('reason' in read) return { faults: [faultOfFile(read.reason, read.params)] }
  const named = ({ nl, en }: { nl: string; en: string }) =>
    read.sheets.find(({ name }) => name?.toLowerCase() === nl.toLowerCase() || name?.toLowerCase() === en.toLowerCase())
  const [grounds, rules] = [named(sheetNames.grounds), named(sheetNames.rules)]
  const rest = read.sheets.filter((sheet) => sheet !== grounds && sheet !== rules && sheet.lines.length > 0)
  const sources = named(sheetNames.sources) ?? rest[0]
  if (!sources || sources.lines.length < 2) return { faults: [faultOfFile('file_empty')] }
  const rows = sources.lines.length - 1
  if (rows > mostRows) return { faults: [faultOfFile('too_many_rows', { maximum: mostRows })] }
  return { sources, grounds: grounds ?? null, rules: rules ?? null }
}

/** A place in a file as a spreadsheet program names it: `Bronnen!B4`. */
export const placeName = ({ sheet, line, at }: Pick<Place, 'line' | 'at'> & { sheet: string | null }): string =>
  `${sheet === null ? '' : `${sheet}!`}${cellName(at ?? 0, line)}`
