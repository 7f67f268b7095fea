import { allows } from '#platform/access'
import { inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { fileAddress, listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { recordOf } from '../../queries.ts'
import { tasksAsked } from '../components/asked.ts'
import { TaskFilters } from '../components/filters.tsx'
import { Finished } from '../components/finished.tsx'
import { actInList, justFinished } from '../components/in-list.ts'
import { filterOptions } from '../components/options.ts'
import { listed } from '../components/shown.ts'
import { TaskTable } from '../components/task-table.tsx'
import { may } from '../policy.ts'
import { tasksOfProgramme } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/of-programme'

/** All tasks of a programme for its team, the own ones for its other readers. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = tasksAsked(request)
  const id = idOf(params)
  return inTransaction(ctx, async (tx) => {
    const { count, results, programme } = await tasksOfProgramme(tx, id, query)
    return {
      choices,
      count,
      programme: { id, title: programme.title },
      tasks: results.map((task) => listed(ctx, task)),
      today: dayOf(web.now),
      sorted: { by: query.sort, descending: query.descending },
      at: query.page,
      size: query.pageSize,
      mayMake: allows(ctx, may.makeTask, recordOf(programme)),
      options: await filterOptions(tx, programme),
      finished: await justFinished(tx, request),
    }
  })
})

export const action = page(({ ctx, request }: WithCtx<Route.ActionArgs>) => actInList(ctx, request))

export default function ProgrammeTasksPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const path = `/programma/${data.programme.id}/taken`
  const { zoek, stand, eigenaar, deelproject, herkomst } = data.choices
  const isSearched = [zoek, stand, eigenaar, deelproject, herkomst].some((one) => one !== '')
  const address = listAddress(path, data.choices)
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="tasks" />
      <PageHeader
        title={t.ofProgramme}
        actions={data.mayMake && <ButtonLink href={`${path}/nieuw`}>{t.new}</ButtonLink>}
      />
      <Explain label={w.whatIsThis}>{t.explains.programme}</Explain>
      <Audience label={w.whoSees}>{t.who.programme}</Audience>
      <Finished task={data.finished} />
      <TaskFilters choices={data.choices} clearHref={path} {...data.options} />
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress(`${path}.xlsx`, data.choices), label: t.spreadsheet },
          { href: fileAddress(`${path}.csv`, data.choices), label: t.csv },
        ]}
      />
      <TaskTable
        tasks={data.tasks}
        count={data.count}
        today={data.today}
        sort={(key) => address.sort(key, data.sorted)}
        beside="owner"
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
