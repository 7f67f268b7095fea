import { redirect } from 'react-router'
import { addDays, addMonths, dayOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { shownRule } from '../../finder/components/shown.ts'
import { menuOf } from '../../menu.ts'
import { askAccess, offerAccess } from '../asking.ts'
import { usageAsked } from '../components/asked.ts'
import { UseAnswer } from '../components/use.tsx'
import { UseForm } from '../components/use-form.tsx'
import { AskInput } from '../input.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/ask'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { choices, use } = usageAsked(request)
  const { source, use: found, instead } = await offerAccess(ctx, params.code, use)
  const today = dayOf(web.now)
  return {
    ...{ menu: menuOf(ctx), code: source.code, name: source.content.name, contact: source.content.contact },
    ...{ choices, isTried: use === null && (choices.rol !== '' || choices.taak !== ''), instead },
    answer: found && { verdict: found.verdict, rules: found.because.map(shownRule) },
    period: { startsOn: today, endsOn: addDays(addMonths(today, 12), -1) },
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, AskInput)
  if (!form.ok) return form.response
  try {
    const { id } = await askAccess(ctx, params.code, form.value)
    return redirect(`/bronnen/aanvragen/${id}?gevraagd`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function AskAccessPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const { answer } = it
  return (
    <>
      <SourcesMenu
        entries={it.menu}
        current="sources"
        above={[{ href: `/bron/${it.code}`, label: it.name }]}
        below={t.ask}
      />
      <PageHeader title={t.askFor(it.name)} intro={t.askIntro} />
      <Explain label={w.whatIsThis}>{t.explainAsk}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <UseForm choices={it.choices} isTried={it.isTried} />
      {answer && <UseAnswer {...answer} contact={it.contact} instead={it.instead} />}
      {answer && answer.verdict !== 'no' && <AskForm choices={it.choices} period={it.period} />}
    </>
  )
}

function AskForm({ choices, period }: Pick<Route.ComponentProps['loaderData'], 'choices' | 'period'>) {
  const t = useTexts(texts)
  const form = useForm()
  const day = (name: 'startsOn' | 'endsOn') => ({
    ...{ name, type: 'date' as const, value: form.value(name, period[name]), problem: form.problem(name) },
  })
  return (
    <form method="post" className="ww-form" noValidate>
      <h2>{t.form}</h2>
      <input type="hidden" name="role" value={choices.rol} />
      <input type="hidden" name="task" value={choices.taak} />
      <Field
        name="purpose"
        label={t.purpose}
        hint={t.purposeHint}
        multiline
        value={form.value('purpose')}
        problem={form.problem('purpose')}
      />
      <Field {...day('startsOn')} label={t.startsOn} />
      <Field {...day('endsOn')} label={t.endsOn} hint={t.endsHint} />
      <Alert kind="info">{t.noAccount}</Alert>
      <Button>{t.send}</Button>
    </form>
  )
}
