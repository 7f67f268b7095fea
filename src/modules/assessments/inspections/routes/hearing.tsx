import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { inTransaction } from '#platform/db'
import { invalid, isAppError, notFound } from '#platform/errors'
import { dateText, dayOf, momentText } from '#platform/language'
import { useForm, useLanguage, useReason, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { HearNorms } from '../components/hear-norms.tsx'
import { hearRow } from '../components/hear-row.ts'
import { FinishReplies, SetDay } from '../components/hear-steps.tsx'
import { Trail } from '../components/trail.tsx'
import { answerReply, extendHearing, finishReplies, hearingProblems, reply, startHearing } from '../hearing.ts'
import { HearingInput, ReplyAnswerInput, ReplyInput } from '../input.ts'
import { recordOf } from '../load.ts'
import { takesReplies } from '../model.ts'
import { normState } from '../norm-states.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import { viewInspection } from '../view.ts'
import type { Route } from './+types/hearing'

const twoWeeks = 14 * 24 * 60 * 60_000

export const loader = page(async ({ ctx, params, web, request }: WithCtx<Route.LoaderArgs>) => {
  const view = await viewInspection(ctx, idOf(params))
  const record = recordOf(view)
  if (!allows(ctx, may.readResult, record)) throw notFound('hearing')
  const { inspection } = view
  const mayHear = allows(ctx, may.hear, record)
  const isOpen = takesReplies(inspection, dayOf(web.now))
  const wanted = new URL(request.url).searchParams.get('toon')
  const rows = view.nodes.map((node) => hearRow(normState(view, node, 'first'), web.language))
  return {
    id: inspection.id,
    municipality: view.municipality,
    state: inspection.state,
    until: inspection.hearingUntil,
    repliedAt: inspection.repliedAt?.toISOString() ?? null,
    isOpen,
    suggested: dayOf(new Date(web.now.getTime() + twoWeeks)),
    problems:
      inspection.state === 'draft' && mayHear ? await inTransaction(ctx, (tx) => hearingProblems(tx, view)) : [],
    mayStart: mayHear && inspection.state === 'draft',
    mayExtend: mayHear && inspection.state === 'hearing',
    mayAnswer: mayHear && inspection.state === 'hearing',
    mayReply: isOpen && allows(ctx, may.reply, record),
    isShort: wanted === 'verschil',
    rows: wanted === 'verschil' ? rows.filter((row) => row.reply || row.differs) : rows,
  }
})

const kinds = ['start', 'extend', 'reply', 'answer'] as const
/** An answer overwrites one's own; only a reply can meet that of a colleague. */
const WithoutVersion = ReplyAnswerInput.transform(({ body }) => ({ body, version: 0 }))

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const sent = await request.formData()
  const what = String(sent.get('do'))
  const norm = String(sent.get('norm') ?? '')
  const here = `/toetsingen/${id}/wederhoor`
  if (what === 'finish') {
    await finishReplies(ctx, id)
    return redirect(here)
  }
  const kind = kinds.find((one) => one === what) ?? 'reply'
  if (kind === 'start' || kind === 'extend') {
    const form = await readForm(copy, HearingInput)
    if (!form.ok) return form.response
    try {
      await (kind === 'start' ? startHearing : extendHearing)(ctx, id, form.value.until)
      return redirect(here)
    } catch (error) {
      return form.refuse(error)
    }
  }
  const form = kind === 'reply' ? await readForm(copy, ReplyInput) : await readForm(copy, WithoutVersion)
  if (!form.ok) return form.response
  try {
    if (kind === 'reply') await reply(ctx, id, norm, form.value)
    else await answerReply(ctx, id, norm, form.value)
  } catch (error) {
    const isLate = isAppError(error) && error.code === 'conflict'
    return form.refuse(isLate ? invalid([{ path: 'body', reason: error.reason }]) : error)
  }
  return redirect(`${here}#${encodeURIComponent(norm)}`)
})

export default function Hearing({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  const words = useReason()
  const link = (path: string) => `/toetsingen/${it.id}/norm/${encodeURIComponent(path)}`
  const isAboutNorm = form.value('norm') !== ''
  return (
    <>
      <Trail id={it.id} municipality={it.municipality} here={t.hearing.title} />
      <PageHeader title={`${t.hearing.title} · ${it.municipality}`} />
      <Explain label={w.whatIsThis}>{t.hearing.explain}</Explain>
      <Audience label={w.whoSees}>{it.state === 'draft' ? t.who.draft : t.who.result}</Audience>
      {form.isRefused && (
        <ErrorSummary
          title={w.problems}
          problems={form.summary.map((one) => (isAboutNorm ? { ...one, href: `#${form.value('norm')}` } : one))}
        />
      )}
      {it.state === 'draft' && !it.mayStart && <Alert kind="info">{t.hearing.notYet}</Alert>}
      {it.mayStart && it.problems.length > 0 && (
        <ErrorSummary
          title={t.hearing.problems(it.problems.length)}
          problems={it.problems.map(({ path, reason, params }) => ({ href: link(path), text: words(reason, params) }))}
        />
      )}
      {it.mayStart && it.problems.length === 0 && (
        <SetDay kind="start" day={it.suggested} label={t.hearing.start} text={t.hearing.startConfirm} />
      )}
      {it.state !== 'draft' && (
        <Alert kind="info">
          {it.repliedAt
            ? t.hearing.replied(momentText(language, it.repliedAt))
            : it.isOpen
              ? t.hearing.runs(dateText(language, it.until ?? ''))
              : t.hearing.over}
        </Alert>
      )}
      {it.mayReply && <FinishReplies />}
      {it.mayExtend && !it.repliedAt && <SetDay kind="extend" day={it.until ?? ''} label={t.hearing.extend} text="" />}
      {it.state !== 'draft' && (
        <HearNorms id={it.id} rows={it.rows} isShort={it.isShort} mayReply={it.mayReply} mayAnswer={it.mayAnswer} />
      )}
    </>
  )
}
