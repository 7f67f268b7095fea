import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DescriptionList } from '#ui/description-list'
import { Dutch, Naming } from '../../components/dutch.tsx'
import { texts } from '../texts.ts'

type Version = {
  reason: string
  declineReason: string | null
  basedOn: number
  isShipped: boolean
  makerName: string | null
  deciderName: string | null
  madeAt: string
  decidedAt: string | null
}

/** Who wrote a version and why, and who decided on it. */
export function VersionFacts({ version: it }: { version: Version }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const who = (name: string | null, at: string) => `${name ?? t.someone}, ${dateText(language, at)}`
  return (
    <>
      <DescriptionList
        items={[
          { term: t.why, value: <Dutch>{it.reason}</Dutch> },
          { term: t.maker, value: who(it.isShipped ? t.shipped : it.makerName, it.madeAt) },
          ...(it.decidedAt && !it.isShipped ? [{ term: t.decider, value: who(it.deciderName, it.decidedAt) }] : []),
        ]}
      />
      {it.declineReason && (
        <p>
          <Naming text={t.declinedBecause(it.declineReason)} name={it.declineReason} />
        </p>
      )}
      {it.basedOn > 0 && <p>{t.basedOn(it.basedOn)}</p>}
    </>
  )
}
