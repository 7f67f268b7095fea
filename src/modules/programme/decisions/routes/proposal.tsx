import { redirect } from 'react-router'
import { Markdown } from '#platform/markdown-field'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { actOn } from '../components/acting.ts'
import { Attachments } from '../components/attachments.tsx'
import { StateBadge } from '../components/badges.tsx'
import { Comments } from '../components/comments.tsx'
import { DecisionPoints } from '../components/decision-points.tsx'
import { AskedOf, Facts, OpenPlaces, UsedFigures, Versions } from '../components/parts.tsx'
import { ProposalSteps } from '../components/proposal-steps.tsx'
import { shownProposal } from '../components/shown.ts'
import { Trail } from '../components/trail.tsx'
import { readProposal } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/proposal'

const tellings = {
  bewaard: 'saved',
  gedaan: 'moved',
  besloten: 'decided',
  gevolgd: 'followed',
  gereageerd: 'commented',
} as const

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const asked = new URL(request.url).searchParams
  return {
    proposal: shownProposal(ctx, await readProposal(ctx, idOf(params))),
    told: Object.entries(tellings).find(([key]) => asked.has(key))?.[1] ?? null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const did = await actOn(ctx, id, request)
  return typeof did === 'string' ? redirect(`/voorstellen/${id}?${did}`) : did
})

export default function ProposalPage({ loaderData: { proposal: it, told } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Trail id={it.id} number={it.number} />
      <PageHeader
        title={it.content.subject}
        badge={<StateBadge state={it.state} />}
        actions={it.mayChange && <ButtonLink href={`/voorstellen/${it.id}/wijzigen`}>{t.edit}</ButtonLink>}
      />
      <Explain label={w.whatIsThis}>{t.explains.proposal}</Explain>
      <Audience label={w.whoSees}>
        {t.who[it.state === 'decided' ? 'decided' : it.agendaVersion === null ? 'draft' : 'agenda']}
      </Audience>
      {told && !form.isRefused && (
        <Alert kind="ok" live>
          {t.did[told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <OpenPlaces proposal={it} />
      <Facts proposal={it} />
      <DecisionPoints proposal={it} />
      <AskedOf proposal={it} />
      <section id="explanation" aria-labelledby="explanation-title">
        <h2 id="explanation-title">{t.explanation}</h2>
        <Markdown text={it.content.explanation} level={3} />
      </section>
      <UsedFigures proposal={it} />
      <Attachments {...it} />
      <Comments {...it} />
      <Versions proposal={it} />
      <ProposalSteps id={it.id} steps={it.steps} />
      <p className="ww-muted">{t.kept}</p>
    </>
  )
}
