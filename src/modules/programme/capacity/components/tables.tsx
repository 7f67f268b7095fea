import { numberText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { type Column, DataTable } from '#ui/table'
import { hourKinds, type Sums } from '../model.ts'
import type { Capacity, MunicipalityHours } from '../picture.ts'
import { texts } from '../texts.ts'

/** A column for each kind of hours. */
function useKinds<T extends Sums>(): Column<T>[] {
  const t = useTexts(texts)
  const language = useLanguage()
  return hourKinds.map((kind) => ({
    key: kind,
    header: t.kinds[kind],
    numeric: true,
    cell: (row) => numberText(language, row[kind]),
  }))
}

/** The hours of each municipality, also for each thousand inhabitants. */
export function MunicipalityTable({ rows }: { rows: MunicipalityHours[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const kinds = useKinds<MunicipalityHours>()
  return (
    <DataTable
      caption={t.byMunicipality}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={t.none}
      columns={[
        { key: 'name', header: t.municipality, rowHeader: true, cell: ({ name }) => name },
        ...kinds,
        { key: 'short', header: t.short, numeric: true, cell: ({ short }) => numberText(language, short) },
        {
          key: 'perThousand',
          header: t.perThousand,
          numeric: true,
          cell: ({ promisedPerThousand: per }) => (per === null ? '–' : numberText(language, per, 1)),
        },
      ]}
    />
  )
}

type SubProject = Capacity['subProjects'][number]

/** What the hours are for, of all municipalities together. */
export function SubProjectTable({ rows }: { rows: SubProject[] }) {
  const t = useTexts(texts)
  const kinds = useKinds<SubProject>().filter(({ key }) => key !== 'agreed')
  return (
    <DataTable
      caption={t.bySubProject}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={t.none}
      columns={[
        { key: 'title', header: t.subProject, rowHeader: true, cell: ({ number, title }) => `${number}. ${title}` },
        ...kinds,
      ]}
    />
  )
}
