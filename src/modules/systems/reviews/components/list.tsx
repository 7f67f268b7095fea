import { dateText } from '#platform/language'
import { listAddress } from '#platform/lists'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { Dutch } from '../../components/dutch.tsx'
import { texts as systemsTexts } from '../../texts.ts'
import type { Rhythm, Standing } from '../model.ts'
import { texts } from '../texts.ts'
import { type reviewsAsked, standingWords } from './asked.ts'

export const listPath = '/bronnen/herbeoordelingen'
type Choices = ReturnType<typeof reviewsAsked>['choices']

export function ReviewFilters({ choices }: { choices: Choices }) {
  const t = useTexts(texts)
  const common = useTexts(systemsTexts)
  const w = useTexts(shared)
  const all = { value: '', label: common.all }
  const named = { due: t.due, ...t.standings }
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref={listPath} clearLabel={w.clear} sorted={choices}>
      <Field name="zoek" type="search" label={t.search} value={choices.zoek} />
      <Select
        name="stand"
        label={t.standing}
        value={choices.stand}
        options={[all, ...Object.entries(standingWords).map(([value, key]) => ({ value, label: named[key] }))]}
      />
      <Select
        name="ritme"
        label={t.rhythm}
        value={choices.ritme}
        options={[all, { value: 'kwartaal', label: t.rhythms.quarterly }, { value: 'jaar', label: t.rhythms.yearly }]}
      />
    </FilterBar>
  )
}

type Shown = {
  code: string
  name: string
  rhythm: Rhythm
  standing: Standing
  dueOn: string | null
  active: number
  signedOn: string | null
  signedId: string | null
}
type Props = { rows: readonly Shown[]; choices: Choices; sorted: { by: string; descending: boolean } }

export function ReviewTable({ rows, choices, sorted }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const list = listAddress(listPath, choices)
  const by = (key: string) => ({ sort: list.sort(key, sorted) })
  const isSearched = [choices.zoek, choices.stand, choices.ritme].some((value) => value !== '')
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
        { key: 'standing', header: t.standing, cell: ({ standing }) => <StandingBadge standing={standing} /> },
        {
          ...{ key: 'due', header: t.dueOn, ...by('due') },
          cell: ({ dueOn }) => (dueOn === null ? '' : dateText(language, dueOn)),
        },
        { key: 'rhythm', header: t.rhythm, cell: ({ rhythm }) => t.rhythms[rhythm] },
        { key: 'count', header: t.count, numeric: true, ...by('count'), cell: ({ active }) => active },
        {
          ...{ key: 'signed', header: t.lastSigned },
          cell: ({ code, signedOn, signedId }) =>
            signedOn === null ? (
              t.never
            ) : (
              <a href={`${listPath}/${code}/${signedId}`}>{dateText(language, signedOn)}</a>
            ),
        },
      ]}
    />
  )
}

const tones = { overdue: 'error', begun: 'info', soon: 'warning', fresh: 'ok', nothing: 'neutral' } as const

export function StandingBadge({ standing }: { standing: Standing }) {
  const t = useTexts(texts)
  return <Badge tone={tones[standing]}>{t.standings[standing]}</Badge>
}
