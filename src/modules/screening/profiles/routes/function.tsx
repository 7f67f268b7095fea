import { redirect } from 'react-router'
import { allows } from '#platform/access'
import type { Ctx } from '#platform/db'
import { dateText, dayOf } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { readModel } from '../../models/queries.ts'
import { may } from '../../policy.ts'
import { texts as screening } from '../../texts.ts'
import { Decisions } from '../components/decisions.tsx'
import { EarlierAssessments } from '../components/earlier.tsx'
import { OutcomeParts } from '../components/outcome.tsx'
import { SignatureList, type Signatures } from '../components/signatures.tsx'
import { StandingBadge } from '../components/standing.tsx'
import { stepsFor } from '../components/steps.ts'
import { approveProfile, proposeProfile, refuseProfile, withdrawProfile } from '../deciding.ts'
import { Approve, Decide, Refuse } from '../input.ts'
import { endProfile, resumeProfile } from '../keeping.ts'
import { outcomeOf } from '../outcome.ts'
import { type AssessmentView, readProfile } from '../queries.ts'
import { discardDraft } from '../scoring.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/function'

const sign = (name: string | null, at: Date | null) => (at === null ? null : { name, on: dayOf(at) })
const signsOf = ({ names, ...it }: AssessmentView): Signatures => ({
  made: sign(names.made, it.madeAt),
  proposed: sign(names.proposed, it.proposedAt),
  hr: sign(names.hr, it.hrAt),
  security: sign(names.security, it.securityAt),
  refusal: it.refusal,
})
const done = ['gemaakt', 'bewaard', 'gescoord', 'voorgelegd', 'akkoord', 'geweigerd'] as const

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const it = await readProfile(ctx, idOf(params))
  const [newest, ...earlier] = it.assessments
  const told = new URL(request.url).searchParams.get('gedaan')
  const mayAssess = allows(ctx, may.assessFunctions, it)
  return {
    menu: menuOf(ctx),
    ...{ id: it.id, name: it.name, hr21: it.hr21, held: it.class, standing: it.standing, endedOn: it.endedOn },
    dueOn: it.dueOn,
    renewed: it.renewed,
    mayAssess,
    mayScore: mayAssess && it.endedOn === null && (newest?.state !== 'proposed' || it.standing === 'outdated'),
    mayCompare: it.class !== null && allows(ctx, may.compareFunctions, it),
    seesScores: allows(ctx, may.seeScores, it),
    outcome: newest ? outcomeOf(newest, (await readModel(ctx, newest.modelId)).content) : null,
    signs: newest ? signsOf(newest) : null,
    isOpen: newest?.state === 'proposed',
    steps: stepsFor(ctx, it),
    earlier: earlier.map((one) => ({
      ...{ id: one.id, number: one.number, class: one.class, calculatedClass: one.calculatedClass, state: one.state },
      ...{ motivation: one.motivation, refusal: one.refusal, on: dayOf(one.madeAt) },
    })),
    told: done.find((one) => one === told) ?? null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const what = (await request.clone().formData()).get('do')
  const told = await decide(ctx, id, String(what), request)
  if (typeof told !== 'string') return told
  return redirect(`/screening/functies/${id}?gedaan=${told}`)
})

/** @returns what to say of it, or the form with its problems */
async function decide(ctx: Ctx, id: string, what: string, request: Request) {
  if (what === 'refuse') {
    const form = await readForm(request, Refuse)
    if (!form.ok) return form.response
    await refuseProfile(ctx, id, form.value)
    return 'geweigerd'
  }
  if (what === 'approve') {
    const form = await readForm(request, Approve)
    if (!form.ok) return form.response
    await approveProfile(ctx, id, form.value)
    return 'akkoord'
  }
  if (what === 'propose' || what === 'withdraw') {
    const form = await readForm(request, Decide)
    if (!form.ok) return form.response
    await (what === 'propose' ? proposeProfile : withdrawProfile)(ctx, id, form.value)
    return what === 'propose' ? 'voorgelegd' : 'bewaard'
  }
  if (what === 'discard') await discardDraft(ctx, id)
  if (what === 'end') await endProfile(ctx, id)
  if (what === 'resume') await resumeProfile(ctx, id)
  return 'bewaard'
}

type Data = Route.ComponentProps['loaderData']

export default function FunctionPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ScreeningMenu entries={it.menu} current="functions" below={it.name} />
      <PageHeader
        title={it.name}
        intro={it.hr21 ? `${t.columns.hr21}: ${it.hr21}` : undefined}
        badge={<StandingBadge standing={it.standing} />}
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <Told told={it.told} />
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <p>
        <strong>
          {t.columns.class}: {it.held ? s.classes[it.held] : t.noClass}.
        </strong>{' '}
        <DueText dueOn={it.dueOn} standing={it.standing} endedOn={it.endedOn} />
      </p>
      {it.renewed && (
        <Alert kind="warning" title={t.outdated}>
          {t.renewed(s.classes[it.renewed], it.renewed === it.held)} {t.outdatedText}
        </Alert>
      )}
      {it.mayCompare && (
        <p>
          <a href={`/screening/functies/vergelijken/functie?${new URLSearchParams({ naam: it.name })}`}>
            {t.toComparison}
          </a>
        </p>
      )}
      <Links it={it} />
      <h2>{t.outcome.title}</h2>
      {it.outcome ? <OutcomeParts outcome={it.outcome} /> : <p>{it.seesScores ? t.outcome.none : t.outcome.hidden}</p>}
      {it.signs && (
        <>
          <h2>{t.signs.title}</h2>
          <SignatureList signs={it.signs} isOpen={it.isOpen} />
        </>
      )}
      {it.steps && <Decisions steps={it.steps} />}
      <EarlierAssessments rows={it.earlier} />
      <Ending it={it} />
    </>
  )
}

function Told({ told }: Pick<Data, 'told'>) {
  const t = useTexts(texts)
  const words = {
    gemaakt: t.made,
    bewaard: t.saved,
    gescoord: t.told.scored,
    voorgelegd: t.told.proposed,
    akkoord: t.told.approved,
    geweigerd: t.told.refused,
  }
  return told && <Alert kind="ok" live title={words[told]} />
}

function DueText({ dueOn, standing, endedOn }: Pick<Data, 'dueOn' | 'standing' | 'endedOn'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (endedOn !== null) return t.endedOn(dateText(language, endedOn))
  if (dueOn === null) return null
  return (standing === 'due' ? t.isDue : t.dueOn)(dateText(language, dueOn))
}

function Links({ it }: { it: Data }) {
  const t = useTexts(texts)
  if (!it.mayAssess || it.endedOn !== null) return null
  return (
    <ButtonGroup>
      {it.mayScore && (
        <ButtonLink href={`/screening/functies/${it.id}/scoren`} kind={it.steps?.propose ? 'secondary' : 'primary'}>
          {it.outcome ? t.rescore : t.score}
        </ButtonLink>
      )}
      <ButtonLink href={`/screening/functies/${it.id}/wijzigen`} kind="secondary">
        {t.change}
      </ButtonLink>
    </ButtonGroup>
  )
}

function Ending({ it }: { it: Data }) {
  const t = useTexts(texts)
  if (!it.mayAssess) return null
  if (it.endedOn !== null)
    return (
      <form method="post">
        <Button kind="secondary" name="do" value="resume">
          {t.resume}
        </Button>
      </form>
    )
  return (
    <Confirm summary={t.end}>
      <p>{t.endText}</p>
      <form method="post">
        <Button kind="danger" name="do" value="end">
          {t.end}
        </Button>
      </form>
    </Confirm>
  )
}
