import { lackingIn } from '../catalogue/model.ts'
import { reasons } from '../en.ts'
import { codesFor, contentOf } from './candidates.ts'
import { type Fault, placeName } from './file.ts'
import { unknownColumns } from './mapping.ts'
import { type SourceRow, sourcesIn } from './reading.ts'
import { readSourceFile } from './source-file.ts'

type Told = { line: number; message: string }

const worded: Readonly<Record<string, string>> = reasons

/** A fault in words: the cell as a spreadsheet program names it, its column, and how to mend it. */
function told({ sheet, line, at, heading, reason, params = {} }: Fault): Told {
  const cell = at === null ? '' : `${placeName({ sheet, line, at })} `
  const words = worded[reason] ?? `Is missing, too long or of another form than this field takes: ${reason}`
  const text = words.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  return { line, message: `${cell}${heading === null ? '' : `${heading}: `}${text}` }
}

/** What is in a file for sources as far as it can be known without the overview, and every fault at once. */
type Checked = { sources: Pick<SourceRow, 'line' | 'code' | 'content' | 'lacking'>[]; faults: Told[] }

/** Whether a file of sources can be read in: every fault at once, or what each row says and what it lacks to be published. */
export async function checkSourceFile(bytes: Uint8Array): Promise<Checked> {
  const file = await readSourceFile(bytes)
  if (file.form !== 'table') {
    const codes = codesFor(file.candidates, () => false)
    const sources = file.candidates.map((it, at) => {
      const content = contentOf(it, file.form)
      return { line: it.line, code: codes[at] ?? '', content, lacking: lackingIn(content) }
    })
    return { sources, faults: file.faults.map(told) }
  }
  if ('faults' in file.read) return { sources: [], faults: file.read.faults.map(told) }
  const { sources, faults } = await sourcesIn(file.read)
  const unknown = unknownColumns(file.read, []).map(({ sheetName, line, at, heading }) => ({
    ...{ sheet: sheetName, line, at, heading, reason: 'systems.import_column_unknown' },
  }))
  return { sources, faults: [...unknown, ...faults].map(told) }
}
