import { redirect } from 'react-router'
import { z } from 'zod'
import { municipalitiesOf } from '#modules/organisations'
import { allows, authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { invalid, isAppError } from '#platform/errors'
import { dateText, dayOf } from '#platform/language'
import { endDay } from '#platform/retention'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { Button, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { leftBehind } from '../carry.ts'
import { ChangeRound } from '../input.ts'
import { may } from '../policy.ts'
import { changeRound, closeRound, readRound, roundState } from '../rounds.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/round'

export const loader = page(async ({ ctx, params, web, login }: WithCtx<Route.LoaderArgs>) => {
  const round = await readRound(ctx, idOf(params))
  authorise(ctx, may.followRound, round)
  const today = dayOf(web.now)
  const municipalities = await inTransaction(ctx, (tx) => municipalitiesOf(tx, login.organisation.id, today))
  const { id, title, opensOn, closesOn, referenceDay, reminderDays } = round
  const state = roundState(round, today)
  const closedOn = round.closedAt ? dayOf(round.closedAt) : closesOn
  return {
    round: {
      id,
      kind: round.kind,
      title,
      opensOn,
      closesOn,
      referenceDay,
      reminderDays: reminderDays.join(', '),
      state,
      revision: round.revision,
      isClosed: round.closedAt !== null,
      destroyedOn: state === 'closed' ? endDay('internal-control', closedOn) : null,
    },
    mayKeep: allows(ctx, may.keepRounds, round),
    left: await inTransaction(ctx, (tx) => leftBehind(tx, round)),
    previousId: round.previousId,
    rows: municipalities.flatMap(({ id: organisationId, name }) => {
      const scan = round.scans.find((one) => one.organisationId === organisationId)
      return scan ? [{ id: scan.id, name, state: scan.state }] : []
    }),
  }
})

const Commands = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['close', 'reopen']) }),
  z.object({ do: z.literal('change') }),
])

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  if (form.value.do === 'change') {
    const changed = await readForm(copy, ChangeRound)
    if (!changed.ok) return changed.response
    try {
      await changeRound(ctx, id, changed.value)
    } catch (error) {
      const isLate = isAppError(error) && error.code === 'conflict'
      return changed.refuse(isLate ? invalid([{ path: 'title', reason: error.reason }]) : error)
    }
  } else await closeRound(ctx, id, form.value.do === 'close')
  return redirect(`/rondes/${id}`)
})

const tones = { open: 'warning', submitted: 'info', signed: 'ok' } as const

export default function RoundPage({ loaderData: { round, rows, mayKeep, left, previousId } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  const of = (state: string) => rows.filter((row) => row.state === state).length
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/zelfscans', label: t.title }, { label: round.title }]} />
      <PageHeader
        title={round.title}
        intro={t.until(dateText(language, round.opensOn), dateText(language, round.closesOn))}
        badge={<Badge tone="info">{t.roundStates[round.state]}</Badge>}
        actions={
          <ButtonLink href={`/rode-draden?ronde=${round.id}`} kind="secondary">
            {t.toThreads}
          </ButtonLink>
        }
      />
      <Explain label={w.whatIsThis}>{t.explains.round}</Explain>
      <Audience label={w.whoSees}>{t.who.district}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <p>{t.round.counts(of('signed'), of('submitted'), of('open'))}</p>
      {left.length > 0 && (
        <p>
          {t.round.left(left.length)} {left.join(', ')}. <a href={`/rondes/${previousId}`}>{t.round.toPrevious}</a>
        </p>
      )}
      {round.destroyedOn && <p>{t.round.destroyed(dateText(language, round.destroyedOn))}</p>}
      <DataTable
        caption={t.columns.state}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          { key: 'name', header: t.columns.municipality, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'state',
            header: t.columns.state,
            cell: ({ state }) => <Badge tone={tones[state]}>{t.states[state]}</Badge>,
          },
        ]}
      />
      {mayKeep && (
        <Confirm summary={t.round.change} isOpen={form.isRefused}>
          <form method="post" className="ww-form" noValidate>
            <input type="hidden" name="do" value="change" />
            <input type="hidden" name="revision" value={round.revision} />
            <Field
              name="title"
              label={t.round.name}
              hint={t.round.nameHint}
              value={form.value('title', round.title)}
              problem={form.problem('title')}
              required
            />
            <Field
              name="referenceDay"
              type="date"
              label={t.round.referenceDay}
              hint={t.round.referenceDayHint}
              value={form.value('referenceDay', round.referenceDay)}
              problem={form.problem('referenceDay')}
            />
            <Field
              name="opensOn"
              type="date"
              label={t.round.opensOn}
              hint={t.round.opensOnHint}
              value={form.value('opensOn', round.opensOn)}
              problem={form.problem('opensOn')}
            />
            <Field
              name="closesOn"
              type="date"
              label={t.round.closesOn}
              hint={t.round.closesOnHint}
              value={form.value('closesOn', round.closesOn)}
              problem={form.problem('closesOn')}
            />
            <Field
              name="reminderDays"
              label={t.round.reminders}
              hint={t.round.remindersHint}
              value={form.value('reminderDays', round.reminderDays)}
              problem={form.problem('reminderDays')}
            />
            <Button>{t.round.save}</Button>
          </form>
        </Confirm>
      )}
      {mayKeep && (
        <Confirm summary={round.isClosed ? t.round.reopen : t.round.close}>
          <form method="post">
            {!round.isClosed && <p>{t.round.closeConfirm}</p>}
            <Button
              kind={round.isClosed ? 'secondary' : 'danger'}
              name="do"
              value={round.isClosed ? 'reopen' : 'close'}
            >
              {round.isClosed ? t.round.reopen : t.round.close}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}
