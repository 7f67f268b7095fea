import { useTexts } from '#platform/texts'
import { texts } from '../texts.ts'
import type { ShownOwn } from './shown.ts'

/** How long it is kept, by the terms that jobs destroy by, and what someone can do about it. */
export function OwnRights({ terms }: { terms: ShownOwn['terms'] }) {
  const t = useTexts(texts)
  const k = t.keepingOf
  const keeping = [
    k.rejected(terms.rejected, terms.agreed),
    k.files(terms.files),
    k.declarations(terms.declarations, terms.gifts),
    ...t.keepingTexts,
  ]
  return (
    <>
      <Points title={t.keeping} points={keeping} />
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
