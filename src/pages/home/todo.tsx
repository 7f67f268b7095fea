import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Card, CardGrid } from '#ui/card'
import { Progress } from '#ui/progress'
import { stepText } from '../../modules/assessments/inspections/components/words.ts'
import { en as inspectionsEn } from '../../modules/assessments/inspections/en.ts'
import { nl as inspectionsNl } from '../../modules/assessments/inspections/nl.ts'
import { texts } from '../texts.ts'
import type { HomeData } from './home-data.ts'
import { asksSomething, ProgrammeTodo } from './programme-todo.tsx'
import { ScreeningWork, screeningAsks } from './screening-todo.tsx'

type Scan = NonNullable<HomeData['municipality']>['scans'][number]

const hasToFill = (scan: Scan) => scan.state === 'open' && scan.maySubmit
const hasToSign = (scan: Scan) => scan.state === 'submitted' && scan.maySign

/** Whether something is asked of the person now. */
export function hasWork({
  municipality,
  overdue,
  inspections,
  rankings,
  actions,
  programme,
  screening,
  trials,
  sources,
}: HomeData): boolean {
  const scans = municipality?.scans ?? []
  return (
    overdue +
      inspections.length +
      rankings.length +
      actions.length +
      trials.length +
      sources.due +
      sources.questions +
      sources.access +
      sources.reviews.due +
      sources.proposals >
      0 ||
    asksSomething(programme) ||
    screeningAsks(screening) ||
    scans.some((scan) => scan.asked > 0 || hasToFill(scan) || hasToSign(scan))
  )
}

/** What is due or asked of me. */
export function Todo({
  data: { municipality, overdue, inspections, rankings, actions, programme, screening, trials, sources },
}: {
  data: HomeData
}) {
  const t = useTexts(texts).home
  return (
    <CardGrid>
      {municipality?.scans.map((scan) => (
        <ScanWork key={scan.id} scan={scan} />
      ))}
      <ActionWork actions={actions} />
      <ProgrammeTodo todo={programme} />
      <ScreeningWork screening={screening} />
      <InspectionWork inspections={inspections} />
      <TrialWork trials={trials} />
      <SourceWork sources={sources} />
      {rankings.map(({ id, title }) => (
        <Card key={id} title={t.toRank} href={`/rode-draden/${id}/afweging/rangorde`} headingLevel={3} meta={title} />
      ))}
      {overdue > 0 && <Card title={t.overdueRights(overdue)} href="/mensen/controle" headingLevel={3} />}
    </CardGrid>
  )
}

const trialPages = {
  finish: (id: string) => `/meldbereidheid/proeven/${id}`,
  review: (id: string) => `/meldbereidheid/methoden/${id}`,
  'hand-in': (id: string) => `/meldbereidheid/invoering/${id}/inleveren`,
  draw: (id: string) => `/meldbereidheid/invoering/${id}`,
} as const

/** Trials and roll-outs of which the weeks are over. */
function TrialWork({ trials }: Pick<HomeData, 'trials'>) {
  const t = useTexts(texts).home
  return trials.map(({ id, title, step }) => (
    <Card key={`${step}-${id}`} title={t.trials[step]} href={trialPages[step](id)} headingLevel={3} meta={title} />
  ))
}

/** Records about sources that wait for confirmation, questions about them, requests of colleagues, and proposals to decide on. */
function SourceWork({ sources: { due, late, questions, access, proposals, reviews } }: Pick<HomeData, 'sources'>) {
  const t = useTexts(texts).home
  return (
    <>
      {due > 0 && (
        <Card title={t.sources.due(due)} href="/bronnen/gemeente?bevestigen=due&sorteer=due" headingLevel={3}>
          {late > 0 && (
            <p>
              <Badge tone="error">{t.late}</Badge> {t.sources.late(late)}
            </p>
          )}
        </Card>
      )}
      {access > 0 && (
        <Card title={t.sources.access(access)} href="/bronnen/aanvragen?welke=beslissen" headingLevel={3} />
      )}
      {reviews.due > 0 && (
        <Card title={t.sources.reviews(reviews.due)} href="/bronnen/herbeoordelingen?stand=nu" headingLevel={3}>
          {reviews.late > 0 && (
            <p>
              <Badge tone="error">{t.late}</Badge> {t.sources.late(reviews.late)}
            </p>
          )}
        </Card>
      )}
      {questions > 0 && (
        <Card title={t.sources.questions(questions)} href="/bronnen/gemeente?vraag=ja" headingLevel={3} />
      )}
      {proposals > 0 && <Card title={t.sources.proposals(proposals)} href="/bronnen/werklijst" headingLevel={3} />}
    </>
  )
}

