import { useTexts } from '#platform/texts'
import { Breadcrumbs } from '#ui/layout'
import { TabLinks } from '#ui/tabs'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'
import { type MenuKey, menuEntries } from './menu-entries.ts'

type Props = { entries: readonly MenuKey[]; current: MenuKey; below?: string }

/** The way up, and the parts of screening that the actor may open; `below` names a page under one of them. */
export function ScreeningMenu({ entries, current, below }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const shown = menuEntries.filter(({ key }) => entries.includes(key))
  const here = menuEntries.find(({ key }) => key === current)
  const label = t.entries[current]
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/screening', label: t.title },
          ...(below ? [{ href: here?.href ?? '/screening', label }, { label: below }] : [{ label }]),
        ]}
      />
      <TabLinks
        label={t.menu}
        items={shown.map(({ key, href }) => ({ href, label: t.entries[key], current: key === current && !below }))}
      />
    </>
  )
}
