import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { type Column, DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { totalOf } from '../../model.ts'
import { readComparison } from '../comparing.ts'
import { DifferenceList } from '../components/difference-list.tsx'
import { texts } from '../texts.ts'
import type { Route } from './+types/comparison'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const asked = new URL(request.url).searchParams
  const by = asked.get('op') === 'hr21' ? 'hr21' : 'name'
  const { name, difference, places, content } = await readComparison(ctx, { name: asked.get('naam') ?? '', by })
  return {
    menu: menuOf(ctx),
    ...{ name, difference, by },
    places: places.map((one, at) => ({ ...one, key: `${one.organisationId} ${at}` })),
    factors: (content?.factors ?? []).map(({ code, name: words }) => ({ code, name: words })),
  }
})

type Data = Route.ComponentProps['loaderData']

export default function ComparisonPage({ loaderData: data }: Route.ComponentProps) {
  const { comparing: t } = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <ScreeningMenu entries={data.menu} current="comparison" below={data.name} />
      <PageHeader
        title={data.name}
        intro={t.oneIntro}
        badge={
          <Badge tone={data.difference.isDifferent ? 'warning' : 'ok'}>
            {data.difference.isDifferent ? t.differs : t.equal}
          </Badge>
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <h2>{t.why}</h2>
      <DifferenceList difference={data.difference} places={data.places} factors={data.factors} />
      <h2>{t.beside}</h2>
      <Beside data={data} />
    </>
  )
}

type Row = { key: string; label: string; isDifferent: boolean; of: (place: Data['places'][number]) => string }

function Beside({ data }: { data: Data }) {
  const t = useTexts(texts)
  const c = t.comparing
  const language = useLanguage()
  const { difference: d } = data
  const rows: Row[] = [
    { key: 'class', label: t.columns.class, isDifferent: d.isDifferent, of: (it) => it.class },
    { key: 'calculated', label: t.outcome.calculated, isDifferent: false, of: (it) => it.calculatedClass },
    { key: 'total', label: t.outcome.total, isDifferent: d.factors.length > 0, of: (it) => String(totalOf(it.scores)) },
    ...data.factors.map(({ code, name }, at) => ({
      ...{ key: code, label: `${code} · ${name[language]}`, isDifferent: d.factors.includes(at) },
      of: (it: Data['places'][number]) => String(it.scores[at] ?? ''),
    })),
    { key: 'domains', label: t.outcome.domains, isDifferent: d.domains, of: (it) => it.domains.join(', ') || '–' },
    { key: 'flags', label: t.outcome.flags, isDifferent: d.flags, of: (it) => it.flags.join(', ') || '–' },
    { key: 'version', label: t.outcome.version, isDifferent: d.versions, of: (it) => String(it.version) },
    { key: 'on', label: t.columns.approvedOn, isDifferent: false, of: (it) => dateText(language, it.approvedOn) },
  ]
  const columns: Column<Row>[] = [
    {
      key: 'label',
      header: c.what,
      rowHeader: true,
      cell: ({ label, isDifferent }) => (
        <>
          {label} {isDifferent && <Badge tone="warning">{c.differs}</Badge>}
        </>
      ),
    },
    ...data.places.map((place) => ({
      key: place.key,
      header: data.by === 'hr21' ? `${place.organisation}: ${place.name}` : place.organisation,
      cell: ({ of }: Row) => of(place),
    })),
  ]
  return (
    <DataTable caption={c.beside} captionHidden rows={rows} rowKey={({ key }) => key} empty={null} columns={columns} />
  )
}
