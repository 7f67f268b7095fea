import { dateText } from '#platform/language'
import { listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import type { EndCause } from '../../access/model.ts'
import { type FinderRole, finderRoles, type Task } from '../../codes.ts'
import { Dutch } from '../../components/dutch.tsx'
import { terms } from '../../terms/texts.ts'
import { texts as systemsTexts } from '../../texts.ts'
import { texts } from '../texts.ts'
import type { authorisationsAsked } from './asked.ts'

export const listPath = '/bronnen/autorisaties'
type Choices = ReturnType<typeof authorisationsAsked>['choices']
type Known = readonly { code: string; name: string }[]

export function AuthorisationFilters({ choices, sources }: { choices: Choices; sources: Known }) {
  const t = useTexts(texts)
  const common = useTexts(systemsTexts)
  const w = useTexts(shared)
  const names = useTexts(terms)
  const all = { value: '', label: common.all }
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref={listPath} clearLabel={w.clear} sorted={choices}>
      <Field name="zoek" type="search" label={t.search} value={choices.zoek} />
      <Select
        name="stand"
        label={t.state}
        value={choices.stand}
        options={[
          { value: '', label: t.states.active },
          { value: 'gestopt', label: t.states.ended },
          { value: 'alle', label: t.states.all },
        ]}
      />
      <Select
        name="bron"
        label={t.source}
        value={choices.bron}
        options={[all, ...sources.map(({ code, name }) => ({ value: code, label: name, lang: 'nl' }))]}
      />
      <Select
        name="werk"
        label={t.role}
        value={choices.werk}
        options={[all, ...finderRoles.map((value) => ({ value, label: names.roles[value] }))]}
      />
    </FilterBar>
  )
}

export type ShownAuthorisation = {
  id: string
  source: string
  name: string | null
  role: FinderRole
  task: Task
  startsOn: string
  endsOn: string
  reviewedOn: string | null
  endCause: EndCause | null
}
type Props = { rows: readonly ShownAuthorisation[]; choices: Choices; sorted: { by: string; descending: boolean } }

export function AuthorisationTable({ rows, choices, sorted }: Props) {
  const t = useTexts(texts)
  const names = useTexts(terms)
  const language = useLanguage()
  const list = listAddress(listPath, choices)
  const by = (key: string) => ({ sort: list.sort(key, sorted) })
  const isSearched = [choices.zoek, choices.stand, choices.bron, choices.werk].some((value) => value !== '')
  return (
    <DataTable
      caption={t.title}
      captionHidden
      stacked
      rows={[...rows]}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={isSearched ? t.none : t.empty}>
          <p>{isSearched ? t.noneHelp : t.emptyHelp}</p>
          {!isSearched && <ButtonLink href="/bronnen">{t.findSource}</ButtonLink>}
        </EmptyState>
      }
      columns={[
        {
          ...{ key: 'source', header: t.source, rowHeader: true, ...by('source') },
          cell: ({ id, source }) => (
            <a href={`${listPath}/${id}`}>
              <Dutch>{source}</Dutch>
            </a>
          ),
        },
        { key: 'name', header: t.person, cell: ({ name }) => name ?? t.someone },
        { key: 'role', header: t.role, cell: ({ role }) => names.roles[role] },
        { key: 'task', header: t.task, cell: ({ task }) => names.tasks[task] },
        {
          ...{ key: 'startsOn', header: t.startsOn, ...by('startsOn') },
          cell: ({ startsOn }) => dateText(language, startsOn),
        },
        { ...{ key: 'endsOn', header: t.endsOn, ...by('endsOn') }, cell: ({ endsOn }) => dateText(language, endsOn) },
        {
          ...{ key: 'reviewedOn', header: t.reviewedOn, ...by('reviewedOn') },
          cell: ({ reviewedOn }) => (reviewedOn === null ? t.never : dateText(language, reviewedOn)),
        },
        { key: 'state', header: t.state, cell: ({ endCause }) => <AuthorisationBadge endCause={endCause} /> },
      ]}
    />
  )
}

export function AuthorisationBadge({ endCause }: { endCause: EndCause | null }) {
  const t = useTexts(texts)
  return endCause === null ? (
    <Badge tone="ok">{t.states.active}</Badge>
  ) : (
    <Badge tone="neutral">{t.causes[endCause]}</Badge>
  )
}
