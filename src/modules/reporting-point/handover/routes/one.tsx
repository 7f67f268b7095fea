import { redirect } from 'react-router'
import { notFound } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts as caseTexts } from '../../cases/texts.ts'
import script from '../browser/main.ts?worker&url'
import { Acting, PlainSteps } from '../components/acting.tsx'
import { OpeningPlace } from '../components/opening.tsx'
import { Trail } from '../components/trail.tsx'
import { grounds } from '../grounds.ts'
import { HandoverStep } from '../input.ts'
import { spoken } from '../model.ts'
import { readHandover, stepHandover } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/one'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { ways, ...it } = await readHandover(ctx, pathId(params, 'handover'))
  if (it.caseId !== idOf(params)) throw notFound('handover')
  const ground = grounds.find(({ code }) => code === it.ground)
  return {
    ...it,
    hasPasskey: ways.includes('passkey'),
    groundText: ground ? `${ground.law}, ${ground.article}` : it.ground,
    isVerified: ground?.verified ?? false,
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const [id, handover] = [idOf(params), pathId(params, 'handover')]
  const given = await readForm(request, HandoverStep)
  if (!given.ok) return given.response
  try {
    await stepHandover(ctx, handover, given.value)
  } catch (error) {
    return given.refuse(error)
  }
  return redirect(`/meldingen/${id}/overdrachten/${handover}?bewaard`)
})

export default function HandoverPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const c = useTexts(caseTexts)
  const w = useTexts(shared)
  const form = useForm()
  const seq = it.trail.length
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/meldingen', label: c.title },
          { href: `/meldingen/${it.caseId}`, label: c.numbered(it.number) },
          { href: `/meldingen/${it.caseId}/overdrachten`, label: t.list.title },
          { label: t.bodies[it.body] },
        ]}
      />
      <PageHeader title={t.one.title(it.receiver)} />
      {it.isSaved && !form.isRefused && (
        <Alert kind="ok" live>
          {t.one.saved}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Explain label={w.whatIsThis}>{t.one.explain}</Explain>
      <Audience label={w.whoSees}>{t.list.who}</Audience>
      <Trail trail={it.trail} />
      <h2>{t.one.facts}</h2>
      <DescriptionList
        items={[
          { term: t.one.body, value: t.bodies[it.body] },
          { term: t.one.ground, value: it.groundText },
          { term: t.one.fingerprint, value: <code className="ww-break">{spoken(it.fingerprint)}</code> },
        ]}
      />
      {!it.isVerified && <p className="ww-muted">{t.list.unverified}</p>}
      <OpeningPlace
        title={t.one.content}
        hasPasskey={it.hasPasskey}
        data={{ report: it.caseId, handover: it.id, number: it.number, recipient: it.recipient, seq }}
      >
        <div data-part="concept" className="ww-card" />
        <div data-part="hints" role="status" />
        <Acting next={it.next} isMine={!it.next.includes('approved') && it.trail.at(-1)?.step === 'drafted'} />
      </OpeningPlace>
      <PlainSteps next={it.next} seq={seq} />
      <script type="module" src={script} />
    </>
  )
}
