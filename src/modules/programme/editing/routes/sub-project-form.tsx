import { redirect } from 'react-router'
import { dateText } from '#platform/language'
import { useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { ItemPage } from '../../components/item-page.tsx'
import { subProjects as keys } from '../../model.ts'
import { withFormer } from '../../people.ts'
import { texts as programmeTexts } from '../../texts.ts'
import { subProjectChoices } from '../choices.ts'
import { ChangeSubProject, NewSubProject } from '../input.ts'
import { indicatorChoices, normGroups } from '../named.ts'
import { addSubProject, changeSubProject, removeSubProject } from '../structure.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/sub-project-form'

/** A new sub-project, or with an id in the address one that is there. */
export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const wanted = params.subProjectId ? pathId(params, 'subProjectId') : null
  const { programme, subProject: one, ...choices } = await subProjectChoices(ctx, idOf(params), wanted)
  const former = one?.leaderId ? { value: one.leaderId, label: '…' } : null
  return {
    programme: { id: programme.id, title: programme.title },
    lines: choices.lines,
    threads: choices.threads.map(({ value, label, publishedOn }) => ({
      value,
      label: `${label} (${dateText(web.language, publishedOn)})`,
    })),
    people: withFormer(choices.people, former),
    norms: normGroups(choices.frameworks, one?.norms ?? [], web.language),
    indicators: indicatorChoices(choices.frameworks, one?.indicators ?? [], web.language),
    places: choices.places,
    shown: one ? { id: one.id, revision: one.revision, title: `${one.number}. ${one.title}` } : null,
    values: {
      lineId: one?.lineId ?? '',
      key: one?.key ?? '',
      title: one?.title ?? '',
      effect: one?.effect ?? '',
      startsOn: one?.startsOn ?? programme.startsOn,
      endsOn: one?.endsOn ?? programme.endsOn,
      leaderId: one?.leaderId ?? '',
      threads: one?.threads ?? [],
      norms: one?.norms ?? [],
      indicators: one?.indicators ?? [],
      municipalities: one?.municipalities ?? [],
    },
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const programmeId = idOf(params)
  const list = `/programma/${programmeId}`
  if (!params.subProjectId) {
    const form = await readForm(request, NewSubProject)
    if (!form.ok) return form.response
    try {
      return redirect(`${list}/deelprojecten/${(await addSubProject(ctx, programmeId, form.value)).id}?bewaard`)
    } catch (error) {
      return form.refuse(error)
    }
  }
  const id = pathId(params, 'subProjectId')
  if ((await request.clone().formData()).get('do') === 'remove') {
    await removeSubProject(ctx, programmeId, id)
    return redirect(`${list}?weg`)
  }
  const form = await readForm(request, ChangeSubProject)
  if (!form.ok) return form.response
  try {
    await changeSubProject(ctx, programmeId, id, form.value)
    return redirect(`${list}/deelprojecten/${id}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function SubProjectFormPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const p = useTexts(programmeTexts)
  const { values, shown } = data
  const names = [{ value: '', label: t.noKey }, ...keys.map((value) => ({ value, label: t.keys[value] }))]
  const lines = [{ value: '', label: t.choose }, ...data.lines]
  const people = [{ value: '', label: p.nobody }, ...data.people]
  const path = `/programma/${data.programme.id}/deelprojecten`
  return (
    <ItemPage
      programme={data.programme}
      current="overview"
      between={shown ? [{ href: `${path}/${shown.id}`, label: shown.title }] : []}
      title={shown ? t.changeSubProject : t.newSubProject}
      explain={t.subProjectExplain}
      revision={shown?.revision ?? null}
      removeText={t.removeSubProject}
      fields={[
        { kind: 'text', name: 'title', label: t.name, value: values.title },
        { kind: 'choice', name: 'lineId', label: t.line, value: values.lineId, options: lines },
        { kind: 'prose', name: 'effect', label: t.effect, value: values.effect, isOptional: true },
        { kind: 'date', name: 'startsOn', label: t.startsOn, value: values.startsOn },
        { kind: 'date', name: 'endsOn', label: t.endsOn, value: values.endsOn },
        { kind: 'choice', name: 'leaderId', label: t.leader, value: values.leaderId, options: people },
        { kind: 'choice', name: 'key', label: t.key, hint: t.keyHint, value: values.key, options: names },
        { kind: 'choices', name: 'threads', label: t.threads, value: values.threads, options: data.threads },
        { kind: 'grouped', name: 'norms', label: t.norms, hint: t.normsHint, value: values.norms, groups: data.norms },
        {
          kind: 'choices',
          name: 'indicators',
          label: t.indicators,
          hint: t.indicatorsHint,
          value: values.indicators,
          options: data.indicators,
        },
        {
          kind: 'choices',
          name: 'municipalities',
          label: t.municipalities,
          hint: p.allMunicipalities,
          value: values.municipalities,
          options: data.places,
        },
      ]}
    />
  )
}
