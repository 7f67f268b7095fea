import { allows, personOf } from '#platform/access'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { may } from '../../access/policy.ts'
import { namesOf } from '../../catalogue/queries.ts'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { helpersOf } from '../../matrix/helping.ts'
import { menuOf } from '../../menu.ts'
import { texts as systemsTexts } from '../../texts.ts'
import { findAnswers } from '../asking.ts'
import { Answers } from '../components/answers.tsx'
import { questionAsked } from '../components/asked.ts'
import { QuestionForm } from '../components/question-form.tsx'
import { shownAnswer } from '../components/shown.ts'
import { verdicts } from '../model.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/finder'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, question, isTried } = questionAsked(request)
  const found = question ? await findAnswers(ctx, question) : []
  const firsts = found.flatMap(({ first }) => first.flatMap(({ sources }) => sources))
  const names = firsts.length > 0 ? await namesOf(ctx, [...new Set(firsts)]) : {}
  // Where the answer is no, asking a neighbour would be a way around it.
  const usable = found.filter(({ verdict }) => verdict !== 'no')
  const helpers = await helpersOf(
    ctx,
    usable.map(({ source }) => source.code),
  )
  return {
    ...{ menu: menuOf(ctx), choices, isTried: isTried && !question, have: question?.have ?? null },
    mayAsk: allows(ctx, may.ask, personOf(ctx)),
    answers: found.map((answer) =>
      shownAnswer(answer, (code) => names[code] ?? code, helpers[answer.source.code] ?? []),
    ),
  }
})

export default function FinderPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(systemsTexts)
  const w = useTexts(shared)
  const countOf = (verdict: string) => it.answers.filter((answer) => answer.verdict === verdict).length
  return (
    <>
      <SourcesMenu entries={it.menu} current="finder" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{common.who.everyone}</Audience>
      {it.isTried && <Alert kind="warning">{t.incomplete}</Alert>}
      <QuestionForm choices={it.choices} isTried={it.isTried} />
      <section aria-labelledby="uitkomst">
        <h2 id="uitkomst">{t.results}</h2>
        {it.have === null && (
          <EmptyState title={t.start}>
            <p>{t.startHelp}</p>
          </EmptyState>
        )}
        {it.have !== null && it.answers.length === 0 && (
          <EmptyState title={t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        )}
        {it.have !== null && it.answers.length > 0 && (
          <>
            <ul>
              {verdicts.map((verdict) =>
                countOf(verdict) === 0 ? null : (
                  <li key={verdict}>
                    <a href={`#antwoord-${verdict}`}>{t.sources(countOf(verdict))}</a> {t.count[verdict]}
                  </li>
                ),
              )}
            </ul>
            <Alert kind="info">{common.noAdvice}</Alert>
            <Answers answers={it.answers} have={it.have} askFor={it.mayAsk ? it.choices : null} />
          </>
        )}
      </section>
    </>
  )
}
