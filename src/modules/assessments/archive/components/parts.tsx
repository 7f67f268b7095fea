import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { ShownNorm, shownArchive } from './shown.ts'

/** What both results say per norm. */
export function ArchivedNorms({ norms }: { norms: readonly ShownNorm[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const words = (mark: string | null) =>
    mark === null ? '–' : mark === '' ? t.unanswered : mark === 'na' ? t.na : mark
  return (
    <DataTable
      caption={t.answers}
      captionHidden
      stacked
      rows={[...norms]}
      rowKey={({ key }) => key}
      empty=""
      columns={[
        {
          key: 'norm',
          header: t.answerColumns.norm,
          rowHeader: true,
          cell: ({ norm, title, isSecond }) => (
            <>
              {norm} {title}
              {isSecond && ` (${t.second})`}
            </>
          ),
        },
        { key: 'claimed', header: t.answerColumns.claimed, cell: ({ claimed }) => words(claimed) },
        {
          key: 'counting',
          header: t.answerColumns.counting,
          cell: ({ counting, claimed }) => (claimed === 'na' || counting === '' ? '–' : words(counting)),
        },
        { key: 'then', header: t.answerColumns.atThen, cell: ({ atThen }) => words(atThen) },
        { key: 'now', header: t.answerColumns.atNow, cell: ({ atNow }) => words(atNow) },
        {
          key: 'reason',
          header: t.answerColumns.reason,
          cell: ({ said }) =>
            said.length === 0
              ? '–'
              : said.map(({ who, text, until }) => (
                  <p key={`${who} ${text}`} className="ww-pre">
                    <strong>{t.says[who]}:</strong> {text}
                    {until && ` (${t.until(dateText(language, until))})`}
                  </p>
                )),
        },
      ]}
    />
  )
}

type Pieces = ReturnType<typeof shownArchive>['evidence']

/** The evidence, with the files that travelled. */
export function ArchivedEvidence({ id, evidence }: { id: string; evidence: Pieces }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.evidence}
      captionHidden
      stacked
      rows={evidence}
      rowKey={(piece) => piece.id}
      empty={t.noEvidence}
      columns={[
        { key: 'title', header: t.evidenceColumns.title, rowHeader: true, cell: ({ title }) => title },
        { key: 'datedOn', header: t.evidenceColumns.datedOn, cell: ({ datedOn }) => dateText(language, datedOn) },
        { key: 'norms', header: t.evidenceColumns.norms, cell: ({ norms }) => norms.join(', ') || '–' },
        {
          key: 'file',
          header: t.evidenceColumns.file,
          cell: ({ id: piece, title, link, hasFile }) =>
            hasFile ? (
              <a href={`/zelfscans/archief/${id}/bewijs/${piece}`} aria-label={`${t.open}: ${title}`}>
                {t.open}
              </a>
            ) : (
              (link ?? t.noFile)
            ),
        },
      ]}
    />
  )
}
