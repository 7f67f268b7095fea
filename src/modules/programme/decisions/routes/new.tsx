import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field, RadioGroup, Select } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { programmesOf } from '../../queries.ts'
import { beginProposal } from '../beginning.ts'
import { BeginProposal } from '../input.ts'
import { recordOf } from '../load.ts'
import { may } from '../policy.ts'
import { districtOf } from '../queries.ts'
import { templates } from '../templates.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

export const loader = page(async ({ ctx }: WithCtx<Route.LoaderArgs>) =>
  inTransaction(ctx, async (tx) => {
    const organisationId = districtOf(tx)
    authorise(tx, may.keepProposals, recordOf({ organisationId }))
    const programmes = await programmesOf(tx, organisationId)
    return {
      programmes: programmes.map(({ id: value, title: label }) => ({ value, label })),
      templates: templates().map(({ key: value, title: label, agendaType }) => ({ value, label, agendaType })),
    }
  }),
)

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, BeginProposal)
  if (!form.ok) return form.response
  try {
    const { id } = await beginProposal(ctx, form.value)
    return redirect(`/voorstellen/${id}/wijzigen?gemaakt`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewProposalPage({ loaderData: { programmes, templates: all } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const choices = all.map(({ agendaType, ...one }) => ({ ...one, hint: t.agendaTypes[agendaType] }))
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/voorstellen', label: t.title }, { label: t.new }]} />
      <PageHeader title={t.new} />
      <Explain label={w.whatIsThis}>{t.explains.list}</Explain>
      <Audience label={w.whoSees}>{t.who.draft}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Select
          name="programmeId"
          label={t.programme}
          value={form.value('programmeId')}
          problem={form.problem('programmeId')}
          options={programmes}
          required
        />
        <RadioGroup
          name="template"
          legend={t.fromTemplate}
          value={form.value('template', all[0]?.value)}
          options={[...choices, { value: '', label: t.empty }]}
        />
        <Field
          name="subject"
          label={t.fields.subject}
          hint={t.hints.subjectOfTemplate}
          value={form.value('subject')}
          problem={form.problem('subject')}
          optionalLabel={w.optional}
        />
        <Button>{t.make}</Button>
      </form>
    </>
  )
}
