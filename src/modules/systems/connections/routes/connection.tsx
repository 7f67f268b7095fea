import { redirect } from 'react-router'
import { allows, personOf } from '#platform/access'
import { dateText, dayOf } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { Attesting } from '../components/attesting.tsx'
import { Counted } from '../components/counted.tsx'
import { ConnectionFacts } from '../components/facts.tsx'
import { ConnectionHistory } from '../components/history.tsx'
import { listPath } from '../components/list.tsx'
import { countsOf, shownConnection } from '../components/shown.ts'
import { StandingBadge } from '../components/standing.tsx'
import { QuestionInput } from '../input.ts'
import { askAbout, attest, takeOverCounts } from '../keeping.ts'
import { dueOn, lackingIn, sameCounts, standingOf } from '../model.ts'
import { may } from '../policy.ts'
import { readConnection } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/connection'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { source, connection, counted, events, names } = await readConnection(ctx, params.code)
  const asked = new URL(request.url).searchParams
  const standing = standingOf(connection, dayOf(web.now))
  return {
    ...{ menu: menuOf(ctx), code: source.code, name: source.content.name, standing },
    dueOn: connection && dueOn(connection),
    attested: connection?.attestedOn
      ? { on: connection.attestedOn, by: names.get(connection.attestedBy ?? '') ?? null }
      : null,
    question: connection?.question ?? null,
    lacking: lackingIn(connection),
    facts: connection && shownConnection(connection, names),
    counted: counted && { all: countsOf(counted), isSame: sameCounts(counted, connection?.authorisations ?? {}) },
    hasRecord: connection !== null && connection.state !== 'unknown',
    mayKeep: allows(ctx, may.keepConnections, personOf(ctx)),
    done: (['bewaard', 'bevestigd', 'gevraagd', 'overgenomen'] as const).find((what) => asked.has(what)) ?? null,
    events: events.map(({ id, what, fields, doneBy, doneAt }) => ({
      ...{ id, what, fields, name: names.get(doneBy) ?? null },
      doneAt: doneAt.toISOString(),
    })),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const answer = (await request.clone().formData()).get('answer')
  if (answer === 'yes') {
    await attest(ctx, params.code)
    return redirect(`${listPath}/${params.code}?bevestigd`)
  }
  if (answer === 'counts') {
    await takeOverCounts(ctx, params.code)
    return redirect(`${listPath}/${params.code}?overgenomen`)
  }
  const form = await readForm(request, QuestionInput)
  if (!form.ok) return form.response
  await askAbout(ctx, params.code, form.value.question)
  return redirect(`${listPath}/${params.code}?gevraagd`)
})

export default function ConnectionPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const told = { bewaard: t.saved, bevestigd: t.attested, gevraagd: t.asked, overgenomen: t.countsTaken }
  return (
    <>
      <SourcesMenu entries={it.menu} current="own" below={it.name} />
      <PageHeader
        title={t.changeOf(it.name)}
        badge={<StandingBadge standing={it.standing} dueOn={null} />}
        actions={
          <ButtonGroup>
            {it.mayKeep && <ButtonLink href={`${listPath}/${it.code}/wijzigen`}>{t.change}</ButtonLink>}
            <ButtonLink kind="secondary" href={`/bron/${it.code}`}>
              {t.here}
            </ButtonLink>
          </ButtonGroup>
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.done && (
        <Alert kind="ok" live>
          {told[it.done]}
        </Alert>
      )}
      {it.question !== null && (
        <Alert kind="warning" title={t.openQuestion}>
          <p className="ww-pre">{it.question}</p>
        </Alert>
      )}
      {it.mayKeep && (
        <Attesting code={it.code} standing={it.standing} dueOn={it.dueOn} isAttested={it.attested !== null} />
      )}
      <section aria-labelledby="gegevens">
        <h2 id="gegevens">{t.facts}</h2>
        {it.attested && <p>{t.attestedBy(it.attested.by ?? t.someone, dateText(language, it.attested.on))}</p>}
        {it.facts ? <ConnectionFacts it={it.facts} /> : <p>{t.states.unknown}</p>}
        {it.counted && (
          <Counted
            code={it.code}
            counted={it.counted.all}
            isSame={it.counted.isSame}
            mayTakeOver={it.mayKeep && it.hasRecord}
          />
        )}
        {it.lacking.length > 0 && <p>{t.lacking(it.lacking.map((field) => t.fields[field] ?? field).join(', '))}</p>}
      </section>
      <ConnectionHistory events={it.events} />
    </>
  )
}
