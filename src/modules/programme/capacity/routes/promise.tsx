import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf, numberText } from '#platform/language'
import { choicesOf } from '#platform/lists'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { entriesOf, type FormEntry, renamed } from '../components/form-entries.ts'
import { quarterOptions, quarterWords } from '../components/words.ts'
import { AnyForm } from '../input.ts'
import { gridOf, standingHours } from '../load.ts'
import { cellOf, type HourKind, quarterOf } from '../model.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import { takesPart, writeHours } from '../writing.ts'
import type { Route } from './+types/promise'

/** What a municipality promises and made in one quarter, beside what is asked of it. */
export const loader = page(async ({ ctx, params, request, web, login }: WithCtx<Route.LoaderArgs>) =>
  inTransaction(ctx, async (tx) => {
    const id = idOf(params)
    const grid = await gridOf(tx, id)
    const municipalityId = login.organisation.id
    if (!grid.municipalities.some((one) => one.id === municipalityId)) throw notFound('municipality')
    authorise(tx, may.promiseHours, { organisationId: municipalityId })
    const asked = choicesOf(request, ['kwartaal', 'bewaard'])
    const now = quarterOf(dayOf(web.now))
    const known = (one: string) => grid.quarters.includes(one)
    const quarter = [asked.kwartaal, now].find(known) ?? grid.quarters[0] ?? now
    const held = new Map((await standingHours(tx, id)).map((one) => [cellOf(one), one]))
    const at = (kind: HourKind, subProjectId: string | null) =>
      held.get(cellOf({ kind, municipalityId, subProjectId, quarter })) ?? null
    const text = (value: number | undefined) => (value === undefined ? '' : String(value))
    const t = texts[web.language]
    return {
      programme: { id, title: grid.programme.title },
      quarter,
      heading: quarterWords(t, quarter),
      mayMake: quarter <= now,
      saved: asked.bewaard === '' ? null : Number(asked.bewaard) || 0,
      agreed: at('agreed', null)?.hours ?? null,
      rows: grid.subProjects
        .filter((one) => takesPart(one, municipalityId))
        .map(({ id: subProjectId, number, title }) => ({
          subProjectId,
          title: `${number}. ${title}`,
          asked: at('asked', subProjectId)?.hours ?? null,
          promised: text(at('promised', subProjectId)?.hours),
          note: at('promised', subProjectId)?.note ?? '',
          made: text(at('made', subProjectId)?.hours),
        })),
      quarters: quarterOptions(t, grid.quarters),
    }
  }),
)

const names = ['promised', 'made'] as const

export const action = page(async ({ ctx, params, request, login }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, AnyForm)
  if (!form.ok) return form.response
  const { value } = form
  const { quarter = '' } = value
  const given = Object.keys(value).flatMap((name): FormEntry[] => {
    const kind = names.find((one) => name.startsWith(`${one}-`))
    if (!kind) return []
    const subProjectId = name.slice(kind.length + 1)
    const note = kind === 'promised' ? `note-${subProjectId}` : undefined
    const entry = {
      kind,
      quarter,
      subProjectId,
      municipalityId: login.organisation.id,
      hours: value[name],
      note: note && value[note],
      was: value[`was-${name}`] ?? '',
    }
    return [{ fields: { hours: name, ...(note ? { note } : {}) }, entry }]
  })
  try {
    const written = await writeHours(ctx, id, entriesOf(given))
    return redirect(
      `/programma/${id}/capaciteit/toezeggen?${new URLSearchParams({ kwartaal: quarter, bewaard: String(written) })}`,
    )
  } catch (error) {
    return form.refuse(renamed(error, given))
  }
})

export default function PromisePage({ loaderData: page }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  return (
    <>
      <ProgrammeMenu programme={page.programme} current="capacity" below={t.promise} />
      <PageHeader title={t.promise} />
      <Explain label={w.whatIsThis}>{t.explains.promise}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {page.saved !== null && !form.isRefused && (
        <Alert kind="ok" live>
          {t.saved(page.saved)} <a href={`/programma/${page.programme.id}/capaciteit`}>{t.toCapacity}</a>
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <FilterBar label={t.choose} submitLabel={t.choose}>
        <Select name="kwartaal" label={t.quarter} value={page.quarter} options={page.quarters} />
      </FilterBar>
      <h2>{page.heading}</h2>
      {page.agreed !== null && <p>{t.agreedHere(numberText(language, page.agreed))}</p>}
      <form method="post" className="ww-form" noValidate key={page.heading}>
        <input type="hidden" name="quarter" value={page.quarter} />
        {page.rows.map((row) => (
          <Row key={row.subProjectId} row={row} mayMake={page.mayMake} />
        ))}
        <Button>{t.save}</Button>
      </form>
    </>
  )
}

type Shown = Route.ComponentProps['loaderData']['rows'][number]

function Row({ row, mayMake }: { row: Shown; mayMake: boolean }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  const field = (name: string, held: string) => ({ name, value: form.value(name, held), problem: form.problem(name) })
  const [promised, made, note] = [
    `promised-${row.subProjectId}`,
    `made-${row.subProjectId}`,
    `note-${row.subProjectId}`,
  ]
  return (
    <fieldset className="ww-fieldset">
      <legend>{row.title}</legend>
      <p>{row.asked === null ? t.notAsked : t.asked(numberText(language, row.asked))}</p>
      <input type="hidden" name={`was-${promised}`} value={form.value(`was-${promised}`, row.promised)} />
      <Field {...field(promised, row.promised)} label={t.promisedFor(row.title)} />
      <Field {...field(note, row.note)} label={t.noteFor(row.title)} optionalLabel={w.optional} />
      {mayMake && (
        <>
          <input type="hidden" name={`was-${made}`} value={form.value(`was-${made}`, row.made)} />
          <Field {...field(made, row.made)} label={t.madeFor(row.title)} />
        </>
      )}
    </fieldset>
  )
}
