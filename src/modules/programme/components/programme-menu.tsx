import { useTexts } from '#platform/texts'
import { Breadcrumbs } from '#ui/layout'
import { TabLinks } from '#ui/tabs'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'
import { type MenuKey, menuEntries } from './menu-entries.ts'

type Link = { href: string; label: string }
type Props = {
  programme: { id: string; title: string }
  current: MenuKey
  between?: readonly Link[]
  below?: string
}

/** The way up, and the pages of one programme beside each other; `below` names a page under one of them, `between` what lies between. */
export function ProgrammeMenu({ programme, current, between = [], below }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const path = `/programma/${programme.id}`
  const entry = menuEntries.find(({ key }) => key === current)
  const inOverview = current === 'overview'
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/programma', label: t.title },
          inOverview && !below ? { label: programme.title } : { href: path, label: programme.title },
          ...(inOverview
            ? []
            : [below ? { href: path + entry?.path, label: t.entries[current] } : { label: t.entries[current] }]),
          ...between,
          ...(below ? [{ label: below }] : []),
        ]}
      />
      <TabLinks
        label={t.menu}
        items={menuEntries.map(({ key, path: part }) => ({
          href: path + part,
          label: t.entries[key],
          current: key === current && !below,
        }))}
      />
    </>
  )
}
