import { useTexts } from '#platform/texts'
import { page, pathId, type WithCtx } from '#platform/web'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { ChangeTable } from '../components/change-table.tsx'
import { Moved } from '../components/moved.tsx'
import { compareModel } from '../standing.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/compare'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const otherId = new URL(request.url).searchParams.get('met') ?? undefined
  const asked = { otherId: otherId && pathId({ met: otherId }, 'met'), language: web.language }
  const { model, other, changes, effect } = await compareModel(ctx, pathId(params, 'id'), asked)
  const head = ({ id, version, title }: typeof model) => ({ id, version, title })
  const names = new Map(effect?.names.map(({ id, name }) => [id, name]))
  const moved = effect?.moved.map((one) => ({ ...one, organisation: names.get(one.organisationId) ?? '' }))
  return {
    ...{ menu: menuOf(ctx), model: head(model), other: head(other), changes },
    checks: Object.fromEntries(
      [...other.content.checks, ...model.content.checks].map(({ code, name }) => [code, name[web.language]]),
    ),
    effect: effect && { functions: effect.functions, moves: effect.moves, moved: moved ?? [] },
  }
})

export default function CompareModelsPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const title = t.compareTitle(data.other.version, data.model.version)
  return (
    <>
      <ScreeningMenu entries={data.menu} current="model" below={title} />
      <PageHeader title={title} intro={t.compareIntro} />
      <Explain label={w.whatIsThis}>{t.compareExplain}</Explain>
      <Audience label={w.whoSees}>{data.effect ? t.whoEffect : t.who}</Audience>
      <h2>{t.changes}</h2>
      {data.changes.length === 0 ? (
        <EmptyState title={t.noChanges} />
      ) : (
        <ChangeTable changes={data.changes} checks={data.checks} />
      )}
      {data.effect && (
        <>
          <h2>{t.effect}</h2>
          <p>{t.effectSums(data.effect.moved.length, data.effect.functions)}</p>
          <DataTable
            caption={t.effectTable}
            stacked
            empty={<EmptyState title={t.noFunctions} />}
            rows={data.effect.moves}
            rowKey={({ from, to }) => `${from}${to}`}
            columns={[
              { key: 'from', header: t.from, rowHeader: true, cell: ({ from }) => from },
              { key: 'to', header: t.to, cell: ({ from, to }) => (from === to ? t.stays : to) },
              { key: 'count', header: t.functions, numeric: true, cell: ({ count }) => count },
            ]}
          />
          {data.effect.moved.length > 0 && <Moved moved={data.effect.moved} />}
        </>
      )}
    </>
  )
}
