import { authorise } from '#platform/access'
import { notFound } from '#platform/errors'
import { useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { ItemPage } from '../../components/item-page.tsx'
import { itemAction, newItem } from '../../item-action.ts'
import { may } from '../../policy.ts'
import { readProgramme, recordOf } from '../../queries.ts'
import { ChangePart, NewPart } from '../input.ts'
import { addPart, changePart, removePart } from '../structure.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/part'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { programme, subProjects } = await readProgramme(ctx, idOf(params))
  authorise(ctx, may.keep, recordOf(programme))
  const subProject = subProjects.find(({ id }) => id === pathId(params, 'subProjectId'))
  if (!subProject) throw notFound('sub-project')
  const wanted = params.itemId === newItem ? null : pathId(params, 'itemId')
  const one = subProject.parts.find(({ id }) => id === wanted)
  if (wanted !== null && !one) throw notFound('part')
  return {
    programme: { id: programme.id, title: programme.title },
    subProject: { id: subProject.id, title: `${subProject.number}. ${subProject.title}` },
    revision: one?.revision ?? null,
    values: {
      title: one?.title ?? '',
      description: one?.description ?? '',
      startsOn: one?.startsOn ?? subProject.startsOn,
      endsOn: one?.endsOn ?? subProject.endsOn,
    },
  }
})

export const action = itemAction({
  back: ({ id, subProjectId }) => `/programma/${id}/deelprojecten/${subProjectId}`,
  input: NewPart,
  add: addPart,
  changed: ChangePart,
  change: changePart,
  remove: removePart,
})

export default function PartPage({ loaderData: { programme, subProject, revision, values } }: Route.ComponentProps) {
  const t = useTexts(texts)
  return (
    <ItemPage
      programme={programme}
      current="overview"
      between={[{ href: `/programma/${programme.id}/deelprojecten/${subProject.id}`, label: subProject.title }]}
      title={revision === null ? t.newPart : values.title}
      explain={t.partExplain}
      revision={revision}
      removeText={t.removePart}
      hidden={{ subProjectId: subProject.id }}
      fields={[
        { kind: 'text', name: 'title', label: t.name, value: values.title },
        { kind: 'prose', name: 'description', label: t.description, value: values.description, isOptional: true },
        { kind: 'date', name: 'startsOn', label: t.startsOn, value: values.startsOn },
        { kind: 'date', name: 'endsOn', label: t.endsOn, value: values.endsOn },
      ]}
    />
  )
}
