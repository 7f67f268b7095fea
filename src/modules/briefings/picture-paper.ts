import type { PictureStyle, ToldPicture } from '#modules/reporting-use'
import type { Language } from '#platform/language'
import { plainStyle } from './house/model.ts'
import { type Block, heading, type Paper, table, text, together } from './paper.ts'

type Print = { language: Language; publishedOn: string; name: string; style: PictureStyle | null }

/** The yearly picture of a reporting point in print, in the style of its organisation. The same picture gives the same bytes. */
export function picturePaper(picture: ToldPicture, { language, publishedOn, name, style }: Print): Paper {
  const { title, intro, opening, numbers, parts, published } = picture
  const rows = numbers.rows.map(({ label, shown }) => [label, shown])
  const columns = [
    { header: numbers.what, width: 3 },
    { header: numbers.shown, width: 2 },
  ]
  const blocks: Block[] = [
    ...[intro, ...opening].map(text),
    ...together(heading(1, numbers.title), text(numbers.text), table(null, columns, rows)),
    ...parts.flatMap((part) => [heading(1, part.title), ...part.paragraphs.map(text)]),
    { kind: 'small', text: published },
  ]
  const paper = { title, subject: intro, language, madeOn: publishedOn, mark: null, blocks, figures: [] }
  return { ...paper, style: style ?? plainStyle(name) }
}
