import { redirect } from 'react-router'
import { z } from 'zod'
import { allows } from '#platform/access'
import { notFound } from '#platform/errors'
import { momentText } from '#platform/language'
import { useForm, useLanguage, useReason, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { SignInput } from '../../input.ts'
import { rowOf } from '../components/norm-row.ts'
import { NormTable } from '../components/norm-table.tsx'
import { Trail } from '../components/trail.tsx'
import { tones } from '../components/words.ts'
import { recordOf } from '../load.ts'
import { stepFrom } from '../model.ts'
import { normState } from '../norm-states.ts'
import { may } from '../policy.ts'
import { acknowledge, signInspection, toSign } from '../signing.ts'
import { texts } from '../texts.ts'
import { verifyReveals } from '../verifying.ts'
import { viewInspection } from '../view.ts'
import type { Route } from './+types/sign'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const view = await viewInspection(ctx, idOf(params))
  const record = recordOf(view)
  if (!allows(ctx, may.readResult, record)) throw notFound('signature')
  const { inspection } = view
  const { hash, problems } = await toSign(ctx, inspection.id)
  const step = stepFrom(inspection.state)
  const proof = await verifyReveals(ctx, inspection.id)
  return {
    id: inspection.id,
    municipality: view.municipality,
    state: inspection.state,
    hash,
    problems,
    isDraft: inspection.state === 'draft',
    maySign: step === 'sign' && problems.length === 0 && allows(ctx, may.signVerdict, record),
    mayAcknowledge: step === 'acknowledge' && allows(ctx, may.acknowledge, record),
    showsProblems: step === 'sign' && allows(ctx, may.signVerdict, record),
    signedAt: inspection.signedAt?.toISOString() ?? null,
    acknowledgedAt: inspection.acknowledgedAt?.toISOString() ?? null,
    acknowledgedAs: inspection.acknowledgedAs,
    holds: proof.signatureHolds,
    rows: view.nodes.map((node) => rowOf(normState(view, node, 'first'), web.language)),
  }
})

const Commands = SignInput.extend({ do: z.enum(['sign', 'acknowledge']) })

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  try {
    await (form.value.do === 'sign' ? signInspection : acknowledge)(ctx, id, form.value.contentHash)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`/toetsingen/${id}/ondertekenen`)
})

export default function Sign({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  const words = useReason()
  const norm = (path: string) => `/toetsingen/${it.id}/${path ? `norm/${encodeURIComponent(path)}` : 'wederhoor'}`
  const hash = (
    <p>
      {t.sign.hash}: <code className="ww-break">{it.hash}</code>
    </p>
  )
  return (
    <>
      <Trail id={it.id} municipality={it.municipality} here={t.sign.title} />
      <PageHeader
        title={`${t.sign.title} · ${it.municipality}`}
        intro={t.sign.intro}
        badge={<Badge tone={tones[it.state]}>{t.states[it.state]}</Badge>}
      />
      <Explain label={w.whatIsThis}>{t.explains.sign}</Explain>
      <Audience label={w.whoSees}>{t.who.result}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {it.isDraft && <Alert kind="info">{t.sign.notYet}</Alert>}
      {it.showsProblems && it.problems.length > 0 && (
        <ErrorSummary
          title={t.sign.problems(it.problems.length)}
          problems={it.problems.map(({ path, reason, params }) => ({ href: norm(path), text: words(reason, params) }))}
        />
      )}
      {it.signedAt && (
        <Alert kind="ok" title={t.sign.signedOn(momentText(language, it.signedAt))}>
          {hash}
          {it.acknowledgedAt && (
            <p>
              {t.sign.acknowledgedOn(
                t.sign.offices[it.acknowledgedAs ?? ''] ?? '',
                momentText(language, it.acknowledgedAt),
              )}
            </p>
          )}
        </Alert>
      )}
      {it.holds !== null && <p>{it.holds ? t.sign.holds : t.sign.broken}</p>}
      <h2>{t.sign.rows}</h2>
      <NormTable id={it.id} norms={it.rows} isRevealed />
      {(it.maySign || it.mayAcknowledge) && (
        <form method="post" className="ww-form">
          <p>{it.maySign ? t.sign.what : t.sign.acknowledgeWhat}</p>
          {it.maySign && hash}
          <input type="hidden" name="contentHash" value={it.hash} />
          <Button name="do" value={it.maySign ? 'sign' : 'acknowledge'}>
            {it.maySign ? t.sign.sign : t.sign.acknowledge}
          </Button>
        </form>
      )}
    </>
  )
}
