import { redirect } from 'react-router'
import { findStaff } from '#modules/organisations'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { choicesOf } from '#platform/lists'
import { useForm, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Field, RadioGroup, Select } from '#ui/field'
import { FilterBar, SearchField } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { may } from '../../policy.ts'
import { approvedProfiles } from '../../profiles/queries.ts'
import { texts as screening } from '../../texts.ts'
import { OpenFile } from '../input.ts'
import { fileKinds } from '../model.ts'
import { openFile } from '../opening.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/new'

/** How many of the staff the page offers at once. */
const most = 20

export const loader = page(async ({ ctx, request, login }: WithCtx<Route.LoaderArgs>) => {
  const organisationId = login.organisation.id
  authorise(ctx, may.keepFiles, { organisationId })
  const { zoek } = choicesOf(request, ['zoek'])
  const functions = await inTransaction(ctx, (tx) => approvedProfiles(tx, organisationId))
  const found = zoek === '' ? null : await findStaff(ctx, { search: zoek, which: 'open', pageSize: most })
  return {
    menu: menuOf(ctx),
    search: zoek,
    functions,
    staff: found?.results.map(({ id, name, function: work, unit }) => ({ id, name, work, unit })) ?? null,
    more: Math.max(0, (found?.count ?? 0) - most),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, OpenFile)
  if (!form.ok) return form.response
  try {
    const { id } = await openFile(ctx, form.value)
    return redirect(`/screening/dossiers/${id}?geopend`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function NewFilePage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ScreeningMenu entries={data.menu} current="files" below={t.new} />
      <PageHeader title={t.new} intro={t.openIntro} />
      <Explain label={w.whatIsThis}>
        <p>{t.openExplain}</p>
        <p>{t.noUpload}</p>
      </Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <h2>{t.staff}</h2>
      <FilterBar label={t.staff} submitLabel={w.show} clearHref="/screening/dossiers/nieuw" clearLabel={w.clear}>
        <SearchField name="zoek" label={t.searchStaff} value={data.search} />
      </FilterBar>
      {data.functions.length === 0 ? (
        <EmptyState title={t.noFunctions} />
      ) : (
        <form method="post" className="ww-form" noValidate>
          {data.staff ? <StaffChoice staff={data.staff} more={data.more} /> : <CandidateFields />}
          <FunctionFields functions={data.functions} />
          <Button>{t.new}</Button>
        </form>
      )}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function StaffChoice({ staff, more }: { staff: NonNullable<Data['staff']>; more: number }) {
  const t = useTexts(texts)
  const form = useForm()
  if (staff.length === 0) return <p>{t.nobodyFound}</p>
  return (
    <RadioGroup
      name="employmentId"
      legend={t.chooseStaff}
      hint={more > 0 ? t.moreFound(more) : undefined}
      value={form.value('employmentId', staff.length === 1 ? staff[0]?.id : '')}
      problem={form.problem('employmentId') ?? form.problem('name')}
      options={staff.map(({ id, name, work, unit }) => ({
        ...{ value: id, label: name },
        hint: [work, unit].filter(Boolean).join(' · '),
      }))}
    />
  )
}

function CandidateFields() {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <>
      <h2>{t.candidate}</h2>
      <Field name="name" label={t.name} value={form.value('name')} problem={form.problem('name')} required />
      <Field
        name="mail"
        type="email"
        label={t.mail}
        hint={t.mailHint}
        value={form.value('mail')}
        problem={form.problem('mail')}
        required
      />
      <Select
        name="language"
        label={t.language}
        value={form.value('language', 'nl')}
        options={(['nl', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))}
      />
      <Select
        name="kind"
        label={t.kind}
        value={form.value('kind', 'own')}
        options={fileKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
    </>
  )
}

function FunctionFields({ functions }: Pick<Data, 'functions'>) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Select
        name="profileId"
        label={t.function}
        hint={t.functionHint}
        value={form.value('profileId')}
        problem={form.problem('profileId')}
        required
        options={[
          { value: '', label: t.choose },
          ...functions.map(({ id, name, class: of }) => ({ value: id, label: `${name} (${s.classes[of]})` })),
        ]}
      />
      <Field
        name="startsOn"
        type="date"
        label={t.startsOn}
        optionalLabel={w.optional}
        value={form.value('startsOn')}
        problem={form.problem('startsOn')}
      />
    </>
  )
}
