import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup } from '#ui/button'
import { DataTable } from '#ui/table'
import type { FindingsPreview } from '../import.ts'
import { texts } from '../texts.ts'
import { SeverityBadge } from './severity-badge.tsx'

/** What a file would enter, to confirm or to drop. */
export function ImportPreview({ preview }: { preview: FindingsPreview }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { added, known, hash, fileName } = preview
  const municipalities = new Set(added.map(({ organisationId }) => organisationId)).size
  return (
    <>
      <h2>{t.import.preview}</h2>
      <Alert kind="info">
        {added.length > 0 ? t.import.willAdd(added.length, municipalities) : t.import.nothingNew}{' '}
        {known > 0 && added.length > 0 && t.import.known(known)}
      </Alert>
      <DataTable
        caption={`${t.import.fileName}: ${fileName}`}
        stacked
        rows={added}
        rowKey={({ line }) => String(line)}
        empty=""
        columns={[
          { key: 'line', header: t.import.cell, cell: ({ line }) => t.import.line(line) },
          { key: 'of', header: t.columns.municipality, rowHeader: true, cell: ({ municipality }) => municipality },
          { key: 'norms', header: t.columns.norms, cell: ({ norms }) => norms.join(', ') },
          {
            key: 'severity',
            header: t.columns.severity,
            cell: ({ severity }) => <SeverityBadge severity={severity} />,
          },
          { key: 'source', header: t.columns.source, cell: ({ source }) => t.sources[source] },
          { key: 'text', header: t.columns.text, cell: ({ text }) => text },
          { key: 'day', header: t.columns.foundOn, cell: ({ foundOn }) => dateText(language, foundOn) },
          {
            key: 'recommendations',
            header: t.columns.recommendations,
            numeric: true,
            cell: ({ recommendations }) => recommendations.length,
          },
          {
            key: 'report',
            header: t.columns.report,
            cell: ({ reportTitle, reportYear }) =>
              reportTitle && reportYear ? t.one.fromReport(reportTitle, reportYear) : '',
          },
        ]}
      />
      <ButtonGroup>
        {added.length > 0 && hash && (
          <form method="post">
            <input type="hidden" name="hash" value={hash} />
            <Button name="do" value="apply">
              {t.import.apply}
            </Button>
          </form>
        )}
        <form method="post">
          <Button kind="secondary" name="do" value="discard">
            {t.import.discard}
          </Button>
        </form>
      </ButtonGroup>
    </>
  )
}
