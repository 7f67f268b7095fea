import { data, redirect } from 'react-router'
import { allows } from '#platform/access'
import { isAppError, type Problem } from '#platform/errors'
import { dateText, dayOf } from '#platform/language'
import { useLanguage, useReason, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { texts as scanTexts } from '../../texts.ts'
import { bringIntoArchive, previewArchive } from '../bringing.ts'
import { ArchivePreviewForm } from '../components/preview.tsx'
import { type ShownPreview, shownPreview } from '../components/shown.ts'
import { may } from '../policy.ts'
import { listArchive } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, login }: WithCtx<Route.LoaderArgs>) => ({
  mayBring: allows(ctx, may.bringIntoArchive, { organisationId: login.organisation.id }),
  lines: (await listArchive(ctx)).map(({ id, title, framework, frameworkVersion, signedOn, broughtAt }) => ({
    ...{ id, title, signedOn },
    framework: `${framework} ${frameworkVersion}`,
    broughtOn: dayOf(broughtAt),
  })),
}))

type Outcome = { faults: Problem[] | null; preview: ShownPreview | null; document: string }

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await request.formData()
  const isKeeping = form.get('do') === 'keep'
  const file = form.get('file')
  const document = isKeeping ? String(form.get('document') ?? '') : file instanceof File ? await file.text() : ''
  const refuse = (faults: Problem[]) => data<Outcome>({ faults, preview: null, document: '' }, { status: 422 })
  if (document === '') return refuse([])
  const bytes = new TextEncoder().encode(document)
  try {
    if (!isKeeping) {
      const preview = shownPreview(await previewArchive(ctx, bytes))
      return data<Outcome>({ faults: null, preview, document })
    }
    return redirect(`/zelfscans/archief/${await bringIntoArchive(ctx, bytes)}?bewaard`)
  } catch (error) {
    if (!isAppError(error) || error.code !== 'invalid') throw error
    return refuse([...error.problems])
  }
})

export default function ArchiveList({ loaderData: { lines, mayBring }, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const s = useTexts(scanTexts)
  const language = useLanguage()
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/zelfscans', label: s.title }, { label: t.title }]} />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {actionData?.faults && <Faults faults={actionData.faults} />}
      {actionData?.preview ? (
        <ArchivePreviewForm preview={actionData.preview} document={actionData.document} />
      ) : (
        <>
          <DataTable
            caption={t.title}
            captionHidden
            stacked
            rows={lines}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t.empty}>{mayBring ? t.emptyText : t.emptyReader}</EmptyState>}
            columns={[
              {
                key: 'title',
                header: t.columns.title,
                rowHeader: true,
                cell: ({ id, title }) => <a href={`/zelfscans/archief/${id}`}>{title}</a>,
              },
              { key: 'framework', header: t.columns.framework, cell: ({ framework }) => framework },
              { key: 'signedOn', header: t.columns.signedOn, cell: ({ signedOn }) => dateText(language, signedOn) },
              { key: 'broughtAt', header: t.columns.broughtAt, cell: ({ broughtOn }) => dateText(language, broughtOn) },
            ]}
          />
          {mayBring && <Upload />}
        </>
      )}
    </>
  )
}

function Upload() {
  const t = useTexts(texts)
  return (
    <>
      <h2>{t.upload.title}</h2>
      <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
        <Field name="file" type="file" label={t.upload.file} accept=".json" required />
        <Button name="do" value="read">
          {t.upload.submit}
        </Button>
      </form>
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
