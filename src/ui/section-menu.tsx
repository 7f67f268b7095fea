import { Breadcrumbs } from './layout.tsx'
import { TabLinks } from './tabs.tsx'

type Step = { href: string; label: string }
type SectionMenuProps<K extends string> = {
  /** The whole section, at the top of the way up. */
  root: Step
  label: string
  breadcrumbsLabel: string
  /** Every page of the section, in the order of its menu. */
  entries: readonly (Step & { key: K })[]
  /** The pages that are shown: those that one may open. */
  open: readonly K[]
  current: K
  /** A page under the current one, and what lies between them. */
  below?: string | undefined
  above?: readonly Step[] | undefined
}

/** The way up from a page of a section, and the pages of the section beside each other. */
export function SectionMenu<K extends string>(props: SectionMenuProps<K>) {
  const { root, label, breadcrumbsLabel, entries, open, current, above = [], below } = props
  const here = entries.find(({ key }) => key === current) ?? root
  const path = below ? [{ href: here.href, label: here.label }, ...above, { label: below }] : [{ label: here.label }]
  return (
    <>
      <Breadcrumbs label={breadcrumbsLabel} items={[root, ...path]} />
      <TabLinks
        label={label}
        items={entries
          .filter(({ key }) => open.includes(key))
          .map(({ key, href, label: name }) => ({ href, label: name, current: key === current && !below }))}
      />
    </>
  )
}
