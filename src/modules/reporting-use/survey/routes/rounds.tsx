import { redirect } from 'react-router'
import { z } from 'zod'
import { allows, personOf } from '#platform/access'
import { dateText, dayOf, numberText, percentText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Figure } from '#ui/figure'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { QrCode } from '#ui/qr-code'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { UseMenu } from '../../components/use-menu.tsx'
import { partsFor } from '../../menu.ts'
import { may } from '../../policy.ts'
import { texts } from '../../texts.ts'
import { surveyChart } from '../chart.ts'
import { NewSurvey } from '../input.ts'
import { questions, type Round, shareInterval, verdictOf } from '../model.ts'
import { endSurvey, openSurvey, surveyRounds } from '../service.ts'
import type { Route } from './+types/rounds'

const SurveyAct = z.discriminatedUnion('do', [
  NewSurvey.extend({ do: z.literal('open') }),
  z.object({ do: z.literal('end'), id: z.uuid() }),
])

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const rounds = await surveyRounds(ctx)
  const today = dayOf(web.now)
  const running = rounds.find(({ closesOn }) => closesOn >= today) ?? null
  return {
    ...{ parts: partsFor(ctx), rounds, today, chart: surveyChart(web.language, rounds) },
    running: running && { id: running.id, link: `${web.config.reporterUrl}/peiling/${running.code}` },
    mayKeep: allows(ctx, may.keep, personOf(ctx)),
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, SurveyAct)
  if (!given.ok) return given.response
  try {
    if (given.value.do === 'open') await openSurvey(ctx, given.value)
    else await endSurvey(ctx, given.value.id)
  } catch (error) {
    return given.refuse(error)
  }
  return redirect('/meldpunt/peiling?bewaard')
})

type Data = Route.ComponentProps['loaderData']

export default function SurveyPage({ loaderData: it }: Route.ComponentProps) {
  const all = useTexts(texts)
  const t = all.survey
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <UseMenu parts={it.parts} current="survey" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.isSaved && !form.isRefused && (
        <Alert kind="ok" live>
          {t.saved}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {it.running && <Running running={it.running} mayKeep={it.mayKeep} />}
      {it.chart ? (
        <Figure title={t.chart} svg={it.chart} tableLabel={all.use.table}>
          <Rounds {...it} />
        </Figure>
      ) : (
        <Rounds {...it} />
      )}
      <Verdicts rounds={it.rounds} />
      {it.mayKeep && !it.running && <OpenForm />}
    </>
  )
}

function Running({ running, mayKeep }: { running: NonNullable<Data['running']>; mayKeep: boolean }) {
  const t = useTexts(texts).survey
  return (
    <section>
      <h2>{t.link}</h2>
      <p>
        <a className="ww-break" href={running.link}>
          {running.link}
        </a>
      </p>
      <QrCode value={running.link} label={t.qr} />
      {mayKeep && (
        <Confirm summary={t.end}>
          <p>{t.endText}</p>
          <form method="post">
            <input type="hidden" name="id" value={running.id} />
            <Button kind="danger" name="do" value="end">
              {t.endNow}
            </Button>
          </form>
        </Confirm>
      )}
    </section>
  )
}

function Rounds({ rounds, today }: Data) {
  const t = useTexts(texts).survey
  const language = useLanguage()
  const share = (round: Round, question: (typeof questions)[number]) => {
    const { answered, yes } = round
    if (!answered || !yes) return ''
    const [low, high] = shareInterval(yes[question], answered)
    const percent = (value: number) => percentText(language, value)
    return t.share(percent(yes[question] / answered), percent(low), percent(high))
  }
  return (
    <DataTable
      caption={t.chart}
      captionHidden
      stacked
      rows={rounds}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.none} />}
      columns={[
        { key: 'name', header: t.round, rowHeader: true, cell: ({ name }) => name },
        {
          ...{ key: 'period', header: t.period },
          cell: ({ opensOn, closesOn }) => t.until(dateText(language, opensOn), dateText(language, closesOn)),
        },
        {
          ...{ key: 'answered', header: t.answered, numeric: true },
          cell: ({ answered, closesOn }) =>
            answered === null ? (closesOn >= today ? t.running : t.few) : numberText(language, answered),
        },
        ...questions.map((question) => ({
          ...{ key: question, header: t.short[question], numeric: true },
          cell: (round: Round) => share(round, question),
        })),
      ]}
    />
  )
}

/** The last round with a result beside the one before it. */
function Verdicts({ rounds }: Pick<Data, 'rounds'>) {
  const t = useTexts(texts).survey
  const [now, before] = rounds.filter(({ answered }) => answered !== null)
  if (!now?.yes || !now.answered || !before?.yes || !before.answered) return null
  const { yes, answered } = now
  const { yes: then, answered: of } = before
  return (
    <section>
      <h2>{t.compare(now.name, before.name)}</h2>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            {t.short[question]}:{' '}
            {t.verdicts[verdictOf({ count: yes[question], of: answered }, { count: then[question], of })]}
          </li>
        ))}
      </ul>
    </section>
  )
}

function OpenForm() {
  const t = useTexts(texts).survey
  const form = useForm()
  return (
    <Confirm summary={t.start} isOpen={form.isRefused}>
      <p>{t.startText}</p>
      <form method="post" className="ww-form" noValidate>
        <Field name="name" label={t.name} value={form.value('name')} problem={form.problem('name')} required />
        <Field
          name="closesOn"
          type="date"
          label={t.closesOn}
          hint={t.closesHint}
          value={form.value('closesOn')}
          problem={form.problem('closesOn')}
          required
        />
        <Button name="do" value="open">
          {t.open}
        </Button>
      </form>
    </Confirm>
  )
}
