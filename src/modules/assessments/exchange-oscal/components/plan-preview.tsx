import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { Checkbox } from '#ui/field'
import { DataTable } from '#ui/table'
import { texts as actionTexts } from '../../actions/texts.ts'
import type { PlanRow } from '../import-plan.ts'
import { texts } from '../texts.ts'

/** What a file would bring in; the file itself goes along, so that nothing is kept before someone confirms. */
export function PlanPreview({ rows, document }: { rows: PlanRow[]; document: string }) {
  const t = useTexts(texts)
  const a = useTexts(actionTexts)
  const language = useLanguage()
  const fresh = rows.filter(({ kind }) => kind === 'new').length
  return (
    <form method="post">
      <h2>{t.preview}</h2>
      <p>{t.summary(fresh, rows.length - fresh)}</p>
      <input type="hidden" name="document" value={document} />
      <DataTable
        caption={t.preview}
        captionHidden
        stacked
        rows={rows}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          { key: 'title', header: t.columns.title, rowHeader: true, cell: ({ title }) => title },
          { key: 'norms', header: t.columns.norms, cell: ({ norms }) => norms.join(', ') || '–' },
          {
            key: 'dueOn',
            header: t.columns.dueOn,
            cell: ({ dueOn }) => (dueOn ? dateText(language, dueOn) : '–'),
          },
          { key: 'state', header: t.columns.state, cell: ({ state }) => a.states[state] },
          {
            key: 'kind',
            header: t.columns.kind,
            cell: ({ id, kind, title, losses }) =>
              kind === 'new' ? (
                <>
                  <Checkbox id={`take-${id}`} name="take" value={id} label={`${t.take}: ${title}`} checked />
                  {losses.map((one) => (
                    <p key={one} className="ww-muted">
                      {t.losses[one]}
                    </p>
                  ))}
                </>
              ) : (
                <Badge tone="ok">{t.known}</Badge>
              ),
          },
        ]}
      />
      <ButtonGroup>
        {fresh > 0 && (
          <Button name="do" value="apply">
            {t.apply}
          </Button>
        )}
        <ButtonLink href="/acties/oscal" kind="secondary">
          {t.again}
        </ButtonLink>
      </ButtonGroup>
    </form>
  )
}
