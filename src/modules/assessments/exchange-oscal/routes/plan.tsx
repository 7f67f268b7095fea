import { data, redirect } from 'react-router'
import { allows, authorise } from '#platform/access'
import { isAppError, type Problem } from '#platform/errors'
import { useReason, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { may } from '../../actions/policy.ts'
import { findActions } from '../../actions/queries.ts'
import { texts as actionTexts } from '../../actions/texts.ts'
import { PlanPreview } from '../components/plan-preview.tsx'
import { importPlan, type PlanRow, previewPlan } from '../import-plan.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/plan'

const here = '/acties/oscal'

export const loader = page(async ({ ctx, request, login }: WithCtx<Route.LoaderArgs>) => {
  const record = { organisationId: login.organisation.id }
  authorise(ctx, may.seeActions, record)
  const asked = new URL(request.url).searchParams
  return {
    count: (await findActions(ctx)).count,
    mayKeep: allows(ctx, may.keepActions, record),
    applied: asked.has('gemaakt') ? Number(asked.get('gemaakt')) || 0 : null,
  }
})

type Outcome = { faults: Problem[] | null; rows: PlanRow[]; document: string }
const nothing: Outcome = { faults: null, rows: [], document: '' }

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await request.formData()
  const isApplying = form.get('do') === 'apply'
  const file = form.get('file')
  const document = isApplying ? String(form.get('document') ?? '') : file instanceof File ? await file.text() : ''
  if (document === '') return data<Outcome>({ ...nothing, faults: [] }, { status: 422 })
  const bytes = new TextEncoder().encode(document)
  try {
    if (!isApplying) return data<Outcome>({ ...nothing, rows: await previewPlan(ctx, bytes), document })
    return redirect(`${here}?gemaakt=${await importPlan(ctx, bytes, form.getAll('take').map(String))}`)
  } catch (error) {
    if (!isAppError(error) || error.code !== 'invalid') throw error
    return data<Outcome>({ ...nothing, faults: [...error.problems] }, { status: 422 })
  }
})

export default function PlanPage({ loaderData: { count, mayKeep, applied }, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const a = useTexts(actionTexts)
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/acties', label: a.title }, { label: t.title }]} />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {applied !== null && !actionData && (
        <Alert kind="ok" live>
          {t.applied(applied)} <a href="/acties">{t.toList}</a>
        </Alert>
      )}
      {actionData?.faults && <Faults faults={actionData.faults} />}
      {actionData && actionData.rows.length > 0 ? (
        <PlanPreview rows={actionData.rows} document={actionData.document} />
      ) : (
        <Start count={count} mayKeep={mayKeep} />
      )}
    </>
  )
}

function Faults({ faults }: { faults: Problem[] }) {
  const t = useTexts(texts)
  const reason = useReason()
  if (faults.length === 0)
    return <ErrorSummary title={t.fileNeeded} problems={[{ href: '#file', text: t.upload.file }]} />
  const problems = faults.map(({ path, reason: code, params }) => ({
    href: '#file',
    text: `${path} · ${reason(code, params)}`,
  }))
  return <ErrorSummary title={t.faults(faults.length)} problems={problems} />
}

function Start({ count, mayKeep }: { count: number; mayKeep: boolean }) {
  const t = useTexts(texts)
  return (
    <>
      {count > 0 && (
        <>
          <h2>{t.download.title}</h2>
          <ButtonLink href={`${here}.json`} kind="secondary">
            {t.download.action}
          </ButtonLink>
        </>
      )}
      {mayKeep && (
        <>
          <h2>{t.upload.title}</h2>
          <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
            <Field name="file" type="file" label={t.upload.file} accept=".json" required />
            <Button name="do" value="read">
              {t.upload.submit}
            </Button>
          </form>
        </>
      )}
    </>
  )
}
