import { useTexts } from '#platform/texts'
import { SectionMenu } from '#ui/section-menu'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'
import { type MenuKey, menuEntries } from './menu-entries.ts'

type Step = { href: string; label: string; lang?: string }
type Props = {
  entries: readonly MenuKey[]
  current: MenuKey
  above?: readonly Step[]
  below?: string
  belowLang?: string
}

/** The way up, and the parts that the actor may open; `below` names a page under one of them, `above` what is between. */
export function SourcesMenu({ entries, ...place }: Props) {
  const t = useTexts(texts)
  return (
    <SectionMenu
      root={{ href: '/bronnen', label: t.title }}
      label={t.menu}
      breadcrumbsLabel={useTexts(shared).breadcrumbs}
      entries={menuEntries.map(({ key, href }) => ({ key, href, label: t.entries[key] }))}
      open={entries}
      {...place}
    />
  )
}
