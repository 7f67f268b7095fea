import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { DataTable } from '#ui/table'
import type { ModelStanding } from '../model.ts'
import { texts } from '../texts.ts'

type Version = {
  id: string
  version: number
  standing: ModelStanding
  startsOn: string | null
}

/** All versions, to read and to compare with the one on the page. */
export function Versions({ id, versions, mayDraft }: { id: string; versions: readonly Version[]; mayDraft: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <>
      <h2>{t.versions}</h2>
      <DataTable
        caption={t.versions}
        captionHidden
        stacked
        empty={null}
        rows={[...versions]}
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'version',
            header: t.versionHeader,
            rowHeader: true,
            cell: (one) =>
              one.id === id ? (
                t.version(one.version)
              ) : (
                <a href={`/screening/model/${one.id}`}>{t.version(one.version)}</a>
              ),
          },
          { key: 'state', header: t.state, cell: (one) => t.standings[one.standing] },
          {
            key: 'since',
            header: t.holdsFrom,
            cell: (one) => (one.startsOn ? dateText(language, one.startsOn) : ''),
          },
          {
            key: 'compare',
            header: t.compare,
            cell: (one) =>
              one.id !== id && (
                <a href={`/screening/model/${id}/vergelijking?met=${one.id}`}>{t.compareWith(one.version)}</a>
              ),
          },
        ]}
      />
      {mayDraft && (
        <form method="post">
          <Button name="do" value="draft" kind="secondary">
            {t.draftNext}
          </Button>
        </form>
      )}
    </>
  )
}
