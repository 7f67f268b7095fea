import { Markdown } from '#platform/markdown-field'
import { useTexts } from '#platform/texts'
import { texts } from '../texts.ts'

type Props = { paperId: string; slots: readonly string[]; written: Record<string, string> }

/** The places of a draft where a person may write, with what stands there. */
export function TextList({ paperId, slots, written }: Props) {
  const t = useTexts(texts)
  return (
    <>
      <h2 id="teksten">{t.texts}</h2>
      <p>{t.textsIntro}</p>
      {slots.map((slot) => {
        const name = t.slots[slot] ?? slot
        const words = written[slot]
        return (
          <section key={slot} aria-labelledby={`plek-${slot}`}>
            <h3 id={`plek-${slot}`}>{name}</h3>
            {words ? <Markdown text={words} level={4} /> : <p className="ww-muted">{t.empty}</p>}
            <p>
              <a href={`/stukken/${paperId}/tekst/${slot}`} aria-label={`${words ? t.change : t.write}: ${name}`}>
                {words ? t.change : t.write}
              </a>
            </p>
          </section>
        )
      })}
    </>
  )
}
