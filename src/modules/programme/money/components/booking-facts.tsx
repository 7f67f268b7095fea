import { dateText, momentText, moneyText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { DescriptionList } from '#ui/description-list'
import type { Judgement } from '../model.ts'
import { texts } from '../texts.ts'
import { KindText } from './booking-table.tsx'
import type { ListedBooking } from './listed.ts'

export type ShownBooking = ListedBooking & {
  reason: string | null
  importId: string | null
  theme: string
  enteredBy: string | null
  enteredAt: string
  judged: { judgement: Judgement; reason: string | null; name: string | null; at: string } | null
  openCents: number | null
}

/** Where a booking belongs, who entered it and who judged it. */
export function BookingFacts({ base, booking: it }: { base: string; booking: ShownBooking }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const c = t.book.columns
  const items = [
    { term: c.kind, value: <KindText {...it} /> },
    { term: c.amount, value: <strong>{moneyText(language, it.amountCents)}</strong> },
    it.openCents !== null && { term: t.one.openLeft, value: moneyText(language, it.openCents) },
    { term: c.bookedOn, value: dateText(language, it.bookedOn) },
    { term: t.activity, value: it.activity },
    { term: t.source, value: it.source },
    { term: t.municipality, value: it.municipality ?? t.forAll },
    { term: t.one.theme, value: it.theme },
    it.party !== '' && { term: c.party, value: it.party },
    it.reference !== '' && { term: c.reference, value: it.reference },
    it.reason !== null && { term: c.reason, value: it.reason },
    { term: t.one.enteredBy, value: it.enteredBy ?? t.one.someone },
    { term: t.one.enteredAt, value: momentText(language, it.enteredAt) },
    it.importId !== null && {
      term: t.one.fromImport,
      value: <a href={`${base}/boekingen?export=${it.importId}`}>{t.one.toImport}</a>,
    },
    it.judged !== null && {
      term: t.one.judged[it.judged.judgement],
      value: `${it.judged.name ?? t.one.someone}, ${momentText(language, it.judged.at)}${it.judged.reason ? `: ${it.judged.reason}` : ''}`,
    },
  ]
  return <DescriptionList items={items.filter((one) => one !== false)} />
}