function ActionWork({ actions }: Pick<HomeData, 'actions'>) {
  const t = useTexts(texts).home
  const language = useLanguage()
  return actions.map(({ id, number, title, dueOn, isLate }) => (
    <Card key={id} title={title} href={`/acties/${id}`} headingLevel={3} meta={t.action(number)}>
      <p>
        {isLate && <Badge tone="error">{t.late}</Badge>} {t.due(dateText(language, dueOn))}
      </p>
    </Card>
  ))
}

function ScanWork({ scan }: { scan: Scan }) {
  const t = useTexts(texts).home
  const language = useLanguage()
  const href = `/zelfscans/${scan.id}`
  const isDone = scan.done === scan.total
  return (
    <>
      {scan.asked > 0 && (
        <Card title={t.asked(scan.asked)} href={href} headingLevel={3} meta={scan.title}>
          <p>{t.closes(dateText(language, scan.closesOn))}</p>
        </Card>
      )}
      {hasToSign(scan) && <Card title={t.toSign} href={`${href}/indienen`} headingLevel={3} meta={scan.title} />}
      {hasToFill(scan) && (
        <Card title={isDone ? t.toSubmit : scan.title} href={isDone ? `${href}/indienen` : href} headingLevel={3}>
          <Progress
            label={scan.title}
            value={scan.done}
            max={scan.total}
            text={t.fill(scan.done, scan.total, dateText(language, scan.closesOn))}
          />
          {scan.confirm > 0 && <p>{t.confirm(scan.confirm)}</p>}
        </Card>
      )}
    </>
  )
}

/** Of many the first few, and the way to the rest. */
const mostCards = 6

function InspectionWork({ inspections }: Pick<HomeData, 'inspections'>) {
  const t = useTexts({ nl: inspectionsNl, en: inspectionsEn })
  const language = useLanguage()
  return (
    <>
      {inspections.slice(0, mostCards).map(({ id, municipality, round, step, href }) => (
        <Card key={id} title={`${municipality}: ${stepText(t, language, step)}`} href={href} headingLevel={3}>
          <p>{round}</p>
        </Card>
      ))}
      {inspections.length > mostCards && <Card title={t.all(inspections.length)} href="/toetsingen" headingLevel={3} />}
    </>
  )
}

/** What others have to do first. */
export function Waiting({ data: { municipality, district } }: { data: HomeData }) {
  const t = useTexts(texts).home
  const scans = (municipality?.scans ?? []).filter(({ maySubmit }) => maySubmit)
  const forColleagues = scans.filter(({ state, waitingForColleagues }) => state === 'open' && waitingForColleagues > 0)
  const forSignature = scans.filter(({ state }) => state === 'submitted')
  const forMunicipalities = (district ?? []).filter(({ leads, counts }) => leads && counts && counts.open > 0)
  if (forColleagues.length + forSignature.length + forMunicipalities.length === 0) return null
  return (
    <section>
      <h2>{t.waiting}</h2>
      <CardGrid>
        {forColleagues.map(({ id, title, waitingForColleagues }) => (
          <Card
            key={id}
            title={t.waitingForColleagues(waitingForColleagues)}
            href={`/zelfscans/${id}`}
            headingLevel={3}
            meta={title}
          />
        ))}
        {forSignature.map(({ id, title }) => (
          <Card key={id} title={title} href={`/zelfscans/${id}`} headingLevel={3}>
            <p>{t.waitingForSignature}</p>
          </Card>
        ))}
        {forMunicipalities.map(({ id, title, counts }) => (
          <Card key={id} title={t.waitingForMunicipalities(counts?.open ?? 0)} href={`/rondes/${id}`} headingLevel={3}>
            <p>{title}</p>
          </Card>
        ))}
      </CardGrid>
    </section>
  )
}
