import { choicesOf } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { ButtonLink } from '#ui/button'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ProgrammeMenu } from '../../components/programme-menu.tsx'
import { Told } from '../../components/told.tsx'
import { texts as programmeTexts } from '../../texts.ts'
import { RiskMatrix } from '../components/matrix.tsx'
import { Measures } from '../components/measures.tsx'
import { riskStates } from '../model.ts'
import { readRisks } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/risks'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { programme, subProjects, risks, keep } = await readRisks(ctx, idOf(params))
  const { stand } = choicesOf(request, ['stand'] as const)
  const wanted = riskStates.find((state) => state === stand) ?? null
  const titles = new Map(subProjects.map(({ id, number, title }) => [id, `${number}. ${title}`]))
  return {
    programme: { id: programme.id, title: programme.title },
    keep,
    wanted,
    all: risks.map(({ id, number, chance, impact, state }) => ({ id, number, chance, impact, state })),
    risks: risks
      .filter(({ state }) => wanted === null || state === wanted)
      .map((one) => ({
        id: one.id,
        number: one.number,
        title: one.title,
        chance: one.chance,
        impact: one.impact,
        weight: one.weight,
        state: one.state,
        measures: one.measures.map(({ id, text, ownerName, dueOn }) => ({ id, text, ownerName, dueOn })),
        ownerName: one.ownerName,
        about: titles.get(one.subProjectId ?? '') ?? null,
      })),
  }
})

type Data = Route.ComponentProps['loaderData']

export default function RisksPage({ loaderData: { programme, risks, all, wanted, keep } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const path = `/programma/${programme.id}/risicos`
  return (
    <>
      <ProgrammeMenu programme={programme} current="risks" />
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={keep && <ButtonLink href={`${path}/nieuw`}>{t.new}</ButtonLink>}
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <Told />
      <RiskMatrix risks={all.filter(({ state }) => state === 'open')} />
      <p className="ww-muted">{t.matrixHelp}</p>
      <FilterBar label={t.title} submitLabel={w.show} clearHref={path} clearLabel={w.clear}>
        <Select
          name="stand"
          label={t.filter}
          value={wanted ?? ''}
          options={[{ value: '', label: t.all }, ...riskStates.map((value) => ({ value, label: t.states[value] }))]}
        />
      </FilterBar>
      <Downloads
        label={w.download}
        items={[
          { href: `${path}.xlsx`, label: t.spreadsheet },
          { href: `${path}.csv`, label: t.csv },
        ]}
      />
      <Risks rows={risks} path={keep ? path : null} />
    </>
  )
}

const tones = { low: 'ok', middle: 'warning', high: 'error' } as const
type Row = Data['risks'][number]

function Risks({ rows, path }: { rows: Row[]; path: string | null }) {
  const t = useTexts(texts)
  const p = useTexts(programmeTexts)
  const columns: Column<Row>[] = [
    {
      key: 'number',
      header: t.number,
      cell: ({ number }) => <span className="ww-together">{t.numbered(number)}</span>,
    },
    {
      key: 'title',
      header: t.risk,
      rowHeader: true,
      cell: ({ id, title }) => (path ? <a href={`${path}/${id}`}>{title}</a> : title),
    },
    { key: 'about', header: t.about, cell: ({ about }) => about ?? p.wholeProgramme },
    {
      key: 'weight',
      header: t.weight,
      cell: ({ weight, chance, impact }) => (
        <Badge tone={tones[weight]}>{`${t.weights[weight]} (${chance}\u00a0×\u00a0${impact})`}</Badge>
      ),
    },
    {
      key: 'measures',
      header: t.measures,
      cell: ({ measures }) => <Measures measures={measures} path={path} />,
    },
    { key: 'owner', header: t.owner, cell: ({ ownerName }) => ownerName ?? p.nobody },
    { key: 'state', header: t.state, cell: ({ state }) => t.states[state] },
  ]
  return (
    <DataTable
      stacked
      caption={t.title}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.none} />}
    />
  )
}
