import { momentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DescriptionList } from '#ui/description-list'
import type { PaperKind } from '../model.ts'
import { texts } from '../texts.ts'

export type Facts = {
  kind: PaperKind
  ownerName: string
  version: number
  previousId: string | null
  publishedAt: string | null
  publisherName: string | null
  sha256: string | null
  releasedAt: string | null
  withdrawnAt: string | null
  withdrawnReason: string | null
}

/** What a paper is, and what became of it. */
export function PaperFacts({ paper: it }: { paper: Facts }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const f = t.facts
  const moment = (value: string) => momentText(language, value)
  const items = [
    { term: t.kind, value: t.kinds[it.kind] },
    { term: f.owner, value: it.ownerName },
    { term: f.version, value: it.previousId ? <Previous version={it.version} id={it.previousId} /> : it.version },
    ...(it.publishedAt
      ? [
          {
            term: f.published,
            value: it.publisherName ? f.by(moment(it.publishedAt), it.publisherName) : moment(it.publishedAt),
          },
        ]
      : []),
    ...(it.releasedAt ? [{ term: f.released, value: moment(it.releasedAt) }] : []),
    ...(it.withdrawnAt ? [{ term: f.withdrawn, value: `${moment(it.withdrawnAt)}: ${it.withdrawnReason}` }] : []),
    ...(it.sha256 ? [{ term: f.hash, value: <Hash value={it.sha256} /> }] : []),
  ]
  return <DescriptionList items={items} />
}

function Previous({ version, id }: { version: number; id: string }) {
  const { facts } = useTexts(texts)
  return (
    <>
      {version} (<a href={`/stukken/${id}`}>{facts.previous}</a>)
    </>
  )
}

function Hash({ value }: { value: string }) {
  const { facts } = useTexts(texts)
  return (
    <>
      <code className="ww-break">{value}</code>
      <br />
      <span className="ww-muted">{facts.hashHelp}</span>
    </>
  )
}
