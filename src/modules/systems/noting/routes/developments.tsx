import { redirect } from 'react-router'
import { z } from 'zod'
import { allows, personOf } from '#platform/access'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { districtOf } from '../../catalogue/district.ts'
import { readSource } from '../../catalogue/queries.ts'
import { Naming } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { may } from '../../policy.ts'
import { DevelopmentList } from '../components/development-list.tsx'
import { addDevelopment, developmentsOf, removeDevelopment } from '../developments.ts'
import { NewDevelopment } from '../input.ts'
import { developmentKinds } from '../model.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/developments'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { code, content } = await readSource(ctx, params.code)
  const found = await developmentsOf(ctx, code)
  const district = districtOf(ctx)
  const { personId } = personOf(ctx)
  const mayDecide = allows(ctx, may.decide, district)
  return {
    ...{ menu: menuOf(ctx), code, name: content.name, mayPropose: allows(ctx, may.propose, district) },
    rows: found.map(({ id, kind, day, title, text, url, addedBy }) => ({
      ...{ id, kind, day, title, text, url, mayRemove: mayDecide || addedBy === personId },
    })),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const back = () => redirect(`/bron/${params.code}/ontwikkelingen`)
  if ((await request.clone().formData()).get('do') === 'remove') {
    const form = await readForm(request, z.object({ id: z.uuid() }))
    if (!form.ok) return form.response
    await removeDevelopment(ctx, params.code, form.value.id)
    return back()
  }
  const form = await readForm(request, NewDevelopment)
  if (!form.ok) return form.response
  await addDevelopment(ctx, params.code, form.value)
  return back()
})

export default function DevelopmentsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const title = t.developmentsTitle(it.name)
  const above = [{ href: `/bron/${it.code}`, label: it.name, lang: 'nl' }]
  return (
    <>
      <SourcesMenu entries={it.menu} current="sources" above={above} below={t.developments} />
      <PageHeader title={title} heading={<Naming text={title} name={it.name} />} />
      <Explain label={w.whatIsThis}>{t.developmentsExplain}</Explain>
      <Audience label={w.whoSees}>{t.who.developments}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <DevelopmentList code={it.code} rows={it.rows} mayPropose={it.mayPropose} />
      {it.mayPropose && <NewDevelopmentForm />}
    </>
  )
}

function NewDevelopmentForm() {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const field = (name: string) => ({ name, value: form.value(name), problem: form.problem(name) })
  return (
    <form method="post" className="ww-form" noValidate>
      <h2>{t.add}</h2>
      <Select
        {...field('kind')}
        label={t.kind}
        options={developmentKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <Field {...field('day')} type="date" label={t.day} hint={t.dayHint} required />
      <Field {...field('title')} label={t.title} required />
      <Field {...field('text')} label={t.more} multiline optionalLabel={w.optional} />
      <Field {...field('url')} type="url" label={t.url} hint={t.urlHint} required />
      <Button>{t.add}</Button>
    </form>
  )
}
