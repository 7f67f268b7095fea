import { redirect } from 'react-router'
import { z } from 'zod'
import { notFound } from '#platform/errors'
import { dateText, dayOf } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Field, RadioGroup } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { BeforeField } from '../components/before-field.tsx'
import { RecordOathsForm } from '../input.ts'
import { oathKinds } from '../model.ts'
import { findOaths } from '../queries.ts'
import { recordOaths } from '../taking.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/day'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const day = dayIn(params)
  const { results } = await findOaths(ctx, { on: day, pageSize: 200 })
  const today = dayOf(web.now)
  return {
    ...{ menu: menuOf(ctx), day, on: [day, today].toSorted()[0] ?? today },
    open: results.filter(({ standing, kind }) => standing === 'planned' || kind === null),
    done: results.filter(({ kind }) => kind !== null),
    isRecorded: new URL(request.url).searchParams.has('vastgelegd'),
  }
})

function dayIn({ day }: { day: string }): string {
  const found = z.iso.date().safeParse(day)
  if (!found.success) throw notFound('page')
  return found.data
}

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const day = dayIn(params)
  const form = await readForm(request, RecordOathsForm)
  if (!form.ok) return form.response
  try {
    await recordOaths(ctx, form.value)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`/screening/eden/${day}?vastgelegd`)
})

export default function OathDay({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const title = t.dayTitle(dateText(useLanguage(), it.day))
  return (
    <>
      <ScreeningMenu entries={it.menu} current="oaths" below={title} />
      <PageHeader title={title} intro={t.dayIntro} />
      <Explain label={w.whatIsThis}>{t.dayExplain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.isRecorded && !form.isRefused && (
        <Alert kind="ok" live>
          {t.recorded}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {it.open.length === 0 && it.done.length === 0 && <EmptyState title={t.nobodyOn} />}
      {it.open.length > 0 && <RecordForm data={it} />}
      {it.done.length > 0 && (
        <>
          <h2>{t.takenToday}</h2>
          <ul>
            {it.done.map(({ fileId, name, kind, before }) => (
              <li key={fileId}>
                <a href={`/screening/dossiers/${fileId}`}>{name}</a>
                {kind && `: ${t.kinds[kind]}`}
                {before && `, ${t.befores[before]}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function RecordForm({ data }: { data: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts)
  const form = useForm()
  const kinds = oathKinds.map((value) => ({ value, label: t.kinds[value] }))
  // Of who took it before this was kept, it is known that they did, not what was said.
  const nothing = { planned: t.absent, without: t.absent, taken: t.unknown }
  return (
    <form method="post" className="ww-form" noValidate>
      <div id="taken">
        {data.open.map(({ fileId, name, standing }) => (
          <RadioGroup
            key={fileId}
            name={`kind-${fileId}`}
            legend={t.said(name)}
            value={form.value(`kind-${fileId}`)}
            options={[...kinds, { value: '', label: nothing[standing] }]}
          />
        ))}
      </div>
      <Field
        name="on"
        type="date"
        label={t.on}
        value={form.value('on', data.on)}
        problem={form.problem('on')}
        required
      />
      <BeforeField value={data.open.find(({ before }) => before !== null)?.before} />
      <Button>{t.record}</Button>
    </form>
  )
}
