import { data, redirect } from 'react-router'
import { isAppError } from '#platform/errors'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ImportFaults } from '../components/import-faults.tsx'
import { ImportPreview } from '../components/import-preview.tsx'
import { ImportUpload } from '../components/import-upload.tsx'
import { discardFindings, type FindingsPreview, previewFindings, waitingFindings } from '../import.ts'
import { applyFindings } from '../import-apply.ts'
import { ApplyFindings, FileTarget } from '../input.ts'
import { findingChoices } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/import'

const here = '/bevindingen/inlezen'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const asked = new URL(request.url).searchParams
  const waiting = await waitingFindings(ctx)
  const { frameworks, rounds } = await findingChoices(ctx)
  return {
    waiting,
    targets: [
      ...rounds.map(({ id, title, frameworkId }) => ({ value: `${frameworkId} ${id}`, label: title })),
      ...frameworks.map(({ id, code, version }) => ({ value: id, label: `${code} ${version}` })),
    ],
    applied: asked.has('vastgelegd') ? Number(asked.get('vastgelegd')) || 0 : null,
    told: (['veranderd', 'weg', 'verlopen'] as const).find((one) => asked.has(one)) ?? null,
  }
})

type Refused = { fileName: string; isMissing: boolean; faults: FindingsPreview['faults'] }

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await request.formData()
  if (form.get('do') === 'discard') {
    await discardFindings(ctx)
    return redirect(`${here}?weg`)
  }
  if (form.get('do') === 'apply') {
    const asked = ApplyFindings.safeParse({ hash: form.get('hash') })
    if (!asked.success) return redirect(`${here}?veranderd`)
    try {
      const { added } = await applyFindings(ctx, asked.data.hash)
      return redirect(`${here}?vastgelegd=${added}`)
    } catch (error) {
      if (isAppError(error) && error.code === 'conflict') return redirect(`${here}?veranderd`)
      if (isAppError(error) && error.reason === 'assessments.findings_file_gone') return redirect(`${here}?verlopen`)
      throw error
    }
  }
  const file = form.get('file')
  const [frameworkId, roundId = ''] = String(form.get('target') ?? '').split(' ')
  const target = FileTarget.safeParse({ frameworkId, roundId })
  if (!(file instanceof File) || file.size === 0 || !target.success)
    return data<Refused>({ fileName: '', isMissing: true, faults: [] }, { status: 422 })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { faults, fileName } = await previewFindings(ctx, { fileName: file.name, bytes }, target.data)
  return faults.length > 0 ? data<Refused>({ fileName, isMissing: false, faults }, { status: 422 }) : redirect(here)
})

export default function FindingsImport({ loaderData, actionData }: Route.ComponentProps) {
  const { title, import: t } = useTexts(texts)
  const w = useTexts(shared)
  const { waiting, applied, told, targets } = loaderData
  const refused = actionData && 'faults' in actionData ? actionData : null
  const tell = { veranderd: t.meanwhile, weg: t.discarded, verlopen: t.gone }
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/bevindingen', label: title }, { label: t.title }]} />
      <PageHeader title={t.title} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {applied !== null && (
        <Alert kind="ok" live>
          {t.applied(applied)} <a href="/bevindingen">{t.toList}</a>
        </Alert>
      )}
      {told && !refused && (
        <Alert kind={told === 'weg' ? 'ok' : 'warning'} live>
          {tell[told]}
        </Alert>
      )}
      {refused && <ImportFaults {...refused} />}
      {!refused && waiting ? (
        <ImportPreview preview={waiting} />
      ) : (
        <ImportUpload targets={targets} isMissing={refused?.isMissing ?? false} />
      )}
    </>
  )
}
