import { redirect } from 'react-router'
import { z } from 'zod'
import { invalid, isAppError } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts as moduleTexts } from '../../texts.ts'
import { WeighingCrumbs } from '../components/crumbs.tsx'
import { JudgementForm as JudgementFields } from '../components/judgement-form.tsx'
import { OutcomeForm } from '../components/outcome-form.tsx'
import { threadData } from '../components/thread-data.ts'
import { Comparison, Pairs, Values } from '../components/thread-parts.tsx'
import { JudgementForm, OutcomeInput } from '../input.ts'
import { decideOutcome, judgeThread, undoOutcome } from '../service.ts'
import { texts } from '../texts.ts'
import { readWeighedThread } from '../view.ts'
import type { Route } from './+types/weighed-thread'

export const loader = page(async ({ ctx, params, web: { language } }: WithCtx<Route.LoaderArgs>) => {
  const { weighing, thread } = await readWeighedThread(ctx, idOf(params))
  return {
    roundId: weighing.round.id,
    state: weighing.state,
    rights: { keep: weighing.rights.keep, judge: weighing.rights.judge },
    named: weighing.named,
    thread: threadData(language, thread),
    isCompared: thread.result !== null,
  }
})

const Commands = z.object({ do: z.enum(['judge', 'decide', 'undo']) })

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  if (form.value.do === 'undo') await undoOutcome(ctx, id)
  if (form.value.do === 'judge') {
    const given = await readForm(copy, JudgementForm)
    if (!given.ok) return given.response
    try {
      await judgeThread(ctx, id, given.value)
    } catch (error) {
      return given.refuse(asProblem(error, 'vetoReason'))
    }
  }
  if (form.value.do === 'decide') {
    const given = await readForm(copy, OutcomeInput)
    if (!given.ok) return given.response
    try {
      await decideOutcome(ctx, id, given.value)
    } catch (error) {
      return given.refuse(asProblem(error, 'outcome'))
    }
  }
  return redirect(`/draden/${id}/afweging`)
})

/** What a person can mend on the page comes back with what was typed. */
function asProblem(error: unknown, path: string): unknown {
  if (!isAppError(error)) return error
  if (error.code === 'conflict') return invalid([{ path, reason: 'common-threads.changed_by_other' }])
  const canMend = ['common-threads.veto_not_joint', 'common-threads.veto_after_joint'].includes(error.reason)
  return canMend ? invalid([{ path, reason: error.reason }]) : error
}

export default function WeighedThreadPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const m = useTexts(moduleTexts)
  const w = useTexts(shared)
  const form = useForm()
  const { roundId, state, rights, thread, isCompared, named } = loaderData
  const { vetoReason, unclearReason } = thread.judgement
  const isDeciding = form.isRefused && form.value('do') === 'decide'
  return (
    <>
      <WeighingCrumbs roundId={roundId} here={thread.title} />
      <PageHeader title={t.thread.title(thread.title)} intro={thread.claim} />
      <Explain label={w.whatIsThis}>{t.explains.thread}</Explain>
      <Audience label={w.whoSees}>
        {t.who.thread} {named ? m.who.named : m.who.unnamed}
      </Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {vetoReason && <Alert kind="warning">{`${t.thread.vetoIs} ${vetoReason}`}</Alert>}
      {unclearReason && <Alert kind="warning">{`${t.thread.unclearIs} ${unclearReason}`}</Alert>}
      {thread.differently && <Alert kind="warning">{thread.differently}</Alert>}
      <p>{thread.advice}</p>
      {thread.decided && (
        <Alert kind="ok" title={thread.decided.words}>
          <span className="ww-pre">{thread.decided.reason}</span> {thread.decided.adviceThen}
        </Alert>
      )}
      <Values thread={thread} />
      {isCompared && <Comparison thread={thread} />}
      <Pairs thread={thread} />
      {rights.judge && state === 'ranking' && (
        <Confirm summary={t.thread.judge} isOpen={form.isRefused && !isDeciding}>
          <JudgementFields values={thread.judgement} />
        </Confirm>
      )}
      {rights.keep && (
        <Confirm summary={t.thread.decide} isOpen={isDeciding}>
          <OutcomeForm decided={thread.decided} advised={thread.advised} />
        </Confirm>
      )}
    </>
  )
}
