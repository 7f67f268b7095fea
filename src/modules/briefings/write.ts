// Reads a briefing as JSON and writes the paper, in the form that is asked for, to stdout; `writing.ts` starts it.
import { text } from 'node:stream/consumers'
import type { ThreadsBriefing } from './model.ts'

const briefing: ThreadsBriefing = JSON.parse(await text(process.stdin))
process.stdout.write(await written(process.argv[2] ?? ''))

/** Only what the form needs is loaded. */
async function written(form: string): Promise<Uint8Array> {
  if (form === 'docx') return (await import('./docx.ts')).threadsDocx(briefing)
  if (form === 'xlsx') return (await import('./spreadsheet.ts')).threadsSpreadsheet(briefing)
  return (await import('./pdf.ts')).threadsPdf(briefing, { archive: form === 'archive' })
}
