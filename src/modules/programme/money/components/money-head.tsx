import type { ReactNode } from 'react'
import { useTexts } from '#platform/texts'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { TabLinks } from '#ui/tabs'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import type { nl } from '../nl.ts'
import { texts } from '../texts.ts'

const pages = [
  { key: 'overview', path: '' },
  { key: 'bookings', path: '/boekingen' },
  { key: 'sources', path: '/bronnen' },
  { key: 'budget', path: '/begroting' },
  { key: 'import', path: '/inlezen' },
  { key: 'account', path: '/verantwoording' },
] as const
export type MoneyPage = keyof (typeof nl)['pages']

type Props = {
  programme: { id: string; title: string }
  current: MoneyPage
  title: string
  intro?: string
  explain: string
  /** A page under one of the pages, such as one booking. */
  isBelow?: boolean
  badge?: ReactNode
  actions?: ReactNode
}

/** The top of every page about money: the way up, its other pages, what it is, and who sees it. */
export function MoneyHead({ programme, current, title, intro, explain, isBelow, badge, actions }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <ProgrammeMenu programme={programme} current="money" {...(current === 'overview' ? {} : { below: title })} />
      <TabLinks
        label={t.menu}
        items={pages.map(({ key, path }) => ({
          href: `/programma/${programme.id}/geld${path}`,
          label: t.pages[key],
          current: key === current && !isBelow,
        }))}
      />
      <PageHeader title={title} intro={intro} badge={badge} actions={actions} />
      <Explain label={w.whatIsThis}>{explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
    </>
  )
}
