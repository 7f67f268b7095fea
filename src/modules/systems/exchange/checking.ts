import { reasons } from '../en.ts'
import { type Fault, placeName, readTableFile } from './file.ts'
import { unknownColumns } from './mapping.ts'
import { type SourceRow, sourcesIn } from './reading.ts'

type Told = { line: number; message: string }

const worded: Readonly<Record<string, string>> = reasons

/** A fault in words: the cell as a spreadsheet program names it, its column, and how to mend it. */
function told({ sheet, line, at, heading, reason, params = {} }: Fault): Told {
  const cell = at === null ? '' : `${placeName({ sheet, line, at })} `
  const words = worded[reason] ?? `Is missing, too long or of another form than this field takes: ${reason}`
  const text = words.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  return { line, message: `${cell}${heading === null ? '' : `${heading}: `}${text}` }
}

/** Whether a file of sources can be read in: every fault at once, or what each row says and what it lacks to be published. */
export async function checkSourceFile(bytes: Uint8Array): Promise<{ sources: SourceRow[]; faults: Told[] }> {
  const file = await readTableFile(bytes)
  if ('faults' in file) return { sources: [], faults: file.faults.map(told) }
  const { sources, faults } = sourcesIn(file)
  const unknown = unknownColumns(file, []).map(({ sheetName, line, at, heading }) => ({
    ...{ sheet: sheetName, line, at, heading, reason: 'systems.import_column_unknown' },
  }))
  return { sources, faults: [...unknown, ...faults].map(told) }
}
