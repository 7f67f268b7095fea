import { dateText } from '#platform/language'
import { Files } from '#platform/list-files'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { DescriptionList } from '#ui/description-list'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { Dutch, Naming } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { terms } from '../../terms/texts.ts'
import { listPath } from '../components/list.tsx'
import { outcomes } from '../model.ts'
import { readReview } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/result'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { review, code, lines, names } = await readReview(ctx, idOf(params))
  const named = (id: string | null) => names.get(id ?? '') ?? null
  const { id, sourceName, rhythm, rule, dueOn, openedOn, signedOn } = review
  return {
    ...{ menu: menuOf(ctx), id, code, sourceName, rhythm, rule, dueOn, openedOn, signedOn },
    ...{ openedBy: named(review.openedBy), signedBy: named(review.signedBy) },
    lines: lines.map((line) => ({
      ...{ id: line.id, name: named(line.personId), role: line.role, task: line.task, startsOn: line.startsOn },
      ...{ endsOn: line.endsOn, decision: line.decision, reason: line.reason, newEndsOn: line.newEndsOn },
      ...{ by: named(line.decidedBy), on: line.decidedOn },
    })),
    isFresh: new URL(request.url).searchParams.has('afgerond'),
  }
})

export default function ReviewResultPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const title = t.result(it.sourceName)
  const intro =
    it.signedOn === null ? t.notSigned : t.resultIntro(dateText(language, it.signedOn), it.signedBy ?? t.someone)
  return (
    <>
      <SourcesMenu
        entries={it.menu}
        current="reviews"
        above={[{ href: `${listPath}/${it.code}`, label: t.of(it.sourceName) }]}
        below={t.totals}
      />
      <PageHeader title={title} heading={<Naming text={title} name={it.sourceName} />} intro={intro} />
      <Explain label={w.whatIsThis}>{t.explainResult}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.isFresh && (
        <Alert kind="ok" live>
          {t.signed}
        </Alert>
      )}
      <Files path={`${listPath}/${it.code}/${it.id}/uitslag`} choices={{}} />
      <Facts it={it} />
      <Lines it={it} />
    </>
  )
}

type Props = { it: Route.ComponentProps['loaderData'] }

function Facts({ it }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const day = (value: string | null) => (value === null ? t.open : dateText(language, value))
  const counted = outcomes.flatMap((outcome) => {
    const many = it.lines.filter(({ decision }) => decision === outcome).length
    return many === 0 ? [] : [`${t.outcomes[outcome]}: ${many}`]
  })
  return (
    <section aria-labelledby="ronde">
      <h2 id="ronde">{t.facts}</h2>
      <DescriptionList
        items={[
          { term: t.rhythm, value: t.rhythms[it.rhythm] },
          { term: t.rule, value: it.rule },
          { term: t.openedOn, value: t.begunBy(day(it.openedOn), it.openedBy ?? t.someone) },
          { term: t.dueOn, value: day(it.dueOn) },
          { term: t.signedOn, value: day(it.signedOn) },
          { term: t.inTime, value: it.signedOn !== null && it.signedOn <= it.dueOn ? t.yesNo.yes : t.yesNo.no },
          { term: t.totals, value: counted.join(', ') || t.open },
        ]}
      />
    </section>
  )
}

function Lines({ it }: Props) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const language = useLanguage()
  const day = (value: string | null) => (value === null ? '' : dateText(language, value))
  return (
    <>
      <h2>{t.lines}</h2>
      <DataTable
        caption={t.lines}
        captionHidden
        stacked
        rows={it.lines}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: 'name', header: t.person, rowHeader: true, cell: ({ name }) => name ?? t.someone },
          { key: 'role', header: t.role, cell: ({ role }) => names.roles[role] },
          { key: 'task', header: t.task, cell: ({ task }) => names.tasks[task] },
          { key: 'startsOn', header: t.startsOn, cell: ({ startsOn }) => day(startsOn) },
          { key: 'endsOn', header: t.endsOn, cell: ({ endsOn }) => day(endsOn) },
          {
            ...{ key: 'decision', header: t.decision },
            cell: ({ decision, newEndsOn }) => (
              <>
                {decision === null ? t.open : t.outcomes[decision]}
                {newEndsOn !== null && `, ${t.newEndsOn.toLowerCase()}: ${day(newEndsOn)}`}
              </>
            ),
          },
          { key: 'reason', header: t.reason, cell: ({ reason }) => reason && <Dutch>{reason}</Dutch> },
          {
            key: 'by',
            header: t.decidedBy,
            cell: ({ by, on }) => (on === null ? '' : `${by ?? t.someone}, ${day(on)}`),
          },
        ]}
      />
    </>
  )
}
