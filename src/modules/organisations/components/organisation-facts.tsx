import type { ReactNode } from 'react'
import { dateText, numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DescriptionList } from '#ui/description-list'
import type { OrganisationView } from '../queries.ts'
import { texts } from '../texts.ts'

type Shown = OrganisationView & { district: Named | null; themeName: string | null }
type Named = { id: string; name: string }

/** The start of what always existed, as far as is known. */
const always = '1900-01-01'

/** What is known of an organisation and of those around it. */
export function OrganisationFacts({ organisation: it }: { organisation: Shown }) {
  const t = useTexts(texts)
  const { facts: f } = t
  const language = useLanguage()
  const number = (value: number | null) => (value === null ? f.unknown : numberText(language, value))
  const tile = it.tileColumn !== null && it.tileRow !== null ? f.tileAt(it.tileColumn, it.tileRow) : null
  const isMunicipality = it.kind === 'municipality'
  const items: { term: string; value: ReactNode }[] = [
    { term: isMunicipality ? f.code.municipality : f.code.other, value: it.code },
    { term: f.district, value: it.district && <Links all={[it.district]} /> },
    { term: t.columns.inhabitants, value: isMunicipality ? number(it.inhabitants) : null },
    { term: t.columns.staff, value: isMunicipality || it.kind === 'service' ? number(it.staffEstimate) : null },
    {
      term: f.servedBy,
      value: it.servedBy.length > 0 && (
        <>
          <Links all={it.servedBy} />
          <br />
          <span className="ww-muted">{f.servedHelp}</span>
        </>
      ),
    },
    { term: f.serves, value: it.serves.length > 0 && <Links all={it.serves} /> },
    { term: f.neighbours, value: isMunicipality && <Neighbours all={it.neighbours} /> },
    { term: f.outside, value: it.geography && it.geography.outside.length > 0 && it.geography.outside.join(', ') },
    { term: f.atGermany, value: it.geography && (it.geography.atGermany ? t.yes : t.no) },
    { term: f.area, value: it.geography && f.about(number(it.geography.areaKm2)) },
    { term: f.urbanity, value: it.geography && (f.urban[it.geography.urbanity - 1] ?? null) },
    { term: f.tile, value: tile },
    { term: f.names, value: isMunicipality ? (it.maySeeNames ? t.yes : t.no) : null },
    { term: f.validFrom, value: it.validFrom > always ? dateText(language, it.validFrom) : f.always },
    { term: f.validTo, value: it.validTo && dateText(language, it.validTo) },
    { term: f.successor, value: it.successor && <Links all={[it.successor]} /> },
    { term: f.predecessors, value: it.predecessors.length > 0 && <Links all={it.predecessors} /> },
    { term: f.theme, value: it.themeName ? f.look.themeOf(it.themeName) : f.neutral },
  ]
  return (
    <section>
      <h2>{f.title}</h2>
      <DescriptionList items={items.filter(({ value }) => value !== null && value !== false)} />
    </section>
  )
}

const Links = ({ all }: { all: readonly Named[] }) => (
  <>
    {all.map(({ id, name }, index) => (
      <span key={id}>
        {index > 0 && ', '}
        <a href={`/organisaties/${id}`}>{name}</a>
      </span>
    ))}
  </>
)

function Neighbours({ all }: { all: OrganisationView['neighbours'] }) {
  const f = useTexts(texts).facts
  const language = useLanguage()
  if (all.length === 0) return <>{f.noNeighbours}</>
  return (
    <>
      {all.map(({ id, name, weight }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={`/organisaties/${id}`}>{name}</a>
          {weight !== 1 && ` (${f.weighs(numberText(language, weight, Number.isInteger(weight) ? 0 : 2))})`}
        </span>
      ))}
    </>
  )
}
