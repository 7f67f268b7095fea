import type { Ctx } from '#platform/db'
import { dayOf, type Language } from '#platform/language'
import { heading, type Paper, paragraph, table, text } from '../paper.ts'
import { endingOf, type Form, writePaper } from '../writing.ts'
import type { HouseStyle } from './model.ts'
import { readStyle } from './queries.ts'
import { texts } from './texts.ts'

/** The forms in which a style can be looked at. */
export const sampleForms = ['pdf', 'docx', 'odt', 'pptx', 'html'] as const satisfies readonly Form[]
export type SampleForm = (typeof sampleForms)[number]

/** A paper of a page in the style of the acting district. @throws AppError forbidden; rule_broken for ODT without LibreOffice */
export async function styleSample(
  ctx: Ctx,
  form: SampleForm,
  language: Language,
): Promise<{ name: string; content: Uint8Array }> {
  const { style } = await readStyle(ctx)
  const content = await writePaper(samplePaper(style, language, dayOf(ctx.now)), form)
  return { name: `${texts[language].sample.file}.${endingOf(form)}`, content }
}

export function samplePaper(style: HouseStyle, language: Language, madeOn: string): Paper {
  const t = texts[language].sample
  const [subject = '', count = ''] = t.columns
  const columns = [
    { header: subject, width: 3 },
    { header: count, width: 1, align: 'right' as const },
  ]
  return {
    ...{ title: t.title, subject: t.subject, language, madeOn, mark: t.mark, style },
    blocks: [
      heading(1, t.heading),
      text(t.text),
      paragraph({ text: t.link, href: 'https://www.example.org/' }, { text: '.' }),
      { kind: 'list', items: t.items },
      heading(2, t.sub),
      table(t.table, columns, t.rows),
    ],
    figures: [],
  }
}
