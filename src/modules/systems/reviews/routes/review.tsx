import { redirect } from 'react-router'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { Naming } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { ReviewForm, type ShownLine, useLineFacts } from '../components/form.tsx'
import { listPath, StandingBadge } from '../components/list.tsx'
import type { OpenLine } from '../current.ts'
import { ReviewForm as ReviewFormInput } from '../input.ts'
import { openReview } from '../queries.ts'
import { reviewSource } from '../reviewing.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/review'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { source, standing, lines, mine, others, mayReview, signed, names } = await openReview(ctx, params.code)
  const named = (id: string | null) => names.get(id ?? '') ?? null
  const shown = (line: OpenLine): ShownLine => ({
    ...{ id: line.authorisationId, name: named(line.personId), role: line.role, task: line.task },
    ...{ startsOn: line.startsOn, endsOn: line.endsOn, reviewedOn: line.reviewedOn, arrangedBy: line.arrangedBy },
  })
  return {
    ...{ menu: menuOf(ctx), source, mayReview, isEmpty: lines.length === 0 },
    standing: standing?.standing ?? ('nothing' as const),
    facts: standing && { rhythm: standing.rhythm, dueOn: standing.dueOn },
    mine: mine.map(shown),
    others: others.map(shown),
    decided: lines.flatMap((line) =>
      line.decision === null ? [] : [{ ...shown(line), outcome: line.decision, by: named(line.decidedBy) }],
    ),
    rounds: signed.map(({ id, signedOn, signedBy }) => ({ id, signedOn: signedOn ?? '', by: signedBy })),
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, ReviewFormInput)
  if (!form.ok) return form.response
  try {
    const { id, signedOn } = await reviewSource(ctx, params.code, form.value)
    return redirect(`${listPath}/${params.code}${signedOn === null ? '?bewaard' : `/${id}?afgerond`}`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function ReviewPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const title = t.of(it.source.name)
  return (
    <>
      <SourcesMenu entries={it.menu} current="reviews" below={title} />
      <PageHeader
        title={title}
        heading={<Naming text={title} name={it.source.name} />}
        badge={<StandingBadge standing={it.standing} />}
        actions={
          <ButtonLink kind="secondary" href={`/bronnen/autorisaties?bron=${it.source.code}`}>
            {t.seeAuthorisations}
          </ButtonLink>
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.isSaved && (
        <Alert kind="ok" live>
          {t.saved}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Due it={it} />
      <Current it={it} />
      <Rounds it={it} />
    </>
  )
}

type Props = { it: Route.ComponentProps['loaderData'] }

function Due({ it: { facts } }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (facts === null || facts.dueOn === null) return null
  return (
    <p>
      {t.rhythm}: {t.rhythms[facts.rhythm]}. {t.dueOn}: {dateText(language, facts.dueOn)}.
    </p>
  )
}

/** What the reader decides on, what waits for someone else, and what was decided in this round. */
function Current({ it }: Props) {
  const t = useTexts(texts)
  const { mine, others, decided, mayReview } = it
  if (it.isEmpty)
    return (
      <EmptyState title={t.nothing}>
        <p>{t.nothingHelp}</p>
      </EmptyState>
    )
  return (
    <>
      {mine.length > 0 && (
        <section aria-labelledby="beoordelen">
          <h2 id="beoordelen">{t.toReview}</h2>
          <ReviewForm lines={mine} isLast={others.length === 0} contact={it.source.contact || t.unknownSource} />
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="collega">
          <h2 id="collega">{t.others}</h2>
          <p>{mayReview ? t.othersHelp : t.othersRead}</p>
          <Lines lines={others.map((line) => ({ line, after: null }))} />
        </section>
      )}
      {mine.length + others.length === 0 && mayReview && (
        <form method="post" className="ww-form">
          <p>{t.leftOver}</p>
          <Button>{t.sign}</Button>
        </form>
      )}
      {decided.length > 0 && (
        <section aria-labelledby="besloten">
          <h2 id="besloten">{t.decided}</h2>
          <Lines
            lines={decided.map((line) => ({ line, after: `${t.outcomes[line.outcome]}, ${line.by ?? t.someone}` }))}
          />
        </section>
      )}
    </>
  )
}

function Lines({ lines }: { lines: readonly { line: ShownLine; after: string | null }[] }) {
  const t = useTexts(texts)
  const facts = useLineFacts()
  return (
    <ul>
      {lines.map(({ line, after }) => (
        <li key={line.id}>
          <strong>{line.name ?? t.someone}</strong>
          {after !== null && ` (${after})`}: {facts(line)}
        </li>
      ))}
    </ul>
  )
}

function Rounds({ it: { rounds, source } }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section aria-labelledby="rondes">
      <h2 id="rondes">{t.rounds}</h2>
      {rounds.length === 0 ? (
        <p>{t.noRounds}</p>
      ) : (
        <ul>
          {rounds.map(({ id, signedOn, by }) => (
            <li key={id}>
              <a href={`${listPath}/${source.code}/${id}`}>
                {t.resultIntro(dateText(language, signedOn), by ?? t.someone)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
