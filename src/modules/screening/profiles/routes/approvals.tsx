import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { CheckboxGroup } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { texts as screening } from '../../texts.ts'
import { approveProfiles } from '../deciding.ts'
import { ApproveForm } from '../input.ts'
import { waitingForMe } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/approvals'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { side, functions } = await waitingForMe(ctx)
  return {
    menu: menuOf(ctx),
    side,
    functions: functions.flatMap(({ id, name, newest }) =>
      newest
        ? {
            ...{ id, name, seen: `${id}:${newest.revision}`, motivation: newest.motivation },
            ...{ held: newest.class, calculated: newest.calculatedClass },
          }
        : [],
    ),
    done: Number(new URL(request.url).searchParams.get('akkoord') ?? 0) || 0,
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, ApproveForm)
  if (!form.ok) return form.response
  return redirect(`/screening/functies/akkoord?akkoord=${await approveProfiles(ctx, form.value)}`)
})

export default function ApprovalsPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const a = t.approvals
  const s = useTexts(screening)
  const w = useTexts(shared)
  const form = useForm()
  const hintOf = ({ held, calculated, motivation, id }: (typeof it.functions)[number]) => (
    <>
      {s.classes[held]}
      {held !== calculated && ` (${a.deviates(calculated)}) ${motivation ?? ''}`}{' '}
      <a href={`/screening/functies/${id}`}>{a.look}</a>
    </>
  )
  return (
    <>
      <ScreeningMenu entries={it.menu} current="functions" below={a.title} />
      <PageHeader title={a.title} intro={a.intro} />
      <Explain label={w.whatIsThis}>{a.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.done > 0 && <Alert kind="ok" live title={a.done(it.done)} />}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {it.functions.length === 0 ? (
        <EmptyState title={a.none} />
      ) : (
        <form method="post" className="ww-form ww-form--wide" noValidate>
          <input type="hidden" name="as" value={it.side} />
          <CheckboxGroup
            name="chosen"
            legend={a.legend}
            problem={form.problem('chosen') ?? form.problem('functions')}
            options={it.functions.map((one) => ({ value: one.seen, label: one.name, hint: hintOf(one) }))}
            values={form.values('chosen')}
          />
          <Button>{t.decide.approve[it.side]}</Button>
        </form>
      )}
    </>
  )
}
