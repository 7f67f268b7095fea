import { allows, personOf } from '#platform/access'
import { dateText } from '#platform/language'
import { choicesOf, listAddress, queryOf } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { menuOf } from '../../menu.ts'
import { methodName } from '../../methods.ts'
import { may } from '../../policy.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { RollOutQuery } from '../input.ts'
import { findRollOuts } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

const path = '/meldbereidheid/invoering'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const choices = choicesOf(request, ['pagina'])
  const query = queryOf(RollOutQuery, { page: choices.pagina })
  const { count, results } = await findRollOuts(ctx, query)
  return {
    ...{ menu: menuOf(ctx), choices, count, at: query.page, size: query.pageSize },
    mayKeep: allows(ctx, may.keepRollOuts, personOf(ctx)),
    rollOuts: results.map(({ id, number, title, method, startsOn, weeksPerStep, state }) => ({
      ...{ id, number, title, startsOn, weeksPerStep, state, method: methodName(web.language, method) },
    })),
  }
})

export default function RollOutsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const language = useLanguage()
  return (
    <>
      <TrialsMenu entries={it.menu} current="roll-outs" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{common.who.rollOut}</Audience>
      {it.mayKeep && (
        <ButtonGroup>
          <ButtonLink href={`${path}/nieuw`}>{t.new}</ButtonLink>
        </ButtonGroup>
      )}
      <DataTable
        caption={t.title}
        captionHidden
        stacked
        rows={it.rollOuts}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        }
        columns={[
          {
            ...{ key: 'title', header: t.name, rowHeader: true },
            cell: ({ id, number, title }) => <a href={`${path}/${id}`}>{t.one(number, title)}</a>,
          },
          { key: 'method', header: common.method, cell: ({ method }) => method },
          { key: 'from', header: t.startsOn, cell: ({ startsOn }) => dateText(language, startsOn) },
          { key: 'pace', header: t.pace, cell: ({ weeksPerStep }) => t.perStep(weeksPerStep) },
          { key: 'state', header: common.state, cell: ({ state }) => t.states[state] },
        ]}
      />
      <Paged at={it.at} size={it.size} count={it.count} words={w} hrefOf={listAddress(path, it.choices).page} />
    </>
  )
}
