import { useTexts } from '#platform/texts'
import { texts } from '../texts.ts'

/** How long it is kept, and what someone can do about it. */
export function OwnRights() {
  const t = useTexts(texts)
  return (
    <>
      <Points title={t.keeping} points={t.keepingTexts} />
      <Points title={t.rights} points={t.rightsTexts} />
    </>
  )
}

const Points = ({ title, points }: { title: string; points: readonly string[] }) => (
  <section>
    <h2>{title}</h2>
    <ul>
      {points.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  </section>
)
