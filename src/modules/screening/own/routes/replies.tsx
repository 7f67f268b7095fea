import { dateText } from '#platform/language'
import { choicesOf, listAddress, queryOf } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { ReplyQuery, repliesShown } from '../input.ts'
import { replyKinds } from '../model.ts'
import { findReplies } from '../replying.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/replies'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const choices = choicesOf(request, ['toon', 'soort', 'pagina'])
  const query = queryOf(ReplyQuery, { which: choices.toon, kind: choices.soort, page: choices.pagina })
  const { count, results } = await findReplies(ctx, query)
  const lines = results.map(({ id, name, function: work, kind, writtenAt, answeredAt }) => ({
    ...{ id, name, function: work, kind, isAnswered: answeredAt !== null },
    writtenAt: writtenAt.toISOString(),
  }))
  return { menu: menuOf(ctx), choices, which: query.which, count, lines, at: query.page, size: query.pageSize }
})

export default function RepliesPage({ loaderData: it }: Route.ComponentProps) {
  const all = useTexts(texts)
  const t = all.hr
  const w = useTexts(shared)
  const language = useLanguage()
  const list = listAddress('/screening/reacties', it.choices)
  return (
    <>
      <ScreeningMenu entries={it.menu} current="replies" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <FilterBar label={t.list} submitLabel={w.show} clearHref="/screening/reacties" clearLabel={w.clear}>
        <Select
          name="toon"
          label={t.which}
          value={it.which}
          options={repliesShown.map((value) => ({ value, label: t.whichOf[value] }))}
        />
        <Select
          name="soort"
          label={t.kind}
          value={it.choices.soort}
          options={[{ value: '', label: t.all }, ...replyKinds.map((value) => ({ value, label: all.kinds[value] }))]}
        />
      </FilterBar>
      <DataTable
        caption={t.list}
        rows={it.lines}
        rowKey={({ id }) => id}
        stacked
        empty={
          <EmptyState title={t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t.name,
            rowHeader: true,
            cell: ({ id, name }) => <a href={`/screening/reacties/${id}`}>{name}</a>,
          },
          { key: 'function', header: all.function, cell: ({ function: work }) => work },
          { key: 'kind', header: t.kind, cell: ({ kind }) => all.kinds[kind] },
          { key: 'on', header: t.on, cell: ({ writtenAt }) => dateText(language, writtenAt) },
          { key: 'stands', header: all.state, cell: ({ isAnswered }) => t.whichOf[isAnswered ? 'answered' : 'open'] },
        ]}
      />
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={list.page} />
    </>
  )
}
