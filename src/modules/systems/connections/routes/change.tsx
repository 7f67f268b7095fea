import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { finderRoles } from '../../codes.ts'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { ConnectionFields } from '../components/fields.tsx'
import { listPath } from '../components/list.tsx'
import { ConnectionForm } from '../input.ts'
import { saveConnection } from '../keeping.ts'
import { toChange } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/change'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { source, connection: now, managers } = await toChange(ctx, params.code)
  const known = now?.authorisations ?? {}
  const asked = source.content.roles.length > 0 ? source.content.roles : finderRoles
  return {
    ...{ menu: menuOf(ctx), code: source.code, name: source.content.name, revision: now?.revision ?? 0 },
    managers: managers.map(({ personId, name }) => ({ value: personId, label: name })),
    values: {
      state: now?.state ?? 'unknown',
      since: now?.since ?? '',
      managerId: now?.managerId ?? '',
      desk: now?.desk ?? '',
      contact: now?.contact ?? '',
      notes: now?.notes ?? '',
      agreement: now?.agreement ?? '',
      agreementLink: now?.agreementLink ?? '',
      agreementEndsOn: now?.agreementEndsOn ?? '',
      checkedOn: now?.checkedOn ?? '',
      gaps: now?.gaps ?? '',
      mayBeAsked: now?.mayBeAsked ?? false,
      authorisations: finderRoles
        .filter((role) => asked.includes(role) || known[role] !== undefined)
        .map((role) => ({ role, many: String(known[role] ?? '') })),
    },
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, ConnectionForm)
  if (!form.ok) return form.response
  try {
    await saveConnection(ctx, params.code, form.value)
    return redirect(`${listPath}/${params.code}?${form.value.isRight ? 'bevestigd' : 'bewaard'}`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function ChangeConnectionPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const above = [{ href: `${listPath}/${it.code}`, label: it.name }]
  return (
    <>
      <SourcesMenu entries={it.menu} current="own" above={above} below={t.change} />
      <PageHeader title={t.changeOf(it.name)} intro={t.changeIntro} />
      <Explain label={w.whatIsThis}>{t.explainChange}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <Alert kind="info">{t.shared}</Alert>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={form.value('revision', String(it.revision))} />
        <ConnectionFields values={it.values} managers={it.managers} />
        <Button>{t.save}</Button>
      </form>
    </>
  )
}
