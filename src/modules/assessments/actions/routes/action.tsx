import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { dayOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { finishAction, proveAction, provingLibrary, unproveAction } from '../closing.ts'
import { ActionFacts } from '../components/facts.tsx'
import { ActionHistory } from '../components/history.tsx'
import { Proofs } from '../components/proofs.tsx'
import { RetestOffer } from '../components/retest-offer.tsx'
import { StandingBadge } from '../components/standing.tsx'
import { ActionSteps } from '../components/steps.tsx'
import { ProveInput, StepInput } from '../input.ts'
import { cancelAction, reopenAction, startAction } from '../keeping.ts'
import { mayWorkOn } from '../load.ts'
import { isOpen, stepsFrom } from '../model.ts'
import { may } from '../policy.ts'
import { decisionHref, recommendationHref } from '../proposing.ts'
import { readAction } from '../queries.ts'
import { retestsOf, wishRetest, withdrawRetest } from '../retesting.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/action'

export const loader = page(async ({ ctx, params, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  const it = await readAction(ctx, idOf(params))
  const mayKeep = allows(ctx, may.keepActions, it)
  const mayWork = mayWorkOn(ctx, it)
  const told = new URL(request.url).searchParams
  return {
    id: it.id,
    number: it.number,
    title: it.title,
    description: it.description,
    norms: it.norms,
    origin: it.origin,
    originId: it.originId,
    fromHref: decisionHref(ctx, it) ?? (await recommendationHref(ctx, it)),
    ownerId: it.ownerId,
    ownerName: it.ownerName,
    startsOn: it.startsOn,
    dueOn: it.dueOn,
    doneOn: it.doneOn,
    costCents: it.costCents,
    state: it.state,
    standing: it.standing,
    stateReason: it.stateReason,
    today: dayOf(web.now),
    mayChange: mayKeep && isOpen(it.state),
    mayProve: mayWork && isOpen(it.state),
    steps: stepsFrom(it.state).filter((step) => mayKeep || (mayWork && (step === 'start' || step === 'finish'))),
    isDistrict: login.organisation.kind === 'district',
    proofs: it.proofs,
    events: it.events.map(({ id, what, fields, reason, name, doneAt, carriedBy }) => ({
      ...{ id, what, fields, reason, name },
      doneAt: doneAt.toISOString(),
      isFromFile: carriedBy !== null,
    })),
    retests: mayWork ? await retestsOf(ctx, it) : [],
    library:
      mayWork && isOpen(it.state)
        ? (await provingLibrary(ctx, it.id)).map(({ id, title, datedOn }) => ({
            value: id,
            label: `${title} (${datedOn})`,
          }))
        : [],
    told: told.has('gemaakt') ? ('made' as const) : told.has('bewaard') ? ('saved' as const) : null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const form = await request.formData()
  const what = form.get('do')
  const text = (name: string) => String(form.get(name) ?? '')
  if (what === 'start') await startAction(ctx, id)
  if (what === 'unprove') await unproveAction(ctx, id, text('evidenceId'))
  if (what === 'wish') await wishRetest(ctx, id, text('norm'))
  if (what === 'withdraw-wish') await withdrawRetest(ctx, id, text('wishId'))
  if (what === 'cancel' || what === 'reopen') {
    const given = await readForm(copy, StepInput)
    if (!given.ok) return given.response
    await (what === 'cancel' ? cancelAction : reopenAction)(ctx, id, given.value.reason)
  }
  if (what === 'prove' || what === 'finish') {
    const given = await readForm(copy, ProveInput)
    if (!given.ok) return given.response
    const file = form.get('file')
    const upload =
      file instanceof File && file.size > 0
        ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
        : null
    try {
      await (what === 'prove' ? proveAction : finishAction)(ctx, id, given.value, upload)
    } catch (error) {
      return given.refuse(error)
    }
  }
  return redirect(`/acties/${id}`)
})

export default function ActionPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: '/acties', label: t.title }, { label: t.numbered(it.number) }]}
      />
      <PageHeader
        title={`${t.numbered(it.number)} · ${it.title}`}
        badge={<StandingBadge standing={it.standing} />}
        actions={
          it.mayChange && (
            <ButtonLink href={`/acties/${it.id}/wijzigen`} kind="secondary">
              {t.change}
            </ButtonLink>
          )
        }
      />
      <Explain label={w.whatIsThis}>{t.explains.action}</Explain>
      <Audience label={w.whoSees}>{it.isDistrict ? t.who.district : t.who.municipality}</Audience>
      {it.told && (
        <Alert kind="ok" live>
          {t[it.told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <ActionFacts action={it} />
      <RetestOffer retests={it.retests} />
      <Proofs actionId={it.id} proofs={it.proofs} mayTakeAway={it.mayProve} />
      <ActionSteps action={it} />
      <ActionHistory events={it.events} />
      <p className="ww-muted">{t.destroyed}</p>
    </>
  )
}
