import { useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button, ButtonGroup } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Checkbox } from '#ui/field'
import { DataTable } from '#ui/table'
import { texts as scanTexts } from '../../texts.ts'
import type { CellChange } from '../offline/cells.ts'
import { texts } from '../texts.ts'

const tones = { take: 'info', same: 'ok', conflict: 'warning' } as const

/** What a worksheet would change in the verdicts, cell by cell; what both sides changed is for the assessor to choose. */
export function InspectionChanges({ report }: { report: { id: string; seen: string; changes: CellChange[] } }) {
  const t = useTexts(scanTexts).workbook
  const { fields } = useTexts(texts).offline
  const text = (value: string) => (value === '' ? <span className="ww-muted">{t.empty}</span> : value)
  return (
    <form method="post">
      <input type="hidden" name="import" value={report.id} />
      <input type="hidden" name="seen" value={report.seen} />
      <h2>{t.steps.report}</h2>
      <DataTable
        caption={t.preview}
        stacked
        rows={report.changes}
        rowKey={({ norm, field }) => `${norm}/${field}`}
        empty={<EmptyState title={t.none} />}
        columns={[
          { key: 'norm', header: t.norm, rowHeader: true, cell: ({ norm }) => norm },
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
        {report.changes.length > 0 && (
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
