import { redirect } from 'react-router'
import { authorise, personOf } from '#platform/access'
import { dayOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { FindingFields } from '../components/finding-fields.tsx'
import { normChoices } from '../components/form-data.ts'
import { FindingInput } from '../input.ts'
import { may, newHere } from '../policy.ts'
import { findingChoices } from '../queries.ts'
import { enterFinding } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const asked = new URL(request.url).searchParams
  const choices = await findingChoices(ctx)
  const { organisationId } = personOf(ctx)
  authorise(ctx, may.enterFinding, newHere(ctx))
  const round = choices.rounds.find(({ id }) => id === asked.get('ronde'))
  const latest = choices.rounds[0]?.frameworkId ?? choices.frameworks[0]?.id ?? null
  const frameworkId = asked.get('kader') ?? round?.frameworkId ?? latest
  return {
    isDistrict: choices.isDistrict,
    municipalities: choices.municipalities.map(({ id, name }) => ({ value: id, label: name })),
    municipality: asked.get('gemeente') ?? (choices.isDistrict ? '' : organisationId),
    rounds: choices.rounds
      .filter((one) => one.frameworkId === frameworkId)
      .map(({ id, title }) => ({ value: id, label: title })),
    round: round?.id ?? '',
    frameworkId,
    frameworks: choices.frameworks.map(({ id, code, version }) => ({ id, name: `${code} ${version}` })),
    themes: frameworkId ? await normChoices(ctx, frameworkId, web.language) : [],
    norms: asked.getAll('norm'),
    today: dayOf(web.now),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, FindingInput)
  if (!form.ok) return form.response
  try {
    const { id } = await enterFinding(ctx, form.value)
    return redirect(`/bevindingen/${id}`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewFinding({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const { frameworkId, frameworks, isDistrict, today } = loaderData
  const empty = { severity: '', source: 'interview', text: '', quote: '', reportTitle: '', reportYear: '' }
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/bevindingen', label: t.title }, { label: t.add }]} />
      <PageHeader title={t.add} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{isDistrict ? t.who.byDistrict : t.who.ownUnshared}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {!frameworkId && <EmptyState title={t.none} />}
      {frameworkId && (
        <form method="post" className="ww-form" noValidate>
          <input type="hidden" name="frameworkId" value={frameworkId} />
          <Where {...loaderData} />
          <FindingFields values={{ ...empty, norms: loaderData.norms, foundOn: today }} themes={loaderData.themes} />
          <fieldset className="ww-fieldset">
            <legend>{t.form.recommendations}</legend>
            {[0, 1, 2].map((at) => (
              <Field
                key={at}
                name="recommendations"
                id={at === 0 ? 'recommendations' : `recommendations-${at}`}
                label={t.form.recommendation(at + 1)}
                optionalLabel={w.optional}
                value={form.values('recommendations')[at] ?? ''}
                problem={form.problem(`recommendations.${at}`)}
                multiline
                rows={2}
              />
            ))}
          </fieldset>
          <Button name="do" value="enter">
            {t.form.save}
          </Button>
        </form>
      )}
      {frameworks.length > 1 && (
        <p>
          {t.form.chooseFramework}{' '}
          {frameworks
            .filter(({ id }) => id !== frameworkId)
            .map(({ id, name }) => (
              <a key={id} href={`/bevindingen/nieuw?kader=${id}`}>
                {name}{' '}
              </a>
            ))}
        </p>
      )}
    </>
  )
}

type WhereProps = Pick<Route.ComponentProps['loaderData'], 'municipality' | 'municipalities' | 'rounds' | 'round'>

/** The municipality and the round that a finding is about. */
function Where({ municipality, municipalities, rounds, round }: WhereProps) {
  const { form: t } = useTexts(texts)
  const form = useForm()
  return (
    <>
      <Select
        name="organisationId"
        label={t.about}
        value={form.value('organisationId', municipality)}
        problem={form.problem('organisationId')}
        options={municipalities.length > 1 ? [{ value: '', label: '–' }, ...municipalities] : municipalities}
        required
      />
      <Select
        name="roundId"
        label={t.round}
        hint={t.roundHint}
        value={form.value('roundId', round)}
        problem={form.problem('roundId')}
        options={[{ value: '', label: t.noRound }, ...rounds]}
      />
    </>
  )
}
