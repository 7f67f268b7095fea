import { Files } from '#platform/list-files'
import { listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { shared } from '#ui/words'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { connectionsAsked } from '../components/asked.ts'
import { ConnectionFilters, ConnectionTable, listPath } from '../components/list.tsx'
import { findConnections } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = connectionsAsked(request)
  const { count, results, overview, names } = await findConnections(ctx, query)
  return {
    ...{ menu: menuOf(ctx), choices, overview, count, at: query.page, size: query.pageSize },
    sorted: { by: query.sort, descending: query.descending },
    rows: results.map(({ code, name, connection, standing, dueOn, percent }) => ({
      ...{ code, name, standing, dueOn, percent },
      state: connection?.state ?? ('unknown' as const),
      keeper: names.get(connection?.managerId ?? '') ?? connection?.desk ?? '',
    })),
  }
})

export default function ConnectionsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <SourcesMenu entries={it.menu} current="own" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.choices.zoek === '' && it.overview.total > 0 && <Standing overview={it.overview} />}
      <ConnectionFilters choices={it.choices} />
      <Files path={listPath} choices={it.choices} />
      <ConnectionTable rows={it.rows} choices={it.choices} sorted={it.sorted} />
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={listAddress(listPath, it.choices).page} />
    </>
  )
}

/** How the whole stands, and what asks for attention. */
function Standing({
  overview: { score, total, connected, standings },
}: {
  overview: Route.ComponentProps['loaderData']['overview']
}) {
  const t = useTexts(texts)
  const isDue = standings.overdue + standings.soon > 0
  return (
    <Alert kind={standings.overdue > 0 ? 'warning' : 'info'}>
      <p>
        {t.score(score, total)} {t.connected(connected)}
      </p>
      <p>
        {standings.overdue > 0 && `${t.overdue(standings.overdue)} `}
        {standings.unknown > 0 && `${t.unknownLeft(standings.unknown)} `}
        {!isDue && standings.unknown < total && t.allInOrder}
        {isDue && <a href={`${listPath}?bevestigen=due&sorteer=due`}>{t.toConfirm}</a>}
      </p>
    </Alert>
  )
}
