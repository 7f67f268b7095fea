import { redirect } from 'react-router'
import { allows } from '#platform/access'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { RulesTable } from '../../catalogue/components/rules-table.tsx'
import { districtOf } from '../../catalogue/district.ts'
import { Naming } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { may } from '../../policy.ts'
import { terms } from '../../terms/texts.ts'
import { commentOnVersion } from '../commenting.ts'
import { numberOf, toldOf } from '../components/asked.ts'
import { Comments } from '../components/comments.tsx'
import { Compared } from '../components/compared.tsx'
import { Decide } from '../components/decide.tsx'
import { DraftSteps } from '../components/draft-steps.tsx'
import { differenceWords } from '../components/field-words.ts'
import { ReasonForm } from '../components/reason-form.tsx'
import { StateBadge } from '../components/state-badge.tsx'
import { VersionFacts } from '../components/version-facts.tsx'
import { Warnings } from '../components/warnings.tsx'
import { decideVersion } from '../deciding.ts'
import { removeVersion, renewVersion, restoreVersion, stepVersion } from '../drafting.ts'
import { CommentInput, DecisionInput, ReasonInput } from '../input.ts'
import { readVersion, type VersionView } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/version'

/** What a page may know of a version. */
const factsOf = ({ madeAt, decidedAt, madeBy, comments, ...it }: VersionView) => ({
  ...{ number: it.number, state: it.state, reason: it.reason, declineReason: it.declineReason, basedOn: it.basedOn },
  ...{ makerName: it.makerName, deciderName: it.deciderName, isShipped: madeBy === null, isMine: it.isMine },
  ...{ madeAt: madeAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null },
  ...{ faults: it.faults.map(({ reason }) => reason), contradictions: it.contradictions },
  comments: comments.map(({ id, text, name, madeAt: at }) => ({ id, text, name, madeAt: at.toISOString() })),
})

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const asked = Number(new URL(request.url).searchParams.get('met'))
  const against = Number.isInteger(asked) && asked > 0 && asked < 1e9 ? { against: asked } : {}
  const it = await readVersion(ctx, params.code, { number: numberOf(params), ...against })
  const { source, content, compared, base } = it
  const district = districtOf(ctx)
  const { language } = web
  return {
    ...{ menu: menuOf(ctx), code: source.code, now: source.version, told: toldOf(request), ...factsOf(it) },
    ...{ name: content.name, rules: content.rules, comparedWith: compared?.number ?? null },
    ...{ mayPropose: allows(ctx, may.propose, district), mayDecide: allows(ctx, may.decide, district) },
    differences: compared
      ? differenceWords(it.differences, { before: compared.content, after: content, language })
      : [],
    meanwhile: base ? differenceWords(it.meanwhile, { before: base, after: source.content, language }) : [],
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const number = numberOf(params)
  const path = `/bron/${params.code}/versies/${number}`
  const what = String((await request.clone().formData()).get('do'))
  if (what === 'propose' || what === 'take-back') {
    await stepVersion(ctx, params.code, { number, step: what })
    return redirect(what === 'propose' ? `${path}?voorgesteld` : path)
  }
  if (what === 'renew') {
    await renewVersion(ctx, params.code, number)
    return redirect(`${path}?bewaard`)
  }
  if (what === 'remove') {
    await removeVersion(ctx, params.code, number)
    return redirect('/bronnen/alle')
  }
  if (what === 'restore') {
    const form = await readForm(request, ReasonInput)
    if (!form.ok) return form.response
    const made = await restoreVersion(ctx, params.code, { number, ...form.value })
    return redirect(`/bron/${params.code}/versies/${made.number}?bewaard`)
  }
  if (what === 'comment') {
    const form = await readForm(request, CommentInput)
    if (!form.ok) return form.response
    await commentOnVersion(ctx, params.code, { number, ...form.value })
    return redirect(`${path}#opmerkingen`)
  }
  const form = await readForm(request, DecisionInput)
  if (!form.ok) return form.response
  try {
    await decideVersion(ctx, params.code, { number, ...form.value })
    return redirect(`${path}?besloten`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function VersionPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  const isOpen = it.state === 'draft' || it.state === 'proposed'
  const title = t.versionTitle(it.number, it.name)
  const above = [
    { href: `/bron/${it.code}`, label: it.name, lang: 'nl' },
    { href: `/bron/${it.code}/versies`, label: t.history },
  ]
  return (
    <>
      <SourcesMenu entries={it.menu} current="sources" above={above} below={`${t.version} ${it.number}`} />
      <PageHeader
        title={title}
        heading={<Naming text={title} name={it.name} />}
        badge={<StateBadge state={it.state} />}
      />
      <Explain label={w.whatIsThis}>{t.versionExplain}</Explain>
      <Audience label={w.whoSees}>{isOpen || it.state === 'declined' ? t.who.proposers : t.who.history}</Audience>
      {it.told && !form.isRefused && (
        <Alert kind="ok" live>
          {t.told[it.told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <VersionFacts version={it} />
      {isOpen && <Warnings version={it} names={terms[language]} />}
      <Compared version={it} />
      {isOpen && (
        <section>
          <h2>{t.labels.rules}</h2>
          <RulesTable rules={it.rules} />
        </section>
      )}
      {it.isMine && isOpen && <DraftSteps version={it} />}
      {it.state === 'proposed' && <Decide version={it} />}
      {it.state === 'replaced' && it.mayPropose && (
        <ReasonForm what="restore" title={t.restore} help={t.restoreHelp} label={t.restoreReason} />
      )}
      {it.mayPropose && <Comments comments={it.comments} />}
    </>
  )
}
