import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { publicPage, type WithWeb } from '#platform/web'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { Card, CardGrid } from '#ui/card'
import { EmptyState } from '#ui/empty-state'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { reportRoles } from '../nav-item.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/home'
import { type HomeData, homeData } from './home-data.ts'
import { OwnScreening } from './screening-todo.tsx'
import { hasWork, Todo, Waiting } from './todo.tsx'

export const loader = publicPage(async ({ web }: WithWeb<Route.LoaderArgs>) => {
  const { login } = web
  if (!login) return null
  const ctx = { db: web.database.db, actor: login.actor, now: web.now, channel: 'page' as const }
  const hasReports = reportRoles.some((role) => login.actor.roles.includes(role))
  return { name: login.person.name, hasReports, ...(await homeData(ctx, login)) }
})

export default function Home({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  if (!loaderData) return <Visitor />
  return (
    <>
      <PageHeader title={t.home.hello(loaderData.name)} />
      <Explain label={t.whatIsThis}>{t.home.explain}</Explain>
      <Audience label={t.whoSees}>{t.home.who}</Audience>
      <section>
        <h2>{t.home.todo}</h2>
        {hasWork(loaderData) ? <Todo data={loaderData} /> : <EmptyState title={t.home.nothing} />}
        {loaderData.hasReports && <Reports />}
      </section>
      <OwnScreening screening={loaderData.screening} />
      <Waiting data={loaderData} />
      <Mine data={loaderData} />
      <District data={loaderData} />
    </>
  )
}

function Visitor() {
  const t = useTexts(texts)
  return (
    <>
      <PageHeader title={t.home.title} intro={t.home.visitor} />
      <p>{t.home.intro}</p>
      <p>
        <ButtonLink href="/inloggen">{t.logIn}</ButtonLink>
      </p>
    </>
  )
}

/** What reports ask of someone is known only where they are. */
function Reports() {
  const t = useTexts(texts).home
  return (
    <p>
      {t.reportsApart} <a href="/meldingen">{t.toReports}</a>
    </p>
  )
}

function Mine({ data: { municipality } }: { data: HomeData }) {
  const t = useTexts(texts).home
  if (!municipality || (municipality.scans.length === 0 && !municipality.before)) return null
  return (
    <section>
      <h2>{t.mine}</h2>
      <CardGrid>
        {municipality.scans.map((scan) => (
          <Standing key={scan.id} scan={scan} when={t.now} />
        ))}
        {municipality.before && <Standing scan={municipality.before} when={t.before} />}
      </CardGrid>
    </section>
  )
}

type Standing = NonNullable<NonNullable<HomeData['municipality']>['before']>

function Standing({ scan, when }: { scan: Standing; when: string }) {
  const t = useTexts(texts).home
  const tone = scan.state === 'signed' ? 'ok' : scan.state === 'submitted' ? 'info' : 'warning'
  return (
    <Card title={scan.title} href={`/zelfscans/${scan.id}`} headingLevel={3} meta={when}>
      <p>
        <Badge tone={tone}>{t[scan.state]}</Badge>{' '}
        {scan.isInOrder !== null && (
          <Badge tone={scan.isInOrder ? 'ok' : 'warning'}>{scan.isInOrder ? t.inOrder : t.notInOrder}</Badge>
        )}
      </p>
      {scan.failing !== null && (
        <p>{scan.failing === 0 ? t.allInOrder(scan.total) : t.failing(scan.failing, scan.total)}</p>
      )}
    </Card>
  )
}

function District({ data: { district, seesThreads, ...drawn } }: { data: HomeData }) {
  const t = useTexts(texts).home
  const language = useLanguage()
  if (!district && !seesThreads) return null
  return (
    <section>
      <h2>{t.district}</h2>
      <CardGrid>
        {district?.map(({ id, title, closesOn, counts }) => (
          <Card key={id} title={title} href={`/rode-draden?ronde=${id}`} headingLevel={3}>
            <p>{t.closes(dateText(language, closesOn))}</p>
            {counts && <p>{t.counts(counts.signed, counts.submitted, counts.open)}</p>}
          </Card>
        ))}
        {district?.length === 0 && <p>{t.noRounds}</p>}
        {seesThreads && <Latest {...drawn} />}
      </CardGrid>
    </section>
  )
}

function Latest({ threads, latest }: Pick<HomeData, 'threads' | 'latest'>) {
  const t = useTexts(texts).home
  if (!latest)
    return (
      <Card title={t.latest} headingLevel={3}>
        <p>{t.noThreads}</p>
      </Card>
    )
  return (
    <Card title={t.latest} headingLevel={3} meta={latest.title} href={`/rode-draden?ronde=${latest.id}`}>
      <ul>
        {threads.map(({ id, title, municipalityCount }) => (
          <li key={id}>
            <a href={`/draden/${id}`}>{title}</a> {t.speaksIn(municipalityCount)}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/rode-draden/${latest.id}/stuk`}>{t.paper}</a>
      </p>
    </Card>
  )
}
