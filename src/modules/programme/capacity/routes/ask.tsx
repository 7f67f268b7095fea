import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { choicesOf } from '#platform/lists'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { recordOf } from '../../queries.ts'
import { entriesOf, type FormEntry, renamed } from '../components/form-entries.ts'
import { quarterOptions, quarterWords, subProjectOptions } from '../components/words.ts'
import { AnyForm } from '../input.ts'
import { gridOf, standingHours } from '../load.ts'
import { cellOf, quarterOf } from '../model.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import { takesPart, writeHours } from '../writing.ts'
import type { Route } from './+types/ask'

/** What is asked of each municipality, or was agreed with it, in one quarter. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) =>
  inTransaction(ctx, async (tx) => {
    const id = idOf(params)
    const grid = await gridOf(tx, id)
    authorise(tx, may.askHours, recordOf(grid.programme))
    const asked = choicesOf(request, ['soort', 'kwartaal', 'deelproject', 'bewaard'])
    const kind = asked.soort === 'agreed' ? ('agreed' as const) : ('asked' as const)
    const now = quarterOf(dayOf(web.now))
    const quarter =
      grid.quarters.find((one) => one === asked.kwartaal) ??
      grid.quarters.find((one) => one === now) ??
      grid.quarters[0] ??
      now
    const subProject = grid.subProjects.find((one) => one.id === asked.deelproject) ?? grid.subProjects[0]
    const subProjectId = kind === 'agreed' ? null : (subProject?.id ?? null)
    const held = new Map((await standingHours(tx, id)).map((one) => [cellOf(one), one]))
    const t = texts[web.language]
    return {
      programme: { id, title: grid.programme.title },
      kind,
      quarter,
      subProjectId,
      heading: `${quarterWords(t, quarter)} · ${kind === 'agreed' ? t.wholeProgramme : (subProject?.title ?? '')}`,
      saved: asked.bewaard === '' ? null : Number(asked.bewaard) || 0,
      rows: grid.municipalities
        .filter((one) => kind === 'agreed' || !subProject || takesPart(subProject, one.id))
        .map(({ id: municipalityId, name }) => {
          const one = held.get(cellOf({ kind, municipalityId, subProjectId, quarter }))
          return { municipalityId, name, hours: one ? String(one.hours) : '' }
        }),
      options: { quarters: quarterOptions(t, grid.quarters), subProjects: subProjectOptions(grid.subProjects) },
    }
  }),
)

/** `uren-<municipality>` holds the hours, `was-<municipality>` what they were when the page was read. */
const prefix = 'uren-'

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, AnyForm)
  if (!form.ok) return form.response
  const { kind = '', quarter = '', subProjectId = '' } = form.value
  const given = Object.entries(form.value)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, hours]): FormEntry => {
      const municipalityId = name.slice(prefix.length)
      const was = form.value[`was-${municipalityId}`] ?? ''
      return { fields: { hours: name }, entry: { kind, quarter, subProjectId, municipalityId, hours, was } }
    })
  try {
    const written = await writeHours(ctx, id, entriesOf(given))
    const choices = new URLSearchParams({
      soort: kind,
      kwartaal: quarter,
      deelproject: subProjectId,
      bewaard: String(written),
    })
    return redirect(`/programma/${id}/capaciteit/vragen?${choices}`)
  } catch (error) {
    return form.refuse(renamed(error, given))
  }
})

export default function AskPage({ loaderData: page }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const title = page.kind === 'agreed' ? t.agree : t.ask
  return (
    <>
      <ProgrammeMenu programme={page.programme} current="capacity" below={title} />
      <PageHeader title={title} />
      <Explain label={w.whatIsThis}>{page.kind === 'agreed' ? t.explains.agree : t.explains.ask}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {page.saved !== null && !form.isRefused && (
        <Alert kind="ok" live>
          {t.saved(page.saved)} <a href={`/programma/${page.programme.id}/capaciteit`}>{t.toCapacity}</a>
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <FilterBar label={t.choose} submitLabel={t.choose}>
        <input type="hidden" name="soort" value={page.kind} />
        <Select name="kwartaal" label={t.quarter} value={page.quarter} options={page.options.quarters} />
        {page.kind === 'asked' && (
          <Select
            name="deelproject"
            label={t.subProject}
            value={page.subProjectId ?? ''}
            options={page.options.subProjects}
          />
        )}
      </FilterBar>
      <h2>{page.heading}</h2>
      <form method="post" className="ww-form" noValidate key={page.heading}>
        <input type="hidden" name="kind" value={page.kind} />
        <input type="hidden" name="quarter" value={page.quarter} />
        <input type="hidden" name="subProjectId" value={page.subProjectId ?? ''} />
        {page.rows.map(({ municipalityId, name, hours }) => (
          <div key={municipalityId}>
            <input type="hidden" name={`was-${municipalityId}`} value={form.value(`was-${municipalityId}`, hours)} />
            <Field
              name={`uren-${municipalityId}`}
              label={t.hoursFor(name)}
              value={form.value(`uren-${municipalityId}`, hours)}
              problem={form.problem(`uren-${municipalityId}`)}
            />
          </div>
        ))}
        <Button>{t.save}</Button>
      </form>
    </>
  )
}
