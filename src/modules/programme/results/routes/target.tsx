import { authorise } from '#platform/access'
import { notFound } from '#platform/errors'
import { useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { ItemPage } from '../../components/item-page.tsx'
import { indicatorChoices, normGroups } from '../../editing/named.ts'
import { itemAction, newItem } from '../../item-action.ts'
import { may } from '../../policy.ts'
import { recordOf } from '../../queries.ts'
import { targetName } from '../components/shown.ts'
import { ChangeTarget, NewTarget } from '../input.ts'
import { resultsOf } from '../results.ts'
import { addTarget, changeTarget, removeTarget } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/target'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const results = await resultsOf(ctx, idOf(params))
  const { programme, subProjects, frameworks } = results
  authorise(ctx, may.keep, recordOf(programme))
  const wanted = params.itemId === newItem ? null : pathId(params, 'itemId')
  const one = subProjects.flatMap(({ targets }) => targets).find(({ target }) => target.id === wanted)
  if (wanted !== null && !one) throw notFound('target')
  const shares = frameworks.map(({ indicators = [], ...framework }) => ({
    ...framework,
    indicators: indicators.filter(({ unit }) => unit === 'share'),
  }))
  const { norm, indicator } = one?.target ?? { norm: null, indicator: null }
  return {
    programme: { id: programme.id, title: programme.title },
    name: one ? targetName(results, one, web.language) : null,
    subProjects: subProjects.map(({ subProject: { id, number, title } }) => ({
      value: id,
      label: `${number}. ${title}`,
    })),
    norms: normGroups(frameworks, norm === null ? [] : [norm], web.language),
    indicators: indicatorChoices(shares, indicator === null ? [] : [indicator], web.language),
    revision: one?.target.revision ?? null,
    values: {
      subProjectId: one?.target.subProjectId ?? '',
      norm: one?.target.norm ?? '',
      indicator: one?.target.indicator ?? '',
      municipalities: one ? String(one.target.municipalities) : '',
      percent: one?.target.percent ? String(one.target.percent) : '',
    },
  }
})

export const action = itemAction({
  back: ({ id }) => `/programma/${id}/resultaten`,
  input: NewTarget,
  add: addTarget,
  changed: ChangeTarget,
  change: changeTarget,
  remove: removeTarget,
})

export default function TargetPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const { values } = data
  const indicators = [{ value: '', label: t.noIndicator }, ...data.indicators]
  return (
    <ItemPage
      programme={data.programme}
      current="results"
      title={data.name ?? t.newTarget}
      explain={t.targetExplain}
      revision={data.revision}
      removeText={t.removeText}
      fields={[
        {
          kind: 'choice',
          name: 'subProjectId',
          label: t.subProject,
          value: values.subProjectId,
          options: data.subProjects,
        },
        {
          kind: 'choice',
          name: 'norm',
          label: t.norm,
          hint: t.normHint,
          value: values.norm,
          options: [{ value: '', label: t.noNorm }],
          groups: data.norms,
        },
        {
          kind: 'choice',
          name: 'indicator',
          label: t.indicator,
          value: values.indicator,
          options: indicators,
        },
        { kind: 'number', name: 'municipalities', label: t.municipalities, value: values.municipalities },
        {
          kind: 'number',
          name: 'percent',
          label: t.percent,
          hint: t.percentHint,
          value: values.percent,
          isOptional: true,
        },
      ]}
    />
  )
}
