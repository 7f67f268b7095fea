import { listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { kinds, themes } from '../../codes.ts'
import { Dutch } from '../../components/dutch.tsx'
import { terms } from '../../terms/texts.ts'
import { texts as systemsTexts } from '../../texts.ts'
import { type ConnectionState, connectionStates, type Standing, standings } from '../model.ts'
import { texts } from '../texts.ts'
import type { connectionsAsked } from './asked.ts'
import { StandingBadge, StateBadge } from './standing.tsx'

export const listPath = '/bronnen/gemeente'
type Choices = ReturnType<typeof connectionsAsked>['choices']

export function ConnectionFilters({ choices }: { choices: Choices }) {
  const t = useTexts(texts)
  const common = useTexts(systemsTexts)
  const w = useTexts(shared)
  const names = useTexts(terms)
  const some = <C extends string>(codes: readonly C[], named: Record<C, string>) => [
    { value: '', label: common.all },
    ...codes.map((value) => ({ value, label: named[value] })),
  ]
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref={listPath} clearLabel={w.clear} sorted={choices}>
      <Field name="zoek" type="search" label={t.search} value={choices.zoek} />
      <Select name="stand" label={t.state} value={choices.stand} options={some(connectionStates, t.states)} />
      <Select
        name="bevestigen"
        label={t.standing}
        value={choices.bevestigen}
        options={some(['due', ...standings], { due: t.due, ...t.standings })}
      />
      <Select name="thema" label={t.theme} value={choices.thema} options={some(themes, names.themes)} />
      <Select name="soort" label={t.kind} value={choices.soort} options={some(kinds, names.kinds)} />
      <Select
        name="vraag"
        label={t.withQuestion}
        value={choices.vraag}
        options={[
          { value: '', label: common.all },
          { value: 'ja', label: t.onlyQuestions },
        ]}
      />
    </FilterBar>
  )
}

type Shown = {
  code: string
  name: string
  state: ConnectionState
  standing: Standing
  dueOn: string | null
  percent: number
  keeper: string
}
type Props = { rows: readonly Shown[]; choices: Choices; sorted: { by: string; descending: boolean } }

export function ConnectionTable({ rows, choices, sorted }: Props) {
  const t = useTexts(texts)
  const list = listAddress(listPath, choices)
  const by = (key: string) => ({ sort: list.sort(key, sorted) })
  const { zoek, stand, bevestigen, thema, soort, vraag } = choices
  const isSearched = [zoek, stand, bevestigen, thema, soort, vraag].some((value) => value !== '')
  return (
    <DataTable
      caption={t.title}
      captionHidden
      stacked
      rows={[...rows]}
      rowKey={({ code }) => code}
      empty={
        <EmptyState title={isSearched ? t.none : t.empty}>
          <p>{isSearched ? t.noneHelp : t.emptyHelp}</p>
        </EmptyState>
      }
      columns={[
        {
          ...{ key: 'name', header: t.source, rowHeader: true, ...by('name') },
          cell: ({ code, name }) => (
            <a href={`${listPath}/${code}`}>
              <Dutch>{name}</Dutch>
            </a>
          ),
        },
        { key: 'state', header: t.state, ...by('state'), cell: ({ state }) => <StateBadge state={state} /> },
        { key: 'keeper', header: t.manager, cell: ({ keeper }) => keeper },
        {
          ...{ key: 'due', header: t.standing, ...by('due') },
          cell: ({ standing, dueOn }) => <StandingBadge standing={standing} dueOn={dueOn} />,
        },
        { key: 'complete', header: t.complete, numeric: true, ...by('complete'), cell: ({ percent }) => `${percent}%` },
      ]}
    />
  )
}
