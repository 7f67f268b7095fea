import { dateText, type Language, numberText } from '#platform/language'
import { type Shown, yearFigures } from '../publishing/model.ts'
import type { Picture } from '../survey/open.ts'
import { texts } from '../texts.ts'

/** A yearly picture as it is told, on the page and in print: paragraphs, and figures in words. */
export type ToldPicture = {
  title: string
  intro: string
  opening: string[]
  numbers: { title: string; text: string; what: string; shown: string; rows: { label: string; shown: string }[] }
  parts: { title: string; paragraphs: string[] }[]
  published: string
}

const paragraphs = (text: string) => text.split(/\n\s*\n/).map((one) => one.trim())

export function toldPicture(language: Language, year: string, picture: Picture): ToldPicture {
  const t = texts[language]
  const p = t.open.picture
  const shown = (figure: Shown) =>
    typeof figure === 'number' ? t.publishing.about(numberText(language, figure)) : t.publishing[figure]
  return {
    ...{ title: p.title(picture.name, year), intro: p.intro, opening: paragraphs(picture.opening) },
    numbers: {
      ...{ title: p.numbers, text: p.numbersText, what: t.publishing.figure, shown: t.publishing.shown },
      rows: yearFigures.map((figure) => ({
        ...{ label: t.publishing.figures[figure], shown: shown(picture.figures[figure] ?? 'withheld') },
      })),
    },
    parts: [
      { title: p.followed, paragraphs: paragraphs(picture.followed) },
      { title: p.ahead, paragraphs: paragraphs(picture.ahead) },
    ],
    published: p.published(dateText(language, picture.publishedOn)),
  }
}
