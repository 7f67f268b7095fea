import { useTexts } from '#platform/texts'
import { type Column, DataTable } from '#ui/table'
import { matrixOf, type RiskWeight, steps, weightOf } from '../model.ts'
import { texts } from '../texts.ts'

type Shown = { id: string; number: number; chance: number; impact: number }
type Row = { chance: number; cells: Shown[][] }

/** Open risks by chance and impact; each cell says its weight in words for who does not see the shade. */
export function RiskMatrix({ risks }: { risks: readonly Shown[] }) {
  const t = useTexts(texts)
  const rows: Row[] = matrixOf(risks).map((cells, at) => ({ chance: steps.length - at, cells }))
  const named = (step: number) => t.step(step, t.steps[step - 1] ?? '')
  const columns: Column<Row>[] = [
    { key: 'chance', header: `${t.chance} / ${t.impact}`, rowHeader: true, cell: ({ chance }) => named(chance) },
    ...steps.map(
      (impact): Column<Row> => ({
        key: String(impact),
        header: named(impact),
        cell: ({ chance, cells }) => (
          <MatrixCell risks={cells[impact - 1] ?? []} weight={weightOf({ chance, impact })} />
        ),
      }),
    ),
  ]
  return <DataTable caption={t.matrix} columns={columns} rows={rows} rowKey={({ chance }) => String(chance)} empty="" />
}

function MatrixCell({ risks, weight }: { risks: readonly Shown[]; weight: RiskWeight }) {
  const t = useTexts(texts)
  return (
    <div className={`ww-risk ww-risk--${weight}`}>
      <span className="ww-hidden">{t.weights[weight]}: </span>
      {risks.length === 0 ? (
        <span className="ww-hidden">{t.nothing}</span>
      ) : (
        risks.map(({ number }) => t.numbered(number)).join(', ')
      )}
    </div>
  )
}
