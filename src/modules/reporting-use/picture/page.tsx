import { dateText, type Language, numberText } from '#platform/language'
import { type Shown, yearFigures } from '../publishing/model.ts'
import { Header } from '../survey/header.tsx'
import type { Picture } from '../survey/open.ts'
import { texts } from '../texts.ts'

const paragraphs = (text: string) => text.split(/\n\s*\n/).map((one) => one.trim())

/** What was done with the reports of a year, for everyone who works there; prints as it is. */
export function PicturePage({ language, year, picture }: { language: Language; year: string; picture: Picture }) {
  const t = texts[language]
  const p = t.open.picture
  const shown = (figure: Shown) => {
    if (figure === 'few') return t.publishing.few
    return figure === 'withheld' ? t.publishing.withheld : t.publishing.about(numberText(language, figure))
  }
  return (
    <>
      <Header title={p.title(picture.name, year)} intro={p.intro} />
      <Text of={picture.opening} />
      <h2>{p.numbers}</h2>
      <p>{p.numbersText}</p>
      <table className="utrecht-table utrecht-table--html-table ww-table ww-table--wide">
        <caption className="ww-hidden">{p.numbers}</caption>
        <tbody>
          {yearFigures.map((figure) => (
            <tr key={figure}>
              <th scope="row">{t.publishing.figures[figure]}</th>
              <td>{shown(picture.figures[figure] ?? 'withheld')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{p.followed}</h2>
      <Text of={picture.followed} />
      <h2>{p.ahead}</h2>
      <Text of={picture.ahead} />
      <p className="ww-muted">{p.published(dateText(language, picture.publishedOn))}</p>
    </>
  )
}

const Text = ({ of }: { of: string }) => paragraphs(of).map((text) => <p key={text}>{text}</p>)
