import { dateText, momentText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import { type Column, DataTable } from '#ui/table'
import { texts } from '../texts.ts'

export type PastImport = {
  id: string
  fileName: string
  madeAt: string
  booked: number
  doubles: number
  undoneAt: string | null
}

/** What was read in before, with the way to undo it. */
export function PastImports({ base, imports, mayKeep }: { base: string; imports: PastImport[]; mayKeep: boolean }) {
  const { importing: t } = useTexts(texts)
  const language = useLanguage()
  const form = useForm()
  const columns: Column<PastImport>[] = [
    {
      key: 'file',
      header: t.columns.file,
      rowHeader: true,
      cell: ({ id, fileName }) => <a href={`${base}/boekingen?export=${id}`}>{fileName}</a>,
    },
    { key: 'when', header: t.columns.when, cell: ({ madeAt }) => momentText(language, madeAt) },
    { key: 'booked', header: t.columns.booked, numeric: true, cell: ({ booked }) => booked },
    { key: 'doubles', header: t.columns.doubles, numeric: true, cell: ({ doubles }) => doubles },
    {
      key: 'state',
      header: t.columns.state,
      cell: ({ undoneAt }) => (undoneAt ? t.undone(dateText(language, new Date(undoneAt))) : t.stands),
    },
  ]
  return (
    <>
      <h2>{t.past}</h2>
      <DataTable
        caption={t.past}
        captionHidden
        stacked
        rows={imports}
        rowKey={({ id }) => id}
        empty={<p>{t.none}</p>}
        columns={columns}
      />
      {mayKeep &&
        imports
          .filter(({ undoneAt }) => undoneAt === null)
          .map(({ id, fileName }) => {
            const isThis = form.value('importId') === id
            return (
              <Confirm key={id} summary={t.undo(fileName)} isOpen={isThis}>
                <form method="post" className="ww-form" noValidate>
                  <p>{t.undoHelp}</p>
                  <input type="hidden" name="importId" value={id} />
                  <Field
                    name="reason"
                    id={isThis ? 'reason' : `reason-${id}`}
                    label={t.reason}
                    multiline
                    rows={2}
                    required
                    value={isThis ? form.value('reason') : ''}
                    problem={isThis ? form.problem('reason') : undefined}
                  />
                  <Button name="do" value="undo" kind="danger">
                    {t.undoButton}
                  </Button>
                </form>
              </Confirm>
            )
          })}
    </>
  )
}
