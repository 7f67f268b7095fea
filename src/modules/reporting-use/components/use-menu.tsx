import { useTexts } from '#platform/texts'
import { Breadcrumbs } from '#ui/layout'
import { TabLinks } from '#ui/tabs'
import { shared } from '#ui/words'
import type { UsePart } from '../menu.ts'
import { texts } from '../texts.ts'

const hrefs: Record<UsePart, string> = {
  use: '/meldpunt/gebruik',
  publications: '/meldpunt/publicaties',
  survey: '/meldpunt/peiling',
  picture: '/meldpunt/jaarbeeld',
  district: '/meldpunten',
}

/** The way up, and the parts that the actor may open; `below` names a page under one of them. */
export function UseMenu({ parts, current, below }: { parts: readonly UsePart[]; current: UsePart; below?: string }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const label = t.tabs[current]
  const root = current !== 'use' && current !== 'district' && parts.includes('use')
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          ...(root ? [{ href: hrefs.use, label: t.tabs.use }] : []),
          ...(below ? [{ href: hrefs[current], label }, { label: below }] : [{ label }]),
        ]}
      />
      <TabLinks
        label={t.menu}
        items={parts.map((part) => ({ href: hrefs[part], label: t.tabs[part], current: part === current && !below }))}
      />
    </>
  )
}
