import { redirect } from 'react-router'
import type { Language } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { Select } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ReportsMenu } from '../../cases/components/menu.tsx'
import { texts as caseTexts } from '../../cases/texts.ts'
import { TemplateFieldset } from '../components/fields.tsx'
import { NewTemplate } from '../input.ts'
import { addTemplate, readTemplates } from '../service.ts'
import { standardTemplates } from '../standard.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => ({
  ...(await readTemplates(ctx)),
  isSaved: new URL(request.url).searchParams.has('bewaard'),
}))

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, NewTemplate)
  if (!given.ok) return given.response
  await addTemplate(ctx, given.value)
  return redirect('/meldingen/teksten?bewaard')
})

export default function TemplatesPage({ loaderData: { places, templates, isSaved } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const c = useTexts(caseTexts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/meldingen', label: c.title }, { label: t.title }]} />
      <PageHeader title={t.title} intro={t.intro} />
      <ReportsMenu current="/meldingen/teksten" />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {isSaved && !form.isRefused && (
        <Alert kind="ok" live>
          {t.saved}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <DataTable
        caption={t.own}
        stacked
        rows={templates}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t.none}>
            <p>{places.length > 0 ? t.noneHelp : t.noKeys}</p>
          </EmptyState>
        }
        columns={[
          {
            ...{ key: 'title', header: t.columns.title, rowHeader: true },
            cell: ({ id, title }) => <a href={`/meldingen/teksten/${id}`}>{title}</a>,
          },
          { key: 'kind', header: t.columns.kind, cell: ({ kind }) => t.kinds[kind] },
          { key: 'place', header: t.columns.place, cell: ({ place }) => place },
          { key: 'text', header: t.columns.text, cell: ({ body }) => body },
        ]}
      />
      {places.length > 0 && <AddForm places={places} />}
      <Standard />
    </>
  )
}

function AddForm({ places }: { places: { id: string; name: string }[] }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <section aria-labelledby="add-title">
      <h2 id="add-title">{t.add}</h2>
      <Alert kind="warning">{t.warning}</Alert>
      <form method="post" className="ww-form" noValidate>
        <Select
          name="organisationId"
          label={t.place}
          value={form.value('organisationId')}
          problem={form.problem('organisationId')}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TemplateFieldset />
        <Button>{t.save}</Button>
      </form>
    </section>
  )
}

function Standard() {
  const t = useTexts(texts)
  const language = useLanguage()
  const other: Language = language === 'nl' ? 'en' : 'nl'
  return [language, other].map((code) => (
    <DataTable
      key={code}
      caption={t.standard[code]}
      stacked
      rows={[...standardTemplates]}
      rowKey={(one) => one.code}
      empty=""
      columns={[
        {
          ...{ key: 'title', header: t.columns.title, rowHeader: true },
          cell: (one) => <span lang={code}>{one[code].title}</span>,
        },
        { key: 'kind', header: t.columns.kind, cell: (one) => t.kinds[one.kind] },
        { key: 'text', header: t.columns.text, cell: (one) => <span lang={code}>{one[code].text}</span> },
      ]}
    />
  ))
}
