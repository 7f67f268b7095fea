import { dateText, type Language } from '#platform/language'
import { parseMarkdown } from '#platform/markdown'
import { plainStyle } from '../house/model.ts'
import { blocksFrom } from '../markdown/blocks-from.ts'
import { type Block, heading, newPage, type Paper, text } from '../paper.ts'

type Letter = { subject: string; body: string }
/** Letters of one organisation in one language; `title` says what the document holds. */
export type Letters = {
  title: string
  organisation: string
  language: Language
  madeOn: string
  letters: readonly Letter[]
}

/** Letters one after the other, each on a page of its own below its subject and the day, unless the letter says that itself. */
export const lettersPaper = ({ title, organisation, language, madeOn, letters }: Letters): Paper => ({
  ...{ title, subject: organisation, language, madeOn, mark: null, figures: [], style: plainStyle(organisation) },
  blocks: letters.flatMap(({ subject, body }, at): Block[] => [
    ...(at > 0 ? [newPage] : []),
    heading(1, subject),
    ...(body.includes(dateText(language, madeOn)) ? [] : [text(`${organisation}, ${dateText(language, madeOn)}`)]),
    ...blocksFrom(parseMarkdown(body), 1),
  ]),
})
