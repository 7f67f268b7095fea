import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { DataTable } from '#ui/table'
import { Dutch } from '../../components/dutch.tsx'
import { texts } from '../texts.ts'

export type ShownDevelopment = {
  id: string
  kind: 'law' | 'judgment'
  day: string
  title: string
  text: string | null
  url: string | null
  mayRemove: boolean
}
type Props = { code: string; rows: ShownDevelopment[]; mayPropose: boolean }

/** Changes of law and judgments of a source, with the way to a proposal for who may make one. */
export function DevelopmentList({ code, rows, mayPropose }: Props) {
  const t = useTexts(texts)
  const language = useLanguage()
  const proposal = ({ title, url }: ShownDevelopment) =>
    `/bron/${code}/wijzigen?${new URLSearchParams({ reden: [title, url].filter(Boolean).join(', ') })}`
  return (
    <DataTable
      caption={t.developments}
      captionHidden
      stacked
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p>{t.noDevelopments}</p>}
      columns={[
        { key: 'day', header: t.day, rowHeader: true, cell: ({ day }) => dateText(language, day) },
        { key: 'kind', header: t.kind, cell: ({ kind }) => t.kinds[kind] },
        {
          ...{ key: 'title', header: t.title },
          cell: ({ title, text, url }) => (
            <>
              <Dutch>{url ? <a href={url}>{title}</a> : title}</Dutch>
              {text && (
                <p className="ww-pre" lang="nl">
                  {text}
                </p>
              )}
            </>
          ),
        },
        ...(mayPropose
          ? [
              {
                ...{ key: 'do', header: t.toProposal },
                cell: (one: ShownDevelopment) => (
                  <>
                    <a href={proposal(one)} aria-label={t.toProposalOf(one.title)}>
                      {t.toProposal}
                    </a>
                    {one.mayRemove && (
                      <form method="post">
                        <input type="hidden" name="id" value={one.id} />
                        <Button kind="plain" name="do" value="remove" label={t.removeOf(one.title)}>
                          {t.remove}
                        </Button>
                      </form>
                    )}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
