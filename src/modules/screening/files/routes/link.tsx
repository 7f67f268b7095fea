import { redirect } from 'react-router'
import { findStaff } from '#modules/organisations'
import { dateText } from '#platform/language'
import { choicesOf } from '#platform/lists'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { RadioGroup } from '#ui/field'
import { FilterBar, SearchField } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { LinkOneOf } from '../input.ts'
import { linkFile, type Match, unlinkedFiles } from '../linking.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/link'

/** How many of the staff the page offers at once. */
const most = 20

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { dossier, zoek } = choicesOf(request, ['dossier', 'zoek'])
  const files = await unlinkedFiles(ctx)
  const found = zoek === '' ? null : await findStaff(ctx, { search: zoek, which: 'open', pageSize: most })
  return {
    ...{ menu: menuOf(ctx), search: zoek, wanted: dossier },
    files: dossier === '' ? files : files.filter(({ id }) => id === dossier),
    staff:
      found?.results.map(({ id, name, function: work, unit, startsOn }) => ({
        ...{ employmentId: id, name, function: work, unit, startsOn },
      })) ?? null,
    isLinked: new URL(request.url).searchParams.has('gekoppeld'),
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, LinkOneOf)
  if (!form.ok) return form.response
  try {
    await linkFile(ctx, form.value.fileId, form.value.employmentId)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect('/screening/dossiers/koppelen?gekoppeld')
})

type Data = Route.ComponentProps['loaderData']

export default function LinkPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts).linking
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ScreeningMenu entries={data.menu} current="files" below={t.title} />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {data.isLinked && (
        <Alert kind="ok" live>
          {t.linked}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {data.files.length === 0 && (
        <EmptyState title={t.none}>
          <p>{t.noneHelp}</p>
        </EmptyState>
      )}
      {data.wanted !== '' && data.files.length > 0 && (
        <FilterBar
          label={t.search}
          submitLabel={w.show}
          clearHref={`/screening/dossiers/koppelen?dossier=${data.wanted}`}
          clearLabel={w.clear}
        >
          <input type="hidden" name="dossier" value={data.wanted} />
          <SearchField name="zoek" label={t.search} value={data.search} />
        </FilterBar>
      )}
      {data.files.map((file) => (
        <FileToLink key={file.id} file={file} data={data} />
      ))}
    </>
  )
}

function FileToLink({ file, data }: { file: Data['files'][number]; data: Data }) {
  const t = useTexts(texts).linking
  const form = useForm()
  const language = useLanguage()
  const offered = data.staff ?? file.matches
  const isMine = form.isRefused && form.value('fileId') === file.id
  const hintOf = ({ function: work, unit, startsOn }: Match) =>
    [work, unit, t.starts(dateText(language, startsOn))].filter(Boolean).join(' · ')
  const day = file.startsOn ? ` · ${dateText(language, file.startsOn)}` : ''
  return (
    <section aria-labelledby={`file-${file.id}`}>
      <h2 id={`file-${file.id}`}>{file.name}</h2>
      <p>
        {file.function}
        {day}
      </p>
      {offered.length > 0 ? (
        <form method="post" className="ww-form" noValidate>
          <input type="hidden" name="fileId" value={file.id} />
          <RadioGroup
            name="employmentId"
            id={`employment-${file.id}`}
            legend={data.staff ? t.choose : t.fits}
            value={isMine ? form.value('employmentId') : undefined}
            problem={isMine ? form.problem('employmentId') : undefined}
            options={offered.map((one) => ({ value: one.employmentId, label: one.name, hint: hintOf(one) }))}
          />
          <Button>{t.confirm}</Button>
        </form>
      ) : (
        <p>{data.staff ? t.nobody : t.noMatch}</p>
      )}
      {data.wanted === '' && <a href={`/screening/dossiers/koppelen?dossier=${file.id}`}>{t.other(file.name)}</a>}
    </section>
  )
}
