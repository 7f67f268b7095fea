import { redirect } from 'react-router'
import { z } from 'zod'
import { allows, personOf } from '#platform/access'
import { invalid, isAppError } from '#platform/errors'
import { dateText, dayOf } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { MadeFrom } from '../../actions/components/made-from.tsx'
import { listed } from '../../actions/components/shown.ts'
import { actionsMadeFrom, newActionAddress } from '../../actions/offering.ts'
import { FindingFields } from '../components/finding-fields.tsx'
import { normChoices } from '../components/form-data.ts'
import { Recommendations } from '../components/recommendations.tsx'
import { SeverityBadge } from '../components/severity-badge.tsx'
import { Sharing } from '../components/sharing.tsx'
import { ChangeFinding, RecommendationInput } from '../input.ts'
import { may } from '../policy.ts'
import { changeFinding, readFinding, recommend, removeFinding, removeRecommendation, shareFinding } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/finding'

export const loader = page(async ({ ctx, params, web, login }: WithCtx<Route.LoaderArgs>) => {
  const it = await readFinding(ctx, idOf(params))
  const { organisationId } = personOf(ctx)
  const made = await actionsMadeFrom(ctx, [it.id, ...it.recommendations.map(({ id }) => id)])
  return {
    actions: made.map(listed),
    today: dayOf(web.now),
    newHref: newActionAddress(ctx, { origin: 'finding', id: it.id }),
    id: it.id,
    municipality: it.municipality.name,
    norms: it.norms,
    severity: it.severity,
    source: it.source,
    text: it.text,
    quote: it.quote,
    foundOn: it.foundOn,
    origin: it.origin,
    reportTitle: it.reportTitle,
    reportYear: it.reportYear,
    revision: it.revision,
    byDistrict: it.byDistrict,
    isDistrict: login.organisation.kind === 'district',
    isShared: it.sharedAt !== null,
    recommendations: it.recommendations.map(({ id, text }) => ({
      id,
      text,
      actionHref: newActionAddress(ctx, { origin: 'recommendation', id }),
    })),
    isOwnEmployer: it.isOwnEmployer,
    mayChange: it.mayChange,
    mayShare: it.mayShare,
    mayCode: organisationId === it.districtId && allows(ctx, may.readFinding, { ...it, isOpen: true }),
    themes: it.mayChange ? await normChoices(ctx, it.frameworkId, web.language) : [],
  }
})

const Commands = z.object({
  do: z.enum(['save', 'remove', 'share', 'unshare', 'recommend', 'take']),
  recommendationId: z.uuid().optional(),
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  const { do: what, recommendationId } = form.value
  if (what === 'save') {
    const given = await readForm(copy, ChangeFinding)
    if (!given.ok) return given.response
    try {
      await changeFinding(ctx, id, given.value)
    } catch (error) {
      const isLate = isAppError(error) && error.code === 'conflict'
      return given.refuse(isLate ? invalid([{ path: 'revision', reason: 'finding.changed_meanwhile' }]) : error)
    }
  }
  if (what === 'recommend') {
    const given = await readForm(copy, z.object({ recommendation: RecommendationInput.shape.text }))
    if (!given.ok) return given.response
    await recommend(ctx, id, { text: given.value.recommendation })
  }
  if (what === 'take' && recommendationId) await removeRecommendation(ctx, id, recommendationId)
  if (what === 'share' || what === 'unshare') await shareFinding(ctx, id, what === 'share')
  if (what === 'remove') {
    await removeFinding(ctx, id)
    return redirect('/bevindingen')
  }
  return redirect(`/bevindingen/${id}`)
})

export default function FindingPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  const title = t.one.of(it.municipality)
  const own = it.isShared ? t.who.ownShared : t.who.ownUnshared
  const who = it.byDistrict ? t.who.byDistrict : it.isDistrict ? t.who.ownSharedSeen : own
  const isChange = form.isRefused && form.value('do') === 'save'
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/bevindingen', label: t.title }, { label: title }]} />
      <PageHeader title={title} badge={<SeverityBadge severity={it.severity} />} />
      <Explain label={w.whatIsThis}>{t.explains.finding}</Explain>
      <Audience label={w.whoSees}>{who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {it.isOwnEmployer && <Alert kind="info">{t.one.ownEmployer}</Alert>}
      <p className="ww-lead ww-pre">{it.text}</p>
      {it.quote && (
        <blockquote className="ww-quote">
          <p className="ww-pre">{it.quote}</p>
        </blockquote>
      )}
      <h2>{t.one.facts}</h2>
      <DescriptionList
        items={[
          { term: t.columns.norms, value: it.norms.join(', ') },
          { term: t.columns.source, value: t.sources[it.source] },
          { term: t.columns.foundOn, value: dateText(language, it.foundOn) },
          { term: t.filters.origin, value: t.origins[it.origin] },
          ...(it.reportTitle && it.reportYear
            ? [{ term: t.columns.report, value: t.one.fromReport(it.reportTitle, it.reportYear) }]
            : []),
          { term: t.columns.shared, value: t.shared[it.byDistrict ? 'district' : it.isShared ? 'shared' : 'own'] },
        ]}
      />
      {it.mayCode && (
        <p>
          <a href={`/codeboek/bevinding/${it.id}`}>{t.one.codes}</a>
        </p>
      )}
      <Recommendations items={it.recommendations} mayChange={it.mayChange} />
      <MadeFrom actions={it.actions} newHref={it.newHref} today={it.today} />
      {it.mayShare && <Sharing isShared={it.isShared} />}
      {it.mayChange && (
        <>
          <Confirm summary={t.one.change} isOpen={isChange}>
            <form method="post" className="ww-form" noValidate>
              <input type="hidden" name="revision" value={it.revision} />
              <FindingFields
                values={{
                  ...it,
                  quote: it.quote ?? '',
                  reportTitle: it.reportTitle ?? '',
                  reportYear: it.reportYear ? String(it.reportYear) : '',
                }}
                themes={it.themes}
              />
              <Button name="do" value="save">
                {t.form.saveChange}
              </Button>
            </form>
          </Confirm>
          <Confirm summary={t.one.remove}>
            <form method="post">
              <p>{t.one.removeConfirm}</p>
              <Button kind="danger" name="do" value="remove">
                {t.one.remove}
              </Button>
            </form>
          </Confirm>
        </>
      )}
    </>
  )
}
