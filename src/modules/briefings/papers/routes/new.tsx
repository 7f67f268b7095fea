import { redirect } from 'react-router'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { choicesFor } from '../choices.ts'
import { NewPaper } from '../input.ts'
import { makePaper } from '../keeping.ts'
import { about, type PaperKind } from '../model.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

export const loader = page(({ ctx }: WithCtx<Route.LoaderArgs>) => choicesFor(ctx))

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, NewPaper)
  if (!form.ok) return form.response
  try {
    const { id } = await makePaper(ctx, form.value)
    return redirect(`/stukken/${id}?gemaakt`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewPaperPage({ loaderData: choices }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const [only] = choices.kinds.length === 1 ? choices.kinds : []
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/stukken', label: t.title }, { label: t.new }]} />
      <PageHeader title={t.new} />
      <Explain label={w.whatIsThis}>{t.newExplain}</Explain>
      <Audience label={w.whoSees}>{only ? t.who.factSheet : t.who.draft}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <Select
          name="kind"
          label={t.kind}
          value={form.value('kind', only ?? '')}
          problem={form.problem('kind')}
          options={[
            ...(only ? [] : [{ value: '', label: t.choose }]),
            ...choices.kinds.map((value) => ({ value, label: t.kinds[value] })),
          ]}
        />
        {!only && <Chosen name="programmeId" subject="programme" options={choices.programmes} all={choices.kinds} />}
        {choices.proposals.length > 0 && <ChosenProposal {...choices} />}
        <Chosen name="roundId" subject="round" options={choices.rounds} all={choices.kinds} />
        {!only && <Chosen name="quarter" subject="quarter" options={choices.quarters} all={choices.kinds} />}
        <Field
          name="title"
          label={t.name}
          hint={t.nameHint}
          optionalLabel={w.optional}
          value={form.value('title')}
          problem={form.problem('title')}
        />
        <Select
          name="language"
          label={t.language}
          value={form.value('language', 'nl')}
          problem={form.problem('language')}
          options={(['nl', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))}
        />
        <Button>{t.make}</Button>
      </form>
    </>
  )
}

/** Which proposal a paper of that kind takes; the programme stands with it once there are more. */
function ChosenProposal({
  proposals,
  programmes,
}: Pick<Route.ComponentProps['loaderData'], 'proposals' | 'programmes'>) {
  const t = useTexts(texts)
  const language = useLanguage()
  const form = useForm()
  const titles = new Map(programmes.map(({ value, label }) => [value, label]))
  const options = proposals.map(({ id, number, subject, decidedOn, programmeId }) => {
    const parts = [
      t.proposalOption(number, subject),
      decidedOn ? t.decidedOn(dateText(language, decidedOn)) : t.onAgenda,
      programmes.length > 1 ? titles.get(programmeId) : undefined,
    ]
    return { value: id, label: parts.filter((part) => part !== undefined).join(', ') }
  })
  return (
    <Select
      name="proposalId"
      label={t.proposal}
      hint={t.proposalHint}
      value={form.value('proposalId', '')}
      problem={form.problem('proposalId')}
      options={[{ value: '', label: t.proposalDefault }, ...options]}
    />
  )
}

type ChosenProps = {
  name: string
  subject: 'programme' | 'round' | 'quarter'
  options: { value: string; label: string }[]
  all: readonly PaperKind[]
}

/** What a paper may be about, with the kinds that need it. */
function Chosen({ name, subject, options, all }: ChosenProps) {
  const t = useTexts(texts)
  const form = useForm()
  const needing = all
    .filter((kind) => about[kind].subjects.includes(subject))
    .map((kind) => t.kinds[kind].toLowerCase())
  return (
    <Select
      name={name}
      label={t[subject]}
      hint={t.neededFor(needing.join(', '))}
      value={form.value(name, options.length === 1 ? options[0]?.value : '')}
      problem={form.problem(name)}
      options={[{ value: '', label: t.choose }, ...options]}
    />
  )
}
