import { allows } from '#platform/access'
import { dateText } from '#platform/language'
import { choicesOf, listAddress, queryOf } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { recordOf } from '../../queries.ts'
import { ClassBadge, WithdrawnBadge, WooBadge } from '../components/badges.tsx'
import { DocumentQuery } from '../input.ts'
import { classifications, wooMarks } from '../model.ts'
import { may } from '../policy.ts'
import { findDocuments } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

/** The documents of a programme that someone may see, the newest first. */
export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const choices = choicesOf(request, ['zoek', 'classificatie', 'woo', 'pagina'])
  const query = queryOf(DocumentQuery, {
    search: choices.zoek,
    classification: choices.classificatie,
    woo: choices.woo,
    page: choices.pagina,
  })
  const { programme, count, results } = await findDocuments(ctx, idOf(params), query)
  return {
    choices,
    count,
    at: query.page,
    size: query.pageSize,
    programme: { id: programme.id, title: programme.title },
    mayKeep: allows(ctx, may.keepDocuments, recordOf(programme)),
    documents: results.map((one) => ({
      id: one.id,
      title: one.title,
      classification: one.classification,
      woo: one.woo,
      datedOn: one.datedOn,
      endsOn: one.endsOn,
      versions: one.versions,
      subProjectTitle: one.subProjectTitle,
      isWithdrawn: one.withdrawnAt !== null,
    })),
  }
})

export default function DocumentsPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const path = `/programma/${data.programme.id}/documenten`
  const { zoek, classificatie, woo } = data.choices
  const isSearched = [zoek, classificatie, woo].some((one) => one !== '')
  const all = { value: '', label: t.all }
  return (
    <>
      <ProgrammeMenu programme={data.programme} current="documents" />
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={data.mayKeep && <ButtonLink href={`${path}/nieuw`}>{t.add}</ButtonLink>}
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <FilterBar label={t.title} submitLabel={w.show} clearHref={path} clearLabel={w.clear}>
        <Field name="zoek" type="search" label={t.search} value={zoek} />
        <Select
          name="classificatie"
          label={t.classification}
          value={classificatie}
          options={[all, ...classifications.map((value) => ({ value, label: t.classifications[value] }))]}
        />
        <Select
          name="woo"
          label={t.wooMark}
          value={woo}
          options={[all, ...wooMarks.map((value) => ({ value, label: t.woo[value] }))]}
        />
      </FilterBar>
      <DataTable
        caption={t.found(data.count)}
        stacked
        rows={data.documents}
        rowKey={({ id }) => id}
        empty={<EmptyState title={isSearched ? t.noneFound : t.none} />}
        columns={[
          {
            key: 'title',
            header: t.name,
            rowHeader: true,
            cell: ({ id, title }) => <a href={`${path}/${id}`}>{title}</a>,
          },
          { key: 'subProject', header: t.subProject, cell: ({ subProjectTitle }) => subProjectTitle },
          { key: 'datedOn', header: t.datedOn, cell: ({ datedOn }) => dateText(language, datedOn) },
          { key: 'versions', header: t.versions, cell: ({ versions }) => t.versionCount(versions) },
          {
            key: 'classification',
            header: t.classification,
            cell: ({ classification, isWithdrawn }) =>
              isWithdrawn ? <WithdrawnBadge /> : <ClassBadge classification={classification} />,
          },
          { key: 'woo', header: t.wooMark, cell: (one) => <WooBadge woo={one.woo} /> },
          {
            key: 'endsOn',
            header: t.endsOn,
            cell: ({ endsOn }) => (endsOn ? dateText(language, endsOn) : t.forever),
          },
        ]}
      />
      <Paged at={data.at} size={data.size} count={data.count} words={w} hrefOf={listAddress(path, data.choices).page} />
    </>
  )
}
