import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { FactFields } from '../components/fact-fields.tsx'
import { CreateOrganisation } from '../input.ts'
import { createOrganisation } from '../keeping.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new-organisation'

export const loader = page(async ({ ctx, login }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.keep, { organisationId: login.organisation.id })
  return null
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, CreateOrganisation)
  if (!form.ok) return form.response
  try {
    const { id } = await createOrganisation(ctx, form.value)
    return redirect(`/organisaties/${id}?toegevoegd`)
  } catch (error) {
    return form.refuse(error)
  }
})

const addable = ['municipality', 'service', 'riec'] as const

export default function NewOrganisation() {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const n = t.facts.new
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/organisaties', label: t.title }, { label: n.title }]} />
      <PageHeader title={n.title} intro={n.intro} />
      <Explain label={w.whatIsThis}>{t.facts.explains.add}</Explain>
      <Audience label={w.whoSees}>{n.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Select
          name="kind"
          label={t.facts.kind}
          value={form.value('kind', 'municipality')}
          problem={form.problem('kind')}
          options={addable.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        />
        <Field
          name="code"
          label={n.code}
          hint={n.codeHint}
          value={form.value('code')}
          problem={form.problem('code')}
          required
        />
        <FactFields />
        <Field
          name="validFrom"
          type="date"
          label={n.validFrom}
          hint={n.validFromHint}
          optionalLabel={w.optional}
          value={form.value('validFrom')}
          problem={form.problem('validFrom')}
        />
        <Button>{n.submit}</Button>
      </form>
    </>
  )
}
