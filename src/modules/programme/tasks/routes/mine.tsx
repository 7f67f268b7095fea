import { dayOf } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { TabLinks } from '#ui/tabs'
import { shared } from '#ui/words'
import { tasksAsked } from '../components/asked.ts'
import { TaskFilters } from '../components/filters.tsx'
import { Finished } from '../components/finished.tsx'
import { actInList, justFinished } from '../components/in-list.ts'
import { listed } from '../components/shown.ts'
import { TaskTable } from '../components/task-table.tsx'
import { findTasks } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/mine'

/** The own tasks, or those that someone made for others. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query, whose } = tasksAsked(request)
  const { count, results } = await findTasks(ctx, whose, query)
  return {
    choices,
    count,
    list: whose.kind,
    tasks: results.map((task) => listed(ctx, task)),
    today: dayOf(web.now),
    sorted: { by: query.sort, descending: query.descending },
    at: query.page,
    size: query.pageSize,
    finished: await justFinished(ctx, request),
  }
})

export const action = page(({ ctx, request }: WithCtx<Route.ActionArgs>) => actInList(ctx, request))

export default function MyTasksPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const isMade = data.list === 'made'
  const isSearched = [data.choices.zoek, data.choices.stand, data.choices.herkomst].some((one) => one !== '')
  const address = listAddress('/taken', data.choices)
  return (
    <>
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who.mine}</Audience>
      <TabLinks
        label={t.lists}
        items={[
          { href: '/taken', label: t.mine, current: !isMade },
          { href: '/taken?lijst=gemaakt', label: t.made, current: isMade },
        ]}
      />
      <Finished task={data.finished} />
      <TaskFilters
        choices={data.choices}
        clearHref={isMade ? '/taken?lijst=gemaakt' : '/taken'}
        list={data.choices.lijst}
      />
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress('/taken.xlsx', data.choices), label: t.spreadsheet },
          { href: fileAddress('/taken.csv', data.choices), label: t.csv },
        ]}
      />
      <TaskTable
        tasks={data.tasks}
        count={data.count}
        today={data.today}
        sort={(key) => address.sort(key, data.sorted)}
        beside={isMade ? 'owner' : 'programme'}
        empty={
          <EmptyState title={isSearched ? t.noneFound : t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        }
      />
      <Paged at={data.at} size={data.size} count={data.count} words={w} hrefOf={address.page} />
    </>
  )
}
