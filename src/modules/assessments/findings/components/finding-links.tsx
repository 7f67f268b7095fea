import { useTexts } from '#platform/texts'
import { texts } from '../texts.ts'

type Props = { roundId: string; norm: string; mayEnter: boolean }

/** From a norm to its findings, and to a new one with norm and round filled in. */
export function FindingLinks({ roundId, norm, mayEnter }: Props) {
  const t = useTexts(texts)
  const query = new URLSearchParams({ ronde: roundId, norm })
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">{t.onNorm}</h2>
      <ul>
        <li>
          <a href={`/bevindingen?${query}`}>{t.seeOnNorm}</a>
        </li>
        {mayEnter && (
          <li>
            <a href={`/bevindingen/nieuw?${query}`}>{t.add}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
