import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { texts } from '../texts.ts'

type Measure = { id: string; text: string; ownerName: string | null; dueOn: string | null }

/** The measures of a risk, each with who does it and by when. @param path of the risks, for who keeps them */
export function Measures({ measures, path }: { measures: readonly Measure[]; path: string | null }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (measures.length === 0) return null
  return (
    <ul>
      {measures.map(({ id, text, ownerName, dueOn }) => {
        const beside = [ownerName, dueOn && t.dueOn(dateText(language, dueOn))].filter(Boolean).join(', ')
        return (
          <li key={id}>
            {path ? <a href={`${path}/maatregelen/${id}`}>{text}</a> : text}
            {beside && <span className="ww-muted"> {beside}</span>}
          </li>
        )
      })}
    </ul>
  )
}
