import { authorise } from '#platform/access'
import { notFound } from '#platform/errors'
import { useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { ItemPage } from '../../components/item-page.tsx'
import { itemAction, newItem } from '../../item-action.ts'
import { withFormer } from '../../people.ts'
import { may } from '../../policy.ts'
import { recordOf } from '../../queries.ts'
import { texts as programmeTexts } from '../../texts.ts'
import { ChangeRisk, NewRisk } from '../input.ts'
import { riskStates, steps } from '../model.ts'
import { addRisk, changeRisk, readRisks, removeRisk } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/risk'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { programme, subProjects, risks, people } = await readRisks(ctx, idOf(params))
  authorise(ctx, may.keep, recordOf(programme))
  const wanted = params.itemId === newItem ? null : pathId(params, 'itemId')
  const one = risks.find(({ id }) => id === wanted)
  if (wanted !== null && !one) throw notFound('risk')
  const former = one?.ownerId ? { value: one.ownerId, label: one.ownerName ?? '…' } : null
  return {
    programme: { id: programme.id, title: programme.title },
    subProjects: subProjects.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` })),
    people: withFormer(people, former),
    revision: one?.revision ?? null,
    number: one?.number ?? null,
    values: {
      title: one?.title ?? '',
      description: one?.description ?? '',
      subProjectId: one?.subProjectId ?? '',
      chance: String(one?.chance ?? 3),
      impact: String(one?.impact ?? 3),
      measures: one?.measures.map(({ text }) => text).join('\n') ?? '',
      ownerId: one?.ownerId ?? '',
      state: one?.state ?? 'open',
    },
  }
})

export const action = itemAction({
  back: ({ id }) => `/programma/${id}/risicos`,
  input: NewRisk,
  add: addRisk,
  changed: ChangeRisk,
  change: changeRisk,
  remove: removeRisk,
})

export default function RiskPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const p = useTexts(programmeTexts)
  const { values } = data
  const scale = steps.map((step) => ({ value: String(step), label: t.step(step, t.steps[step - 1] ?? '') }))
  const states = riskStates.map((value) => ({ value, label: t.states[value] }))
  const subProjects = [{ value: '', label: p.wholeProgramme }, ...data.subProjects]
  const people = [{ value: '', label: p.nobody }, ...data.people]
  return (
    <ItemPage
      programme={data.programme}
      current="risks"
      title={data.number === null ? t.new : `${t.numbered(data.number)} · ${values.title}`}
      explain={t.itemExplain}
      revision={data.revision}
      removeText={t.removeText}
      fields={[
        { kind: 'text', name: 'title', label: t.name, value: values.title },
        { kind: 'prose', name: 'description', label: t.description, value: values.description, isOptional: true },
        { kind: 'choice', name: 'subProjectId', label: t.about, value: values.subProjectId, options: subProjects },
        { kind: 'choice', name: 'chance', label: t.chance, value: values.chance, options: scale },
        { kind: 'choice', name: 'impact', label: t.impact, value: values.impact, options: scale },
        {
          kind: 'prose',
          name: 'measures',
          label: t.measures,
          hint: t.measuresHint,
          value: values.measures,
          isOptional: true,
        },
        { kind: 'choice', name: 'ownerId', label: t.owner, value: values.ownerId, options: people },
        { kind: 'choice', name: 'state', label: t.state, value: values.state, options: states },
      ]}
    />
  )
}
