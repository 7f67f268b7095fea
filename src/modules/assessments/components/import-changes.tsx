import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button, ButtonGroup } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Checkbox } from '#ui/field'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'

type Change<Field extends string> = {
  norm: string
  /** Of the norm; left out where its code says enough. */
  title?: string
  field: Field
  kind: 'take' | 'same' | 'conflict'
  base: string
  mine: string
  theirs: string
}
const tones = { take: 'info', same: 'ok', conflict: 'warning' } as const

type Props<Field extends string> = {
  report: { id: string; seen: string; changes: Change<Field>[] /** How much evidence comes along. */; pieces?: number }
  /** What the fields are called. */
  fields: Readonly<Record<Field, string>>
}

/** What a worksheet would change, cell by cell; a cell that both sides changed is for the user to choose. */
export function ImportChanges<Field extends string>({ report, fields }: Props<Field>) {
  const t = useTexts(texts).workbook
  const { pieces = 0 } = report
  const count = (kind: Change<Field>['kind']) => report.changes.filter((change) => change.kind === kind).length
  const text = (value: string) => (value === '' ? <span className="ww-muted">{t.empty}</span> : value)
  return (
    <form method="post">
      <input type="hidden" name="import" value={report.id} />
      <input type="hidden" name="seen" value={report.seen} />
      <h2>{t.steps.report}</h2>
      {report.changes.length > 0 && <p>{t.summary(count('take'), count('conflict'))}</p>}
      {pieces > 0 && <p>{t.pieces(pieces)}</p>}
      <DataTable
        caption={t.preview}
        stacked
        rows={report.changes}
        rowKey={({ norm, field }) => `${norm}/${field}`}
        empty={<EmptyState title={t.none} />}
        columns={[
          { key: 'norm', header: t.norm, rowHeader: true, cell: ({ norm, title = '' }) => `${norm} ${title}`.trim() },
          { key: 'field', header: t.field, cell: ({ field }) => fields[field] },
          { key: 'base', header: t.base, cell: ({ base }) => text(base) },
          { key: 'theirs', header: t.now, cell: ({ theirs }) => text(theirs) },
          { key: 'mine', header: t.inFile, cell: ({ mine }) => text(mine) },
          {
            key: 'choice',
            header: t.choice,
            cell: ({ norm, field, kind }) => (
              <>
                <Badge tone={tones[kind]}>{t.kinds[kind]}</Badge>
                {kind === 'conflict' && (
                  <Checkbox
                    id={`take-${norm}-${field}`}
                    name="take"
                    value={`${norm}/${field}`}
                    label={`${t.take}: ${norm}`}
                  />
                )}
              </>
            ),
          },
        ]}
      />
      <ButtonGroup>
        {report.changes.length + pieces > 0 && (
          <Button name="do" value="apply">
            {t.apply}
          </Button>
        )}
        <Button kind="secondary" name="do" value="discard">
          {t.discard}
        </Button>
      </ButtonGroup>
    </form>
  )
}
