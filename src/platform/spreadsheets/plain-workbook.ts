import { strFromU8, strToU8, zipSync } from 'fflate'
import { unpackZip, type ZipLimits } from './zip-limits.ts'

/** The most that a workbook may use; `tags` counts the XML tags of all sheets and texts, about four for each cell. */
export const sheetLimits = { rows: 100_000, columns: 500, tags: 2_000_000 }

const isWanted = (name: string) =>
  /^\/?(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/.test(
    name,
  )

/** What exceljs would work out cell by cell, also for a range of milliards of cells. Values need none of it. */
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
 * The same workbook with nothing but sheets, texts and styles, in a zip that we packed ourselves: no pictures, comments
 * or defined names. A name may stand for any range, so its tag gets another name that no reader knows.
 */
export function plainWorkbook(bytes: Uint8Array, limits: ZipLimits): { bytes: Uint8Array } | { fault: string } {
  const read = unpackZip(bytes, limits, isWanted)
  if ('fault' in read) return read
  const tags = [...read.parts.values()].reduce((sum, part) => sum + tagsIn(part), 0)
  if (tags > sheetLimits.tags) return { fault: 'this spreadsheet holds too many cells' }
  const book = [...read.parts.keys()].find((name) => name.endsWith('xl/workbook.xml'))
  const part = book === undefined ? undefined : read.parts.get(book)
  if (book === undefined || !part) return { fault: 'this is no spreadsheet that can be read (XLSX)' }
  const plain = strToU8(strFromU8(part).replaceAll('definedName', 'ignored'))
  return { bytes: zipSync({ ...Object.fromEntries(read.parts), [book]: plain }, { level: 0 }) }
}

function tagsIn(part: Uint8Array): number {
  let count = 0
  for (let at = part.indexOf(0x3c); at >= 0; at = part.indexOf(0x3c, at + 1)) count += 1
  return count
}
