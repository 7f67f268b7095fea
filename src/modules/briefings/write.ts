// Reads a paper as JSON and writes it, in the form that is asked for, to stdout; `writing.ts` starts it.
import { text } from 'node:stream/consumers'
import type { Paper } from './paper.ts'

const paper: Paper = JSON.parse(await text(process.stdin))
process.stdout.write(await written(process.argv[2] ?? ''))

/** Only what the form needs is loaded. */
async function written(form: string): Promise<Uint8Array> {
  if (form === 'docx') return (await import('./docx.ts')).paperDocx(paper)
  if (form === 'letters') return (await import('./docx.ts')).lettersDocx(paper)
  if (form === 'odt') return openDocument()
  if (form === 'pptx') return (await import('./pptx/presentation.ts')).paperPptx(paper)
  if (form === 'html') return (await import('./html/page.ts')).paperHtml(paper)
  if (form === 'xlsx') return (await import('./spreadsheet.ts')).paperSpreadsheet(paper)
  if (form === 'csv') return (await import('./csv.ts')).paperCsv(paper)
  return (await import('./pdf.ts')).paperPdf(paper, { archive: form === 'archive' })
}

async function openDocument(): Promise<Uint8Array> {
  const [{ paperDocx }, { odtOf, officeProgram }] = await Promise.all([import('./docx.ts'), import('./odt.ts')])
  return odtOf(await paperDocx(paper), officeProgram() ?? 'soffice')
}
