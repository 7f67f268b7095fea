import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { teamScreening } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/team'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) => ({
  menu: menuOf(ctx),
  people: await teamScreening(ctx),
}))

const tones = {
  none: 'neutral',
  before: 'warning',
  restricted: 'warning',
  complete: 'ok',
  open: 'info',
  late: 'error',
} as const

export default function TeamPage({ loaderData: { menu, people } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <ScreeningMenu entries={menu} current="team" />
      <PageHeader title={t.team} intro={t.teamIntro} />
      <Explain label={w.whatIsThis}>{t.teamExplain}</Explain>
      <Audience label={w.whoSees}>{t.whoTeam}</Audience>
      <DataTable
        caption={t.team}
        captionHidden
        stacked
        empty={<EmptyState title={t.teamNone} />}
        rows={people}
        rowKey={({ employmentId }) => employmentId}
        columns={[
          { key: 'name', header: t.person, rowHeader: true, cell: ({ name }) => name },
          { key: 'work', header: t.work, cell: (one) => one.function },
          {
            key: 'standing',
            header: t.standing,
            cell: ({ standing }) => <Badge tone={tones[standing]}>{t.standings[standing]}</Badge>,
          },
        ]}
      />
    </>
  )
}
