import type { ReactNode } from 'react'
import { dateText, momentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'

export type Past = {
  id: string
  fileName: string
  madeAt: string
  proposed: number
  drafts: number
  open: number
  first: { code: string; number: number }[]
  takenBackAt: string | null
}

/** What oneself read in before, with the way to take it back; `children` are the other pages of it. */
export function PastImports({ imports, children }: { imports: Past[]; children: ReactNode }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section>
      <h2>{t.past}</h2>
      <DataTable
        caption={t.past}
        captionHidden
        stacked
        rows={imports}
        rowKey={({ id }) => id}
        empty={<p>{t.none}</p>}
        columns={[
          { key: 'file', header: t.pastColumns.file, rowHeader: true, cell: ({ fileName }) => fileName },
          { key: 'when', header: t.pastColumns.when, cell: ({ madeAt }) => momentText(language, madeAt) },
          { key: 'proposed', header: t.pastColumns.proposed, numeric: true, cell: ({ proposed }) => proposed },
          { key: 'drafts', header: t.pastColumns.drafts, numeric: true, cell: ({ drafts }) => drafts },
          { key: 'open', header: t.pastColumns.open, cell: (row) => <Open row={row} /> },
        ]}
      />
      {children}
      {imports
        .filter(({ open }) => open > 0)
        .map(({ id, fileName, madeAt }) => (
          <Confirm key={id} summary={t.takeBack(fileName, momentText(language, madeAt))}>
            <form method="post">
              <p>{t.takeBackHelp}</p>
              <input type="hidden" name="importId" value={id} />
              <Button name="do" value="take-back" kind="danger">
                {t.takeBackButton}
              </Button>
            </form>
          </Confirm>
        ))}
    </section>
  )
}

/** The versions that still wait, each with the way to it. */
function Open({ row: { open, first, takenBackAt } }: { row: Past }) {
  const t = useTexts(texts)
  const language = useLanguage()
  if (takenBackAt !== null) return t.wasTakenBack(dateText(language, new Date(takenBackAt)))
  if (open === 0) return t.noneOpen
  return (
    <ul>
      {first.map(({ code, number }) => (
        <li key={code}>
          <a href={`/bron/${code}/versies/${number}`}>{t.openVersion(code, number)}</a>
        </li>
      ))}
      {open > first.length && <li>{t.moreOpen(open - first.length)}</li>}
    </ul>
  )
}
