import { strFromU8, strToU8, zipSync } from 'fflate'
import { unpackZip, type ZipLimits } from './zip-limits.ts'

/** The most rows and columns that a sheet may use. */
export const sheetLimits = { rows: 100_000, columns: 500 }

const isWanted = (name: string) =>
  /^\/?(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/.test(
    name,
  )

/**
 * What exceljs would work out cell by cell, also for ranges of milliards of cells, and what points to parts that are
 * left out. Values need none of it.
 */
export const ignoredNodes = [
  'autoFilter',
  'cols',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'hyperlinks',
  'legacyDrawing',
  'mergeCells',
  'picture',
  'rowBreaks',
  'tableParts',
]

/**
 * The same workbook with nothing but sheets, texts and styles, in a zip that we packed ourselves: no defined names, no
 * pictures, no comments. Refuses a sheet that states a row beyond the limit.
 */
export function plainWorkbook(bytes: Uint8Array, limits: ZipLimits): { bytes: Uint8Array } | { fault: string } {
  const read = unpackZip(bytes, limits, isWanted)
  if ('fault' in read) return read
  const parts: Record<string, Uint8Array> = {}
  for (const [name, part] of read.parts) {
    if (name.includes('worksheets/') && hasRowBeyond(strFromU8(part)))
      return { fault: `a sheet of this file uses more than ${sheetLimits.rows} rows` }
    parts[name] = name.endsWith('xl/workbook.xml') ? strToU8(withoutNames(strFromU8(part))) : part
  }
  if (!Object.keys(parts).some((name) => name.endsWith('xl/workbook.xml')))
    return { fault: 'this is no spreadsheet that can be read (XLSX)' }
  return { bytes: zipSync(parts, { level: 0 }) }
}

const withoutNames = (xml: string) => xml.replace(/<definedName[\s>][\s\S]*?<\/definedName>/g, '')

function hasRowBeyond(xml: string): boolean {
  for (const [, row] of xml.matchAll(/<row\s[^>]*?\br\s*=\s*["']\s*(\d+)/g)) {
    if (Number(row) > sheetLimits.rows) return true
  }
  return false
}
