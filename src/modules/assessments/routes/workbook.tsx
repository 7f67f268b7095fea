import { data, redirect } from 'react-router'
import { textIn } from '#modules/frameworks'
import { isAppError } from '#platform/errors'
import { useForm, useReason, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts as archiveTexts } from '../archive/texts.ts'
import { ImportChanges } from '../components/import-changes.tsx'
import { applyImport, discardImport, previewImport, readImport } from '../exchange.ts'
import { texts } from '../texts.ts'
import { viewScan } from '../view.ts'
import type { Route } from './+types/workbook'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const id = idOf(params)
  const asked = new URL(request.url).searchParams
  const view = await viewScan(ctx, id)
  const importId = asked.get('lezing')
  const report = importId ? await readImport(ctx, id, importId) : null
  const titles = new Map(view.nodes.map(({ code, title }) => [code, textIn(title, web.language)]))
  return {
    id,
    round: view.round.title,
    takesAnswers: view.takesAnswers,
    applied: asked.has('overgenomen') ? Number(asked.get('overgenomen')) || 0 : null,
    isChanged: asked.has('veranderd'),
    report: report && {
      ...report,
      changes: report.changes.map((change) => ({ ...change, title: titles.get(change.norm) ?? '' })),
    },
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const here = `/zelfscans/${id}/werkblad`
  const importId = text('import')
  if (text('do') === 'discard') {
    await discardImport(ctx, id, importId)
    return redirect(here)
  }
  if (text('do') === 'apply') {
    try {
      const fileWins = form.getAll('take').map(String)
      return redirect(`${here}?overgenomen=${await applyImport(ctx, id, importId, { seen: text('seen'), fileWins })}`)
    } catch (error) {
      if (!isAppError(error)) throw error
      if (error.code === 'conflict') return redirect(`${here}?lezing=${importId}&veranderd`)
      if (error.code !== 'invalid') throw error
      return data({ faults: error.problems.map((problem) => ({ ...problem, norm: problem.path })) }, { status: 422 })
    }
  }
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return data({ faults: [] }, { status: 422 })
  const read = await previewImport(ctx, id, new Uint8Array(await file.arrayBuffer()))
  return 'id' in read ? redirect(`${here}?lezing=${read.id}`) : data({ faults: read.faults }, { status: 422 })
})

type Faults = {
  faults: { path: string; reason: string; params?: Record<string, string | number>; norm: string | null }[]
}
const hasFaults = (it: unknown): it is Faults => typeof it === 'object' && it !== null && 'faults' in it

export default function Workbook({ loaderData: view, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const faults = hasFaults(actionData) ? actionData.faults : null
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/zelfscans', label: t.title },
          { href: `/zelfscans/${view.id}`, label: view.round },
          { label: t.workbook.title },
        ]}
      />
      <PageHeader title={t.workbook.title} />
      <Explain label={w.whatIsThis}>{t.workbook.intro}</Explain>
      <Audience label={w.whoSees}>{t.who.open}</Audience>
      {view.applied !== null && <Alert kind="ok">{t.workbook.applied(view.applied)}</Alert>}
      {faults && <FileFaults faults={faults} />}
      {!view.takesAnswers && <Alert kind="info">{t.workbook.closed}</Alert>}
      {view.report ? (
        <>
          {view.isChanged && <Alert kind="warning">{t.workbook.changed}</Alert>}
          <ImportChanges report={view.report} fields={t.workbook.fields} />
        </>
      ) : (
        <Steps id={view.id} takesAnswers={view.takesAnswers} />
      )}
    </>
  )
}

function FileFaults({ faults }: Faults) {
  const t = useTexts(texts).workbook
  const reason = useReason()
  if (faults.length === 0) return <ErrorSummary title={t.fileNeeded} problems={[{ href: '#file', text: t.file }]} />
  const problems = faults.map(({ path, reason: code, params, norm }) => ({
    href: '#file',
    text: [
      path && path !== norm ? (/^[A-Z]+\d+$/.test(path) ? t.cell(path) : t.oscal.place(path)) : null,
      norm,
      reason(code, params),
    ]
      .filter(Boolean)
      .join(' · '),
  }))
  return <ErrorSummary title={t.faults(faults.length)} problems={problems} />
}

function Steps({ id, takesAnswers }: { id: string; takesAnswers: boolean }) {
  const archive = useTexts(archiveTexts)
  const t = useTexts(texts).workbook
  const form = useForm()
  return (
    <>
      <h2>{t.steps.download}</h2>
      <ButtonGroup>
        <ButtonLink href={`/zelfscans/${id}/werkblad.xlsx`} kind="secondary">
          {t.download}
        </ButtonLink>
      </ButtonGroup>
      {takesAnswers && (
        <>
          <h2>{t.steps.upload}</h2>
          <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
            <Field name="file" type="file" label={t.file} hint={t.fileHint} problem={form.problem('file')} required />
            <Button name="do" value="read">
              {t.submit}
            </Button>
          </form>
        </>
      )}
      <h2>{t.oscal.title}</h2>
      <p>{t.oscal.intro}</p>
      <p>
        <a href="/zelfscans/archief">{archive.link}</a>
      </p>
      <ButtonLink href={`/zelfscans/${id}/oscal.json`} kind="secondary">
        {t.oscal.download}
      </ButtonLink>
    </>
  )
}
