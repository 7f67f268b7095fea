import { Breadcrumbs } from './layout.tsx'
import { TabLinks } from './tabs.tsx'

/** `lang` when the label is in another language than the page. */
type Step = { href: string; label: string; lang?: string | undefined }
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
  belowLang?: string | undefined
  above?: readonly Step[] | undefined
}

/** The way up from a page of a section, and the pages of the section beside each other. */
export function SectionMenu<K extends string>(props: SectionMenuProps<K>) {
  const { root, label, breadcrumbsLabel, entries, open, current, above = [], below, belowLang: lang } = props
  const here = entries.find(({ key }) => key === current) ?? root
  const path = below
    ? [{ href: here.href, label: here.label }, ...above, { label: below, lang }]
    : [{ label: here.label }]
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
