import { redirect } from 'react-router'
import { z } from 'zod'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field, RadioGroup } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { Trail } from '../components/trail.tsx'
import { decideProposal } from '../deciding.ts'
import { DecideInput } from '../input.ts'
import { recordOf } from '../load.ts'
import { move, outcomes } from '../model.ts'
import { may } from '../policy.ts'
import { readProposal } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/decide'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { proposal, filled } = await readProposal(ctx, idOf(params))
  await inTransaction(ctx, async (tx) => authorise(tx, may.keepProposals, recordOf(proposal)))
  move(proposal.state, 'decide')
  const today = dayOf(web.now)
  const decidedOn = filled.meetsOn !== null && filled.meetsOn < today ? filled.meetsOn : today
  return { id: proposal.id, number: proposal.number, subject: filled.subject, points: filled.points, decidedOn }
})

const named = z.record(z.string(), z.unknown())

/** The fields `points.0.outcome`, `points.0.note` and so on as a list. */
const Typed = z.preprocess((given) => {
  const values = named.parse(given)
  const count = Object.keys(values).filter((name) => /^points\.\d+\.note$/.test(name)).length
  const points = Array.from({ length: count }, (_, at) => ({
    outcome: values[`points.${at}.outcome`],
    note: values[`points.${at}.note`],
  }))
  return { decidedOn: values.decidedOn, points }
}, DecideInput)

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, Typed)
  if (!form.ok) return form.response
  try {
    await decideProposal(ctx, id, form.value)
    return redirect(`/voorstellen/${id}?besloten`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function DecidePage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Trail id={it.id} number={it.number} below={t.writeDown} />
      <PageHeader title={t.writeDown} intro={it.subject} />
      <Explain label={w.whatIsThis}>{t.explains.decide}</Explain>
      <Audience label={w.whoSees}>{t.who.decided}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary.map(toField)} />}
      <form method="post" className="ww-form" noValidate>
        <Field
          name="decidedOn"
          type="date"
          label={t.decidedOnField}
          value={form.value('decidedOn', it.decidedOn)}
          problem={form.problem('decidedOn')}
          required
        />
        <div id="points" className="ww-stack" tabIndex={-1}>
          {it.points.map((point, at) => (
            <Point key={`${String(at)} ${point}`} at={at} point={point} />
          ))}
        </div>
        <Button>{t.writeDown}</Button>
      </form>
    </>
  )
}

/** A fault of a point leads to its own field. */
const toField = ({ path, ...problem }: { path: string; href: string; text: string }) =>
  /^points\.\d+\./.test(path) ? { ...problem, href: `#${path}` } : problem

function Point({ at, point }: { at: number; point: string }) {
  const t = useTexts(texts)
  const form = useForm()
  const [outcome, note] = [`points.${at}.outcome`, `points.${at}.note`]
  return (
    <section aria-labelledby={`point-${at}`}>
      <h2 id={`point-${at}`}>{t.pointNumber(at + 1)}</h2>
      <p className="ww-lead">{point}</p>
      <RadioGroup
        name={outcome}
        legend={t.outcome}
        value={form.value(outcome)}
        problem={form.problem(outcome)}
        options={outcomes.map((value) => ({ value, label: t.outcomes[value], hint: t.outcomeHints[value] }))}
      />
      <Field name={note} label={t.note} value={form.value(note)} problem={form.problem(note)} multiline rows={3} />
    </section>
  )
}
