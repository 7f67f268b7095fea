import { authorise } from '#platform/access'
import { useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { ItemPage } from '../../components/item-page.tsx'
import { itemAction, newItem } from '../../item-action.ts'
import { may } from '../../policy.ts'
import { recordOf } from '../../queries.ts'
import { texts as programmeTexts } from '../../texts.ts'
import { aboutOf } from '../about.ts'
import { aboutOptions } from '../components/about-options.ts'
import { ChangeMilestone, NewMilestone } from '../input.ts'
import { readMilestone } from '../queries.ts'
import { addMilestone, changeMilestone, removeMilestone } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/milestone'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const asked = params.itemId === newItem ? null : pathId(params, 'itemId')
  const { programme, subProjects, milestone: one } = await readMilestone(ctx, idOf(params), asked)
  authorise(ctx, may.keep, recordOf(programme))
  return {
    programme: { id: programme.id, title: programme.title },
    options: aboutOptions(subProjects, programmeTexts[web.language].wholeProgramme),
    revision: one?.revision ?? null,
    values: {
      title: one?.title ?? '',
      about: one ? aboutOf(one) : '',
      dueOn: one?.dueOn ?? '',
      reachedOn: one?.reachedOn ?? '',
    },
  }
})

export const action = itemAction({
  back: ({ id }) => `/programma/${id}/mijlpalen`,
  input: NewMilestone,
  add: addMilestone,
  changed: ChangeMilestone,
  change: changeMilestone,
  remove: removeMilestone,
})

export default function MilestonePage({ loaderData: { programme, options, revision, values } }: Route.ComponentProps) {
  const t = useTexts(texts)
  return (
    <ItemPage
      programme={programme}
      current="planning"
      between={[{ href: `/programma/${programme.id}/mijlpalen`, label: t.milestones }]}
      title={revision === null ? t.newMilestone : values.title}
      explain={t.milestoneExplain}
      revision={revision}
      removeText={t.removeMilestone}
      fields={[
        { kind: 'text', name: 'title', label: t.name, value: values.title },
        { kind: 'choice', name: 'about', label: t.about, value: values.about, options },
        { kind: 'date', name: 'dueOn', label: t.dueOn, value: values.dueOn },
        {
          kind: 'date',
          name: 'reachedOn',
          label: t.reachedOn,
          hint: t.reachedHint,
          value: values.reachedOn,
          isOptional: true,
        },
      ]}
    />
  )
}
