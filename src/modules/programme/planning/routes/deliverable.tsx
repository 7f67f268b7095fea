import { authorise } from '#platform/access'
import { notFound } from '#platform/errors'
import { useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { ItemPage } from '../../components/item-page.tsx'
import { itemAction, newItem } from '../../item-action.ts'
import { may } from '../../policy.ts'
import { recordOf } from '../../queries.ts'
import { texts as programmeTexts } from '../../texts.ts'
import { aboutOf } from '../about.ts'
import { aboutOptions } from '../components/about-options.ts'
import { ChangeDeliverable, NewDeliverable } from '../input.ts'
import { deliverableStates } from '../model.ts'
import { readDeliverables } from '../queries.ts'
import { addDeliverable, changeDeliverable, removeDeliverable } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/deliverable'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { programme, subProjects, deliverables } = await readDeliverables(ctx, idOf(params))
  authorise(ctx, may.keep, recordOf(programme))
  const wanted = params.itemId === newItem ? null : pathId(params, 'itemId')
  const one = deliverables.find(({ id }) => id === wanted)
  if (wanted !== null && !one) throw notFound('deliverable')
  return {
    programme: { id: programme.id, title: programme.title },
    options: aboutOptions(subProjects, programmeTexts[web.language].wholeProgramme),
    revision: one?.revision ?? null,
    values: {
      title: one?.title ?? '',
      description: one?.description ?? '',
      about: one ? aboutOf(one) : '',
      dueOn: one?.dueOn ?? '',
      state: one?.state ?? 'planned',
      deliveredOn: one?.deliveredOn ?? '',
      evidence: one?.evidence ?? '',
    },
  }
})

export const action = itemAction({
  back: ({ id }) => `/programma/${id}/producten`,
  input: NewDeliverable,
  add: addDeliverable,
  changed: ChangeDeliverable,
  change: changeDeliverable,
  remove: removeDeliverable,
})

export default function DeliverablePage({
  loaderData: { programme, options, revision, values },
}: Route.ComponentProps) {
  const t = useTexts(texts)
  const states = deliverableStates.map((value) => ({ value, label: t.states[value] }))
  return (
    <ItemPage
      programme={programme}
      current="planning"
      between={[{ href: `/programma/${programme.id}/producten`, label: t.deliverables }]}
      title={revision === null ? t.newDeliverable : values.title}
      explain={t.deliverableExplain}
      revision={revision}
      removeText={t.removeDeliverable}
      fields={[
        { kind: 'text', name: 'title', label: t.name, value: values.title },
        { kind: 'prose', name: 'description', label: t.description, value: values.description, isOptional: true },
        { kind: 'choice', name: 'about', label: t.about, value: values.about, options },
        { kind: 'date', name: 'dueOn', label: t.dueOn, value: values.dueOn, isOptional: true },
        { kind: 'choice', name: 'state', label: t.state, value: values.state, options: states },
        { kind: 'date', name: 'deliveredOn', label: t.deliveredOn, value: values.deliveredOn, isOptional: true },
        {
          kind: 'url',
          name: 'evidence',
          label: t.evidence,
          hint: t.evidenceHint,
          value: values.evidence,
          isOptional: true,
        },
      ]}
    />
  )
}
