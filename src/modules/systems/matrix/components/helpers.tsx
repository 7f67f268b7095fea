import { useTexts } from '#platform/texts'
import { Dutch } from '../../components/dutch.tsx'
import type { Helper } from '../beside.ts'
import { texts } from '../texts.ts'

/** Municipalities that have a source and want to help, with the desk to ask. */
export function HelperList({ helpers }: { helpers: readonly Helper[] }) {
  const t = useTexts(texts).helping
  return (
    <ul>
      {helpers.map(({ municipality, desk }) => (
        <li key={municipality}>
          <strong>{municipality}</strong>, {t.ask} <Dutch>{desk}</Dutch>
        </li>
      ))}
    </ul>
  )
}

/** On the card of a source. */
export function WhoCanHelp({ helpers }: { helpers: readonly Helper[] }) {
  const t = useTexts(texts).helping
  return (
    <section aria-labelledby="wie-helpt">
      <h2 id="wie-helpt">{t.title}</h2>
      {helpers.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <p>{t.intro(helpers.length)}</p>
          <HelperList helpers={helpers} />
        </>
      )}
    </section>
  )
}

/** In an answer of the finder: short, the desks behind it. */
export function HelpersShort({ helpers }: { helpers: readonly Helper[] }) {
  const t = useTexts(texts).helping
  if (helpers.length === 0) return null
  return (
    <details>
      <summary>{t.short(helpers.length)}</summary>
      <HelperList helpers={helpers} />
    </details>
  )
}
