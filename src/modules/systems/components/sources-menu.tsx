import { useTexts } from '#platform/texts'
import { Breadcrumbs } from '#ui/layout'
import { TabLinks } from '#ui/tabs'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'
import { type MenuKey, menuEntries } from './menu-entries.ts'

type Step = { href: string; label: string }
type Props = { entries: readonly MenuKey[]; current: MenuKey; above?: readonly Step[]; below?: string }

/** The way up, and the parts that the actor may open; `below` names a page under one of them, `above` what is between. */
export function SourcesMenu({ entries, current, above = [], below }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const here = menuEntries.find(({ key }) => key === current)
  const label = t.entries[current]
  const path = below ? [{ href: here?.href ?? '/bronnen', label }, ...above, { label: below }] : [{ label }]
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/bronnen', label: t.title }, ...path]} />
      <TabLinks
        label={t.menu}
        items={menuEntries
          .filter(({ key }) => entries.includes(key))
          .map(({ key, href }) => ({ href, label: t.entries[key], current: key === current && !below }))}
      />
    </>
  )
}
