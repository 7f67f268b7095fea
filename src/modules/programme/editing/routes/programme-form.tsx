import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { useForm, useTexts } from '#platform/texts'
import { page, pathId, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { RecordFields } from '../../components/record-fields.tsx'
import { look } from '../../keeping.ts'
import { may } from '../../policy.ts'
import { listProgrammes, recordOf } from '../../queries.ts'
import { texts as programmeTexts } from '../../texts.ts'
import { ChangeProgramme, NewProgramme } from '../input.ts'
import { changeProgramme, removeProgramme, startProgramme } from '../programmes.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/programme-form'

/** A new programme, or with an id in the address one that is there. */
export const loader = page(async ({ ctx, params, login }: WithCtx<Route.LoaderArgs>) => {
  const { themes } = await listProgrammes(ctx)
  const one = params.id ? await look(ctx, pathId(params, 'id'), async (_tx, programme) => programme) : null
  authorise(ctx, may.keep, recordOf(one ?? { organisationId: login.organisation.id }))
  return {
    id: one?.id ?? null,
    revision: one?.revision ?? null,
    themes: themes.map(({ id, title }) => ({ value: id, label: title })),
    values: {
      themeId: one?.themeId ?? '',
      title: one?.title ?? '',
      goal: one?.goal ?? '',
      startsOn: one?.startsOn ?? '',
      endsOn: one?.endsOn ?? '',
    },
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = params.id ? pathId(params, 'id') : null
  if (id !== null && (await request.clone().formData()).get('do') === 'remove') {
    await removeProgramme(ctx, id)
    return redirect('/programma')
  }
  if (id === null) {
    const form = await readForm(request, NewProgramme)
    if (!form.ok) return form.response
    try {
      return redirect(`/programma/${(await startProgramme(ctx, form.value)).id}?bewaard`)
    } catch (error) {
      return form.refuse(error)
    }
  }
  const form = await readForm(request, ChangeProgramme)
  if (!form.ok) return form.response
  try {
    await changeProgramme(ctx, id, form.value)
    return redirect(`/programma/${id}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function ProgrammeFormPage({ loaderData: { id, revision, themes, values } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const form = useForm()
  const title = id === null ? t.newProgramme : t.changeProgramme
  const above = id === null ? [] : [{ href: `/programma/${id}`, label: values.title }]
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/programma', label: p.title }, ...above, { label: title }]} />
      <PageHeader title={title} />
      <Explain label={w.whatIsThis}>{t.programmeExplain}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        {revision !== null && <input type="hidden" name="revision" value={form.value('revision', String(revision))} />}
        <RecordFields
          fields={[
            { kind: 'text', name: 'title', label: t.name, value: values.title },
            {
              kind: 'choice',
              name: 'themeId',
              label: t.theme,
              value: values.themeId,
              options: [{ value: '', label: t.choose }, ...themes],
            },
            { kind: 'prose', name: 'goal', label: t.goal, value: values.goal, isOptional: true },
            { kind: 'date', name: 'startsOn', label: t.startsOn, value: values.startsOn },
            { kind: 'date', name: 'endsOn', label: t.endsOn, value: values.endsOn },
          ]}
        />
        <Button name="do" value="save">
          {p.save}
        </Button>
      </form>
      {id !== null && (
        <Confirm summary={p.remove}>
          <p>{t.removeProgramme}</p>
          <form method="post">
            <Button kind="danger" name="do" value="remove">
              {p.removeNow}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}
