import { allows, personOf } from '#platform/access'
import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { TrialsList } from '../../components/trials-list.tsx'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { menuOf } from '../../menu.ts'
import { methodName, methodsIn } from '../../methods.ts'
import { may } from '../../policy.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { rollOutsAsked } from '../asked.ts'
import { rollOutStates } from '../model.ts'
import { findRollOuts } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

const path = '/meldbereidheid/invoering'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = rollOutsAsked(request)
  const { count, results } = await findRollOuts(ctx, query)
  return {
    ...{ menu: menuOf(ctx), mayKeep: allows(ctx, may.keepRollOuts, personOf(ctx)) },
    methods: methodsIn(web.language).map(({ code, name }) => ({ value: code, label: name })),
    list: {
      ...{ choices, count, at: query.page, size: query.pageSize },
      sorted: { by: query.sort, descending: query.descending },
      rows: results.map(({ id, number, title, method, startsOn, weeksPerStep, state, mayOpen, isDrawn }) => ({
        ...{ id, number, title, startsOn, weeksPerStep, state, mayOpen, isDrawn },
        method: methodName(web.language, method),
      })),
    },
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
      <TrialsList
        path={path}
        title={t.title}
        list={it.list}
        search={t.search}
        methods={it.methods}
        states={rollOutStates.map((value) => ({ value, label: t.states[value] }))}
        empty={{ none: t.none, noneFound: t.noneFound, help: t.noneHelp }}
        columns={[
          {
            ...{ key: 'title', header: t.name, rowHeader: true, sortBy: 'title' },
            cell: ({ id, number, title, mayOpen }) => (
              <a href={mayOpen ? `${path}/${id}` : `${path}/${id}/uitslag`}>{t.one(number, title)}</a>
            ),
          },
          { key: 'method', header: common.method, cell: ({ method }) => method },
          {
            ...{ key: 'from', header: t.startsOn, sortBy: 'startsOn' },
            cell: ({ startsOn }) => dateText(language, startsOn),
          },
          { key: 'pace', header: t.pace, cell: ({ weeksPerStep }) => t.perStep(weeksPerStep) },
          {
            ...{ key: 'state', header: common.state, sortBy: 'state' },
            cell: ({ id, state, isDrawn }) =>
              isDrawn ? <a href={`${path}/${id}/uitslag`}>{t.toResult}</a> : t.states[state],
          },
        ]}
      />
    </>
  )
}
