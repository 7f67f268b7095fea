import { textIn } from '#modules/frameworks'
import { allows, personOf } from '#platform/access'
import { dateText, dayOf, momentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Steps } from '#ui/progress'
import { shared } from '#ui/words'
import { ProofOfOrder } from '../components/proof-of-order.tsx'
import { ThemeTable } from '../components/theme-table.tsx'
import { Trail } from '../components/trail.tsx'
import { stepText, tones } from '../components/words.ts'
import { recordOf } from '../load.ts'
import { inspectionStates } from '../model.ts'
import { nextStep, pageFor } from '../next-step.ts'
import { themeStates } from '../norm-states.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import { verifyReveals } from '../verifying.ts'
import { listInspections, viewInspection } from '../view.ts'
import type { Route } from './+types/inspection'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const view = await viewInspection(ctx, idOf(params))
  const { inspection, round, place } = view
  const record = recordOf(view)
  const line = (await listInspections(ctx, round.id)).find(({ id }) => id === inspection.id)
  const proof = await verifyReveals(ctx, inspection.id)
  const readsVerdicts = allows(ctx, may.readResult, record)
  const next = line ? nextStep(line, personOf(ctx), dayOf(web.now)) : null
  const isJudging = next?.do === 'judge' || next?.do === 'reveal'
  const open = isJudging ? themeStates(view).find(({ reveal }) => !reveal)?.theme.code : undefined
  const themeToDo = open && `/toetsingen/${inspection.id}/thema/${encodeURIComponent(open)}`
  return {
    id: inspection.id,
    municipality: view.municipality,
    round: round.title,
    referenceDay: round.referenceDay,
    state: inspection.state,
    place,
    readsVerdicts,
    isClosed: place !== null && inspection.state === 'draft' && !view.takesVerdicts,
    next: next && next.do !== 'none' ? { step: next, href: themeToDo ?? pageFor(inspection.id, next) } : null,
    mayAssign: allows(ctx, may.assign, record),
    mayJudge: allows(ctx, may.judge, record),
    seconds: inspection.secondNorms.length,
    assessors: view.assignments
      .filter(({ endedAt }) => endedAt === null)
      .map((one) => ({ place: one.place, name: one.name })),
    themes: readsVerdicts
      ? themeStates(view).map(({ theme, norms, done, reveal }) => ({
          code: theme.code,
          title: textIn(theme.title, web.language) || theme.code,
          total: norms.length,
          done,
          revealedAt: reveal?.revealedAt.toISOString() ?? null,
        }))
      : [],
    proof: {
      brokenAt: proof.brokenAt,
      links: proof.reveals.map((one) => ({
        number: one.number,
        theme: textIn(view.framework.nodes.find(({ code }) => code === one.theme)?.title, web.language) || one.theme,
        place: one.place,
        norms: one.norms.length,
        at: one.revealedAt.toISOString(),
        hash: one.hash,
        holds: one.verdictsHold && one.chainHolds,
      })),
    },
  }
})

export default function InspectionPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const at = inspectionStates.indexOf(it.state)
  const names = (place: 'first' | 'second') =>
    it.assessors.filter((one) => one.place === place).map(({ name }) => name ?? t.inspection.someone)[0]
  return (
    <>
      <Trail id={it.id} municipality={it.municipality} />
      <PageHeader
        title={it.municipality}
        intro={`${it.round} · ${t.inspection.referenceDay(dateText(language, it.referenceDay))}`}
        badge={<Badge tone={tones[it.state]}>{t.states[it.state]}</Badge>}
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{it.state === 'draft' ? t.who.draft : t.who.result}</Audience>
      <Steps
        label={t.inspection.stepsLabel}
        items={inspectionStates.map((state, index) => ({
          label: t.inspection.steps[state],
          state: index < at || it.state === 'acknowledged' ? 'done' : index === at ? 'current' : 'todo',
        }))}
      />
      {it.isClosed && <Alert kind="warning">{t.inspection.closed}</Alert>}
      {!it.readsVerdicts && <Alert kind="info">{t.inspection.inDraft}</Alert>}
      <DescriptionList
        items={[
          { term: t.places.first, value: names('first') ?? t.inspection.nobody },
          ...(it.seconds > 0
            ? [
                {
                  term: t.places.second,
                  value: `${names('second') ?? t.inspection.nobody}. ${t.assign.second(it.seconds)}`,
                },
              ]
            : []),
        ]}
      />
      <ButtonGroup>
        {it.next && <ButtonLink href={it.next.href}>{stepText(t, language, it.next.step)}</ButtonLink>}
        <Links it={it} />
      </ButtonGroup>
      {it.themes.length > 0 && <ThemeTable id={it.id} themes={it.themes} isJudge={it.place !== null} />}
      <ProofOfOrder
        brokenAt={it.proof.brokenAt}
        links={it.proof.links.map((link) => ({ ...link, at: momentText(language, link.at) }))}
      />
    </>
  )
}

function Links({ it }: { it: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts).inspection
  // The step to take now has its own button: no second one to the same page.
  const link = (page: string, label: string) => {
    const href = `/toetsingen/${it.id}/${page}`
    return (
      href !== it.next?.href && (
        <ButtonLink key={page} href={href} kind="secondary">
          {label}
        </ButtonLink>
      )
    )
  }
  return (
    <>
      {it.mayAssign && link('toetsers', t.assign)}
      {link('bezoeken', t.visits)}
      {it.readsVerdicts && link('wederhoor', t.hearing)}
      {it.readsVerdicts && it.state !== 'draft' && link('ondertekenen', t.seeSignature)}
      {it.place && it.state === 'draft' && link('werkblad', t.workbook)}
      {it.readsVerdicts && link('oordelen.xlsx', t.results)}
    </>
  )
}
