import { dateText, dayOf } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { isStale } from '../freshness.ts'
import { EvidenceQuery } from '../input.ts'
import { evidenceLibrary } from '../proving.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/evidence'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const query = new URL(request.url).searchParams
  const asked = EvidenceQuery.safeParse({ search: query.get('zoek') ?? '', form: query.get('soort') ?? '' })
  const { search, form } = asked.data ?? { search: '', form: '' }
  const today = dayOf(web.now)
  const all = await evidenceLibrary(ctx, { search, form })
  return {
    search,
    form,
    pieces: all.map(({ id, title, form: kind, datedOn, link }) => ({
      id,
      title,
      kind,
      datedOn,
      link,
      isStale: isStale(datedOn, today),
    })),
  }
})

export default function EvidencePage({ loaderData: { pieces, search, form } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  return (
    <>
      <PageHeader title={t.evidence.library} intro={t.evidence.libraryIntro} />
      <Explain label={w.whatIsThis}>{t.explains.evidence}</Explain>
      <Audience label={w.whoSees}>{t.who.evidence}</Audience>
      <FilterBar label={t.evidence.search} submitLabel={w.show} clearHref="/bewijs" clearLabel={w.clear}>
        <Field name="zoek" type="search" label={t.evidence.search} value={search} />
        <Select
          name="soort"
          label={t.evidence.form}
          value={form}
          options={[
            { value: '', label: t.evidence.all },
            ...Object.entries(t.evidence.forms).map(([value, label]) => ({ value, label })),
          ]}
        />
      </FilterBar>
      <DataTable
        caption={t.evidence.library}
        captionHidden
        stacked
        rows={pieces}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.evidence.none} />}
        columns={[
          {
            key: 'title',
            header: t.evidence.name,
            rowHeader: true,
            cell: ({ id, title, link }) => (
              <a href={link ?? `/bewijs/${id}/bestand`} rel="noreferrer">
                {title}
              </a>
            ),
          },
          { key: 'kind', header: t.evidence.form, cell: ({ kind }) => t.evidence.forms[kind] ?? kind },
          {
            key: 'date',
            header: t.evidence.datedOn,
            cell: ({ datedOn, isStale: old }) => (
              <>
                {dateText(language, datedOn)} {old && <Badge tone="warning">{t.evidence.stale}</Badge>}
              </>
            ),
          },
        ]}
      />
    </>
  )
}
