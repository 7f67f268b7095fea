import { redirect } from 'react-router'
import { levelText, textIn, themeOf, thresholdOf } from '#modules/frameworks'
import { allows } from '#platform/access'
import { invalid, isAppError, notFound } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { seenByAssessor } from '../around-norm.ts'
import { AssessorEvidence } from '../components/assessor-evidence.tsx'
import { GivenVerdict } from '../components/given-verdict.tsx'
import { Measured } from '../components/measured.tsx'
import { givenOf } from '../components/norm-given.ts'
import { RevisionForm } from '../components/revision-form.tsx'
import { Trail } from '../components/trail.tsx'
import { VerdictForm } from '../components/verdict-form.tsx'
import { InspectionEvidenceInput, ReferInput, RevisionInput, VerdictInput } from '../input.ts'
import { giveVerdict, revise } from '../judging.ts'
import { recordOf } from '../load.ts'
import { normState } from '../norm-states.ts'
import { may } from '../policy.ts'
import { addInspectionEvidence, referEvidence, releasedPieces, removeInspectionEvidence } from '../proving.ts'
import { texts } from '../texts.ts'
import { viewInspection } from '../view.ts'
import type { Route } from './+types/norm'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const view = await viewInspection(ctx, idOf(params))
  const node = view.nodes.find(({ code }) => code === params.norm)
  if (!node || !allows(ctx, may.readResult, recordOf(view))) throw notFound('norm')
  const { framework, inspection, place } = view
  const state = normState(view, node)
  const theme = themeOf(framework, node.code)
  const isWorking = place !== null && (inspection.state === 'draft' || inspection.state === 'hearing')
  const released = isWorking ? await releasedPieces(ctx, inspection.id) : []
  const themeNode = framework.nodes.find(({ code }) => code === theme)
  const seen = place === null ? null : await seenByAssessor(ctx, view, node.code, web.language)
  return {
    seen,
    id: inspection.id,
    municipality: view.municipality,
    state: inspection.state,
    referenceDay: view.round.referenceDay,
    theme: { code: theme, title: textIn(themeNode?.title, web.language) || theme },
    code: node.code,
    title: textIn(node.title, web.language),
    text: textIn(node.text, web.language),
    forms: node.testForms?.join(', ') ?? '',
    example: textIn(node.evidence, web.language),
    threshold: thresholdOf(framework, node),
    levels: framework.scale.map(({ level, name }) => ({
      level,
      name: textIn(name, web.language),
      text: textIn(levelText(framework, node, level), web.language),
    })),
    given: givenOf(state),
    mayJudge: place !== null && view.takesVerdicts && !state.isRevealed,
    mayRevise: isWorking && state.isRevealed,
    isJudge: place !== null,
    evidence: view.evidence
      .filter(({ norm }) => norm === node.code)
      .map(({ id, title, form, datedOn, link, fileId, released: isReleased }) => ({
        id,
        title,
        form,
        datedOn,
        link,
        hasFile: fileId !== null,
        isReleased,
        isBound: view.reveals.some((one) => one.evidence.includes(id)),
      })),
    mayAddEvidence: isWorking,
    released: released.map(({ id, title, norm }) => ({ value: id, label: `${norm} · ${title}` })),
  }
})

const fileIn = async (form: FormData) => {
  const file = form.get('file')
  return file instanceof File && file.size > 0
    ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    : null
}

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const { norm } = params
  const copy = request.clone()
  const form = await request.formData()
  const what = form.get('do')
  const done = redirect(`/toetsingen/${id}/norm/${encodeURIComponent(norm)}`)
  if (what === 'remove') {
    await removeInspectionEvidence(ctx, id, String(form.get('evidenceId')))
    return done
  }
  const kinds = { verdict: VerdictInput, revise: RevisionInput, evidence: InspectionEvidenceInput, refer: ReferInput }
  const save = async <K extends keyof typeof kinds>(
    kind: K,
    work: (value: ReturnType<(typeof kinds)[K]['parse']>) => Promise<unknown>,
  ) => {
    const read = await readForm(copy, kinds[kind])
    if (!read.ok) return read.response
    try {
      await work(read.value as ReturnType<(typeof kinds)[K]['parse']>)
      return done
    } catch (error) {
      const isLate = isAppError(error) && error.code === 'conflict'
      return read.refuse(isLate ? invalid([{ path: 'reason', reason: error.reason }]) : error)
    }
  }
  if (what === 'revise') return save('revise', (value) => revise(ctx, id, norm, value))
  if (what === 'refer') return save('refer', ({ evidenceId }) => referEvidence(ctx, id, norm, evidenceId))
  if (what === 'evidence')
    return save('evidence', async (input) =>
      addInspectionEvidence(ctx, id, norm, { input, upload: await fileIn(form) }),
    )
  return save('verdict', (value) => giveVerdict(ctx, id, norm, value))
})

export default function NormPage({ loaderData: norm }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Trail id={norm.id} municipality={norm.municipality} theme={norm.theme} here={norm.code} />
      <PageHeader title={[norm.code, norm.title].filter(Boolean).join(' · ')} />
      <Explain label={w.whatIsThis}>{t.explains.norm}</Explain>
      <Audience label={w.whoSees}>{norm.state === 'draft' ? t.who.draft : t.who.result}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <p className="ww-pre">{norm.text}</p>
      {norm.isJudge && norm.given.isUnexplained && <Alert kind="warning">{t.norm.asksExplanation}</Alert>}
      {norm.seen && <Measured {...norm.seen} />}
      <div className="ww-two">
        <div>
          {norm.mayJudge ? (
            <VerdictForm norm={norm} />
          ) : (
            <GivenVerdict given={norm.given} referenceDay={norm.referenceDay} isJudge={norm.isJudge} />
          )}
          {norm.mayRevise && <RevisionForm norm={norm} />}
        </div>
        <AssessorEvidence id={norm.id} pieces={norm.evidence} released={norm.released} mayAdd={norm.mayAddEvidence} />
      </div>
    </>
  )
}
