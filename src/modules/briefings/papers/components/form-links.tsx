import { useTexts } from '#platform/texts'
import { texts as making } from '../../page/texts.ts'
import { texts } from '../texts.ts'

/** The forms in which a paper can be had. */
export function FormLinks({ paperId, forms }: { paperId: string; forms: readonly string[] }) {
  const t = useTexts(texts)
  const m = useTexts(making)
  return (
    <>
      <h2>{t.forms}</h2>
      <ul data-downloads data-making={m.making} data-ready={m.ready} data-failed={m.failed}>
        {forms.map((form) => (
          <li key={form}>
            <a href={`/stukken/${paperId}/bestand?vorm=${form}`}>{t.formNames[form] ?? form}</a>
          </li>
        ))}
      </ul>
      <p role="status" />
      <script src="/downloading.js" defer />
    </>
  )
}
