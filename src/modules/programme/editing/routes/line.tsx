import { authorise } from '#platform/access'
import { notFound } from '#platform/errors'
import { useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { ItemPage } from '../../components/item-page.tsx'
import { itemAction, newItem } from '../../item-action.ts'
import { may } from '../../policy.ts'
import { readProgramme, recordOf } from '../../queries.ts'
import { texts as programmeTexts } from '../../texts.ts'
import { ChangeLine, NewLine } from '../input.ts'
import { placesOf } from '../places.ts'
import { addLine, changeLine, removeLine } from '../structure.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/line'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { programme, lines } = await readProgramme(ctx, idOf(params))
  authorise(ctx, may.keep, recordOf(programme))
  const wanted = params.itemId === newItem ? null : pathId(params, 'itemId')
  const one = lines.find(({ id }) => id === wanted)
  if (wanted !== null && !one) throw notFound('line')
  return {
    programme: { id: programme.id, title: programme.title },
    places: await placesOf(ctx, programme.organisationId),
    revision: one?.revision ?? null,
    values: {
      title: one?.title ?? '',
      description: one?.description ?? '',
      startsOn: one?.startsOn ?? programme.startsOn,
      endsOn: one ? (one.endsOn ?? '') : programme.endsOn,
      municipalities: one?.municipalities ?? [],
    },
  }
})

export const action = itemAction({
  back: ({ id }) => `/programma/${id}`,
  input: NewLine,
  add: addLine,
  changed: ChangeLine,
  change: changeLine,
  remove: removeLine,
})

export default function LinePage({ loaderData: { programme, places, revision, values } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const p = useTexts(programmeTexts)
  return (
    <ItemPage
      programme={programme}
      current="overview"
      title={revision === null ? t.newLine : values.title}
      explain={t.lineExplain}
      revision={revision}
      removeText={t.removeLine}
      fields={[
        { kind: 'text', name: 'title', label: t.name, value: values.title },
        { kind: 'prose', name: 'description', label: t.description, value: values.description, isOptional: true },
        { kind: 'date', name: 'startsOn', label: t.startsOn, value: values.startsOn },
        { kind: 'date', name: 'endsOn', label: t.endsOn, hint: t.openEnd, value: values.endsOn, isOptional: true },
        {
          kind: 'choices',
          name: 'municipalities',
          label: t.municipalities,
          hint: p.allMunicipalities,
          value: values.municipalities,
          options: places,
        },
      ]}
    />
  )
}
