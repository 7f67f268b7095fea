import { data, redirect } from 'react-router'
import { authorise } from '#platform/access'
import type { Ctx } from '#platform/db'
import { isAppError } from '#platform/errors'
import { watched } from '#platform/progress'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ImportSteps } from '#ui/importing'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { StaffFaults } from '../components/staff-faults.tsx'
import { StaffPlanForm } from '../components/staff-plan.tsx'
import { StaffUpload } from '../components/staff-upload.tsx'
import { ApplyStaff } from '../input.ts'
import { may } from '../policy.ts'
import { applyStaff, discardStaff, previewStaff, waitingStaff } from '../staff/import.ts'
import type { StaffFault } from '../staff/model.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/staff-import'

const here = '/mensen/personeel/inlezen'

export const loader = page(async ({ ctx, request, login }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.keepStaff, { organisationId: login.organisation.id })
  const asked = new URL(request.url).searchParams
  const [added = 0, changed = 0, ended = 0] = (asked.get('doorgevoerd') ?? '').split('-').map((it) => Number(it) || 0)
  return {
    waiting: await waitingStaff(ctx),
    applied: asked.has('doorgevoerd') ? { added, changed, ended } : null,
    told: (['veranderd', 'weg', 'verlopen'] as const).find((one) => asked.has(one)) ?? null,
  }
})

type Refused = { fileName: string; isMissing: boolean; faults: StaffFault[] }

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await request.formData()
  if (form.get('do') === 'discard') {
    await discardStaff(ctx)
    return redirect(`${here}?weg`)
  }
  if (form.get('do') === 'apply') return confirm(ctx, form)
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0)
    return data<Refused>({ fileName: '', isMissing: true, faults: [] }, { status: 422 })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { faults, fileName } = await previewStaff(ctx, { fileName: file.name, bytes })
  return faults.length > 0 ? data<Refused>({ fileName, isMissing: false, faults }, { status: 422 }) : redirect(here)
})

/** Carries out what was shown; when that is not what there is any more, the preview is shown again. */
async function confirm(ctx: Ctx, form: FormData): Promise<Response> {
  const asked = ApplyStaff.safeParse({
    hash: form.get('hash'),
    endMissing: form.getAll('endMissing'),
    endUnits: form.getAll('endUnits'),
  })
  if (!asked.success) return redirect(`${here}?veranderd`)
  const everyone = form.has('endAll') ? ((await waitingStaff(ctx))?.plan?.missing ?? []) : []
  const endMissing = [...asked.data.endMissing, ...everyone.map(({ number }) => number)]
  try {
    const apply = { ...asked.data, endMissing }
    const { added, changed, ended } = await watched(form.get('progress'), (tell) => applyStaff(ctx, apply, tell))
    return redirect(`${here}?doorgevoerd=${added}-${changed}-${ended}`)
  } catch (error) {
    if (!isAppError(error)) throw error
    if (error.code === 'conflict') return redirect(`${here}?veranderd`)
    if (error.code === 'rule_broken') return redirect(`${here}?verlopen`)
    throw error
  }
}

export default function StaffImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { people, staff: s } = useTexts(texts)
  const w = useTexts(shared)
  const { waiting, applied, told } = loaderData
  const refused = actionData && 'faults' in actionData ? actionData : null
  const tell = { veranderd: s.import.meanwhile, weg: s.import.discarded, verlopen: s.import.gone }
  const isFaulty = waiting !== null && waiting.plan === null
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/mensen', label: people.title },
          { href: '/mensen/personeel', label: s.title },
          { label: s.import.title },
        ]}
      />
      <PageHeader title={s.import.title} />
      <Explain label={w.whatIsThis}>{s.import.explain}</Explain>
      <Audience label={w.whoSees}>{s.import.who}</Audience>
      <ImportSteps words={w} at={!refused && waiting?.plan ? 'look' : refused || !applied ? 'choose' : 'done'} />
      {applied && (
        <Alert kind="ok" live>
          {s.import.applied(applied.added, applied.changed, applied.ended)}{' '}
          <a href="/mensen/personeel">{s.import.toList}</a>
        </Alert>
      )}
      {told && !refused && (
        <Alert kind={told === 'weg' ? 'ok' : 'warning'} live>
          {tell[told]}
        </Alert>
      )}
      {refused && <StaffFaults fileName={refused.fileName} faults={refused.faults} isMissing={refused.isMissing} />}
      {!refused && isFaulty && <StaffFaults fileName={waiting.fileName} faults={waiting.faults} isMissing={false} />}
      {!refused && waiting?.plan ? <StaffPlanForm preview={waiting} /> : <StaffUpload isMissing={refused?.isMissing} />}
    </>
  )
}
