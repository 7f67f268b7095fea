import type { ReactNode } from 'react'
import { Files } from '#platform/list-files'
import { type Choices, listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Paged } from '#ui/paged'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

type Option = { value: string; label: string }
type Sorted = { by: string; descending: boolean }
/** A list as a loader hands it over: the choices of the address, and one page of rows. */
export type ListOf<T> = { choices: Choices; rows: T[]; count: number; at: number; size: number; sorted: Sorted }
type Props<T> = {
  path: string
  title: string
  list: ListOf<T>
  /** What the search looks in. */
  search: string
  methods?: readonly Option[]
  states: readonly Option[]
  empty: { none: string; noneFound: string; help: string }
  /** Columns that sort carry the key of the query as `sortBy`. */
  columns: readonly (Omit<Column<T>, 'sort'> & { sortBy?: string })[]
  below?: ReactNode
}

/** A list of interventions, trials or roll-outs: search and filters, files, the rows, and the way to other pages of it. */
export function TrialsList<T extends { id: string }>({ path, title, list, search, ...it }: Props<T>) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const { choices, sorted } = list
  const address = listAddress(path, choices)
  const all = { value: '', label: t.all }
  const isSearched = ['zoek', 'methode', 'stand'].some((name) => (choices[name] ?? '') !== '')
  return (
    <>
      <FilterBar label={title} submitLabel={w.show} clearHref={path} clearLabel={w.clear} sorted={choices}>
        <Field name="zoek" type="search" label={search} value={choices.zoek ?? ''} />
        {it.methods && (
          <Select name="methode" label={t.method} value={choices.methode ?? ''} options={[all, ...it.methods]} />
        )}
        <Select name="stand" label={t.state} value={choices.stand ?? ''} options={[all, ...it.states]} />
      </FilterBar>
      <Files path={path} choices={choices} />
      <DataTable
        caption={title}
        captionHidden
        stacked
        rows={list.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={isSearched ? it.empty.noneFound : it.empty.none}>
            <p>{it.empty.help}</p>
          </EmptyState>
        }
        columns={it.columns.map(({ sortBy, ...column }) => ({
          ...column,
          ...(sortBy ? { sort: address.sort(sortBy, sorted) } : {}),
        }))}
      />
      {it.below}
      <Paged at={list.at} size={list.size} count={list.count} words={w} hrefOf={address.page} />
    </>
  )
}
