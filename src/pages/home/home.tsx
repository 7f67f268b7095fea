import { askedOf, listRounds, themeProgress, viewScan } from '#modules/assessments'
import { listThreads } from '#modules/common-threads'
import { dateText, dayOf } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { publicPage, type WithWeb } from '#platform/web'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { Card, CardGrid } from '#ui/card'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Progress } from '#ui/progress'
import { texts } from '../texts.ts'
import type { Route } from './+types/home'

export const handle = { scripts: false }
export const meta: Route.MetaFunction = () => [{ title: 'Weerwerk' }]

export const loader = publicPage(async ({ web }: WithWeb<Route.LoaderArgs>) => {
  const { login } = web
  if (!login) return null
  const ctx = { db: web.database.db, actor: login.actor, now: web.now, channel: 'page' as const }
  const base = { name: login.person.name, isMunicipality: login.organisation.kind === 'municipality' }
  if (login.organisation.kind === 'province' || login.organisation.kind === 'riec')
    return { ...base, scan: null, rounds: [], threads: [], roundId: null }
  const rounds = await listRounds(ctx)
  const today = dayOf(web.now)
  const running = rounds.filter((round) => round.opensOn <= today && today <= round.closesOn && !round.closedAt)
  const own = running.flatMap(({ scans }) =>
    scans.filter(({ organisationId }) => organisationId === login.organisation.id),
  )[0]
  const view = own ? await viewScan(ctx, own.id) : null
  const themes = view ? themeProgress(view) : []
  const published = await Promise.all(rounds.slice(0, 2).map(({ id }) => listThreads(ctx, id)))
  const threads = published.find((one) => one.length > 0) ?? []
  return {
    ...base,
    scan: view && {
      id: view.scan.id,
      title: view.round.title,
      state: view.scan.state,
      closesOn: view.round.closesOn,
      done: themes.reduce((sum, { done }) => sum + done, 0),
      total: view.nodes.length,
      confirm: themes.reduce((sum, { confirm }) => sum + confirm, 0),
      asked: askedOf(view, login.person.id).length,
      maySign: login.actor.roles.some((role) => role === 'mayor' || role === 'secretary'),
      maySubmit: login.actor.roles.includes('coordinator'),
      inOrder: view.scored.inOrder && {
        inOrder: view.scored.inOrder.inOrder,
        failing: view.scored.inOrder.failing.length,
      },
    },
    rounds: running.map(({ id, title, closesOn, scans }) => ({
      id,
      title,
      closesOn,
      counts: (['signed', 'submitted', 'open'] as const).map(
        (state) => scans.filter((scan) => scan.state === state).length,
      ),
    })),
    threads: threads.slice(0, 4).map(({ id, title, municipalityCount }) => ({ id, title, municipalityCount })),
    roundId: threads[0]?.roundId ?? null,
  }
})

export default function Home({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  if (!loaderData) {
    return (
      <>
        <PageHeader title="Weerwerk" intro={t.home.visitor} />
        <p>{t.home.intro}</p>
        <p>
          <ButtonLink href="/inloggen">{t.logIn}</ButtonLink>
        </p>
      </>
    )
  }
  return (
    <>
      <PageHeader title={t.home.hello(loaderData.name)} />
      <Explain label={t.whatIsThis}>{t.home.explain}</Explain>
      <Audience label={t.whoSees}>{t.home.who}</Audience>
      <Todo data={loaderData} />
      <District data={loaderData} />
    </>
  )
}

type Data = NonNullable<Route.ComponentProps['loaderData']>

function Todo({ data: { scan } }: { data: Data }) {
  const t = useTexts(texts).home
  const language = useLanguage()
  if (!scan)
    return (
      <section>
        <h2>{t.todo}</h2>
        <EmptyState title={t.nothing} />
      </section>
    )
  const href = `/zelfscans/${scan.id}`
  const isDone = scan.done === scan.total
  return (
    <section>
      <h2>{t.todo}</h2>
      <CardGrid>
        {scan.asked > 0 && <Card title={t.asked(scan.asked)} href={href} headingLevel={3} />}
        {scan.state === 'submitted' && scan.maySign && (
          <Card title={t.toSign} href={`${href}/indienen`} headingLevel={3} meta={scan.title} />
        )}
        {scan.state === 'open' && scan.maySubmit && (
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
        <Card title={t.mine} href={href} headingLevel={3} meta={scan.title}>
          <p>
            <Badge tone={scan.state === 'signed' ? 'ok' : scan.state === 'submitted' ? 'info' : 'warning'}>
              {t[scan.state]}
            </Badge>
          </p>
        </Card>
      </CardGrid>
    </section>
  )
}

function District({ data: { rounds, threads, roundId } }: { data: Data }) {
  const t = useTexts(texts).home
  const language = useLanguage()
  return (
    <section>
      <h2>{t.district}</h2>
      <CardGrid>
        {rounds.map(({ id, title, closesOn, counts: [signed = 0, submitted = 0, open = 0] }) => (
          <Card
            key={id}
            title={title}
            href={`/rode-draden?ronde=${id}`}
            headingLevel={3}
            meta={dateText(language, closesOn)}
          >
            {signed + submitted + open > 1 && (
              <p>
                {t.of(signed, signed + submitted + open)} {t.signed}, {submitted} {t.submitted}, {open} {t.open}
              </p>
            )}
          </Card>
        ))}
        <Card title={t.latest} href={roundId ? `/rode-draden?ronde=${roundId}` : '/rode-draden'} headingLevel={3}>
          {threads.length === 0 ? (
            <p>{t.noThreads}</p>
          ) : (
            <ul>
              {threads.map(({ id, title }) => (
                <li key={id}>
                  <a href={`/draden/${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </CardGrid>
    </section>
  )
}
