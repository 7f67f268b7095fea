import { redirect } from 'react-router'
import { notFound } from '#platform/errors'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { texts as screening } from '../../texts.ts'
import { CheckBadge } from '../components/badges.tsx'
import { CheckSteps, Decisions } from '../components/check-steps.tsx'
import { DecideCheck, ExemptCheck, ObjectToDecision } from '../input.ts'
import { stepsFrom } from '../model.ts'
import { readFile } from '../queries.ts'
import { decideCheck, exemptCheck, objectToDecision, openTalk, undoCheck } from '../settling.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/check'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const file = await readFile(ctx, idOf(params))
  const row = file.checks.find(({ code }) => code === params.code)
  const check = file.model.checks.find(({ code }) => code === params.code)
  if (!row) throw notFound('check')
  const pick = (one: typeof row) => {
    const { round, state, decision, requestedOn, seenOn, dueOn, dueAgainOn, reason } = one
    return { round, state, decision, requestedOn, seenOn, dueOn, dueAgainOn, reason, ...by(one.seenBy) }
  }
  const by = (id: string | null) => ({ seenBy: id === null ? null : (file.names.get(id) ?? null) })
  const words = check && {
    ...{ what: check.what[web.language], why: check.why[web.language], ground: check.ground },
    ...{ law: check.law, actor: check.actor, mayNotApply: check.mayNotApply ?? false },
  }
  return {
    ...{ menu: menuOf(ctx), id: file.id, person: file.name, words },
    title: check?.name[web.language] ?? row.code,
    row: pick(row),
    rounds: file.rounds.filter(({ code, round }) => code === row.code && round < row.round).map(pick),
    steps: stepsFrom(row.state),
    decisions: file.decisions
      .filter(({ checkId }) => checkId === row.id)
      .map(({ number, decision, reasons, agreements, decidedOn, objectUntil, objection, objectedOn }) => ({
        ...{ number, decision, reasons, agreements, decidedOn, objectUntil, objection, objectedOn },
      })),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const code = params.code
  const copy = request.clone()
  const what = String((await request.formData()).get('do') ?? '')
  if (what === 'talk') await openTalk(ctx, id, code)
  if (what === 'undo') await undoCheck(ctx, id, code)
  const schema = { exempt: ExemptCheck, decide: DecideCheck, object: ObjectToDecision }[what]
  if (schema) {
    const form = await readForm(copy, schema)
    if (!form.ok) return form.response
    if (what === 'exempt') await exemptCheck(ctx, id, code, ExemptCheck.parse(form.value).reason)
    if (what === 'decide') await decideCheck(ctx, id, code, DecideCheck.parse(form.value))
    if (what === 'object') await objectToDecision(ctx, id, code, ObjectToDecision.parse(form.value).objection)
  }
  return redirect(`/screening/dossiers/${id}/controles/${code}`)
})

export default function CheckPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ScreeningMenu entries={data.menu} current="files" below={data.title} />
      <PageHeader title={data.title} badge={<CheckBadge {...data.row} />} />
      <p>
        <a href={`/screening/dossiers/${data.id}`}>{t.checkIntro(data.person || t.someone)}</a>
      </p>
      <Explain label={w.whatIsThis}>{t.checkExplain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Facts data={data} />
      <Decisions decisions={data.decisions} />
      <CheckSteps steps={data.steps} mayNotApply={data.words?.mayNotApply ?? false} />
      {data.rounds.length > 0 && <Rounds data={data} />}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Facts({ data: { row, words } }: { data: Data }) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const language = useLanguage()
  const day = (it: string | null) => (it === null ? '–' : dateText(language, it))
  return (
    <DescriptionList
      items={[
        ...(words
          ? [
              { term: t.whatIsIt, value: words.what },
              { term: t.why, value: words.why },
              { term: t.ground, value: `${s.grounds[words.ground]} (${words.law})` },
              { term: t.actor, value: s.actors[words.actor] },
            ]
          : []),
        { term: t.request, value: day(row.requestedOn) },
        { term: t.seen, value: row.seenOn ? t.seenBy(day(row.seenOn), row.seenBy ?? t.someone) : '–' },
        { term: t.dueOn, value: day(row.dueOn) },
        { term: t.again, value: day(row.dueAgainOn) },
        ...(row.reason ? [{ term: t.reason, value: row.reason }] : []),
      ]}
    />
  )
}

function Rounds({ data: { rounds } }: { data: Data }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.rounds}
      stacked
      rows={rounds}
      rowKey={({ round }) => String(round)}
      empty=""
      columns={[
        { key: 'round', header: t.round, rowHeader: true, cell: ({ round }) => round },
        { key: 'state', header: t.state, cell: (row) => <CheckBadge {...row} /> },
        { key: 'seen', header: t.seen, cell: ({ seenOn }) => (seenOn ? dateText(language, seenOn) : '–') },
      ]}
    />
  )
}
