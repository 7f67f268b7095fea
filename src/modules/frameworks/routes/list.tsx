import { data, redirect } from 'react-router'
import { allows } from '#platform/access'
import { isAppError } from '#platform/errors'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { shownVersions, VersionQuery } from '../input.ts'
import { may } from '../policy.ts'
import { importFile, list } from '../service.ts'
import { texts } from '../texts.ts'
import { textIn } from '../tree.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  const query = new URL(request.url).searchParams
  const state = query.get('staat') ?? ''
  const search = query.get('zoek') ?? ''
  const wanted = VersionQuery.catch({ search: '' }).parse({ state: state || undefined, search })
  const shown = shownVersions(await list(ctx), wanted).map((head) => ({
    id: head.id,
    title: textIn(head.title, web.language),
    code: head.code,
    version: head.version,
    state: head.state,
    normCount: head.normCount,
    createdAt: head.createdAt.toISOString(),
  }))
  return { versions: shown, state, search, mayKeep: allows(ctx, may.keep, { organisationId: login.organisation.id }) }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const file = (await request.formData()).get('file')
  if (!(file instanceof File) || file.size === 0)
    return data({ values: {}, problems: [{ path: 'file', reason: 'input.invalid_type' }] }, { status: 422 })
  try {
    const { id } = await importFile(ctx, new Uint8Array(await file.arrayBuffer()), file.name)
    return redirect(`/normenkaders/${id}`)
  } catch (error) {
    if (!isAppError(error) || (error.code !== 'invalid' && error.reason !== 'frameworks.version_taken')) throw error
    const problems = error.code === 'invalid' ? [...error.problems] : [{ path: 'file', reason: error.reason }]
    return data({ values: {}, problems }, { status: 422 })
  }
})

const tones = { draft: 'warning', published: 'ok', retired: 'neutral' } as const

export default function List({ loaderData: { versions, state, search, mayKeep } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  return (
    <>
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={t.import.faults(form.summary.length)} problems={form.summary} />}
      <FilterBar
        label={t.filter.search}
        submitLabel={t.filter.submit}
        clearHref="/normenkaders"
        clearLabel={t.filter.clear}
      >
        <Field name="zoek" type="search" label={t.filter.search} value={search} />
        <Select
          name="staat"
          label={t.filter.state}
          value={state}
          options={[
            { value: '', label: t.filter.all },
            ...(['draft', 'published', 'retired'] as const).map((value) => ({ value, label: t.states[value] })),
          ]}
        />
      </FilterBar>
      <DataTable
        caption={t.title}
        captionHidden
        stacked
        rows={versions}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.empty} />}
        columns={[
          {
            key: 'title',
            header: t.columns.title,
            rowHeader: true,
            cell: ({ id, title }) => <a href={`/normenkaders/${id}`}>{title}</a>,
          },
          { key: 'version', header: t.columns.version, cell: ({ version }) => version },
          {
            key: 'state',
            header: t.columns.state,
            cell: (one) => <Badge tone={tones[one.state]}>{t.states[one.state]}</Badge>,
          },
          { key: 'norms', header: t.columns.norms, numeric: true, cell: ({ normCount }) => normCount },
          { key: 'made', header: t.columns.made, cell: ({ createdAt }) => dateText(language, createdAt) },
        ]}
      />
      {mayKeep && (
        <section aria-labelledby="import-title">
          <h2 id="import-title">{t.import.title}</h2>
          <p>{t.import.intro}</p>
          <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
            <Field
              name="file"
              type="file"
              label={t.import.file}
              problem={form.isRefused ? t.import.again : undefined}
              accept=".yaml,.yml,.json,.xlsx"
              required
            />
            <Button>{t.import.submit}</Button>
          </form>
        </section>
      )}
    </>
  )
}
