import { useTexts } from '#platform/texts'
import { Breadcrumbs } from '#ui/layout'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

/** The way up from a page of a proposal; `below` names a page under it. */
export function Trail({ id, number, below }: { id: string; number: number; below?: string }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const name = t.numbered(number)
  return (
    <Breadcrumbs
      label={w.breadcrumbs}
      items={[
        { href: '/voorstellen', label: t.title },
        ...(below ? [{ href: `/voorstellen/${id}`, label: name }, { label: below }] : [{ label: name }]),
      ]}
    />
  )
}
