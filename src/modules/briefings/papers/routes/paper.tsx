import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { forms } from '../../writing.ts'
import { audienceOf } from '../components/audience.ts'
import { FormLinks } from '../components/form-links.tsx'
import { PaperFacts } from '../components/paper-facts.tsx'
import { PaperSteps } from '../components/paper-steps.tsx'
import { StateBadge } from '../components/state-badge.tsx'
import { TextList } from '../components/text-list.tsx'
import { StepInput } from '../input.ts'
import { changePaper, nextVersion, removePaper } from '../keeping.ts'
import { about } from '../model.ts'
import { publishPaper, releasePaper, withdrawPaper } from '../publishing.ts'
import { readPaper } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/paper'

const told = {
  gemaakt: 'made',
  bewaard: 'saved',
  gepubliceerd: 'published',
  ingetrokken: 'withdrawn',
  vrijgegeven: 'released',
  teruggenomen: 'held',
} as const

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const it = await readPaper(ctx, idOf(params))
  const said = new URL(request.url).searchParams
  return {
    id: it.id,
    kind: it.kind,
    state: it.state,
    title: it.title,
    revision: it.revision,
    ownerName: it.ownerName,
    version: it.version,
    previousId: it.rights.works ? it.previousId : null,
    publishedAt: it.publishedAt?.toISOString() ?? null,
    publisherName: it.publisherName,
    sha256: it.sha256,
    releasedAt: it.releasedAt?.toISOString() ?? null,
    withdrawnAt: it.withdrawnAt?.toISOString() ?? null,
    withdrawnReason: it.withdrawnReason,
    isReleased: it.releasedAt !== null,
    isFactSheet: it.kind === 'fact-sheet',
    steps: it.steps,
    texts: it.texts,
    slots: it.state === 'draft' && it.rights.keep ? about[it.kind].slots : [],
    forms,
    told: Object.entries(told).find(([name]) => said.has(name))?.[1] ?? null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, StepInput)
  if (!form.ok) return form.response
  const { value } = form
  try {
    if (value.do === 'remove') {
      await removePaper(ctx, id)
      return redirect('/stukken?verwijderd')
    }
    if (value.do === 'next') return redirect(`/stukken/${(await nextVersion(ctx, id)).id}?gemaakt`)
    if (value.do === 'rename') {
      await changePaper(ctx, id, { title: value.title, texts: {}, revision: value.revision })
      return redirect(`/stukken/${id}?bewaard`)
    }
    if (value.do === 'publish') {
      await publishPaper(ctx, id, value.revision)
      return redirect(`/stukken/${id}?gepubliceerd`)
    }
    if (value.do === 'withdraw') {
      await withdrawPaper(ctx, id, value.reason)
      return redirect(`/stukken/${id}?ingetrokken`)
    }
    await releasePaper(ctx, id, value.do === 'release')
    return redirect(`/stukken/${id}?${value.do === 'release' ? 'vrijgegeven' : 'teruggenomen'}`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function PaperPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/stukken', label: t.title }, { label: it.title }]} />
      <PageHeader title={it.title} badge={<StateBadge state={it.state} />} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{audienceOf(t, it)}</Audience>
      {it.told && (
        <Alert kind="ok" live>
          {t.told[it.told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary.map(toPlace)} />}
      <ButtonGroup>
        <ButtonLink href={`/stukken/${it.id}/voorbeeld`}>{t.preview}</ButtonLink>
      </ButtonGroup>
      <PaperFacts paper={it} />
      <FormLinks paperId={it.id} forms={it.forms} />
      {it.slots.length > 0 && <TextList paperId={it.id} slots={it.slots} written={it.texts} />}
      <PaperSteps paper={it} />
      <p className="ww-muted">{t.retention}</p>
    </>
  )

  /** A fault in a text leads to the place where it stands. */
  function toPlace(problem: { href: string; text: string }) {
    return problem.href === '#texts' ? { ...problem, href: '#teksten' } : problem
  }
}
