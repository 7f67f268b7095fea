import { dateText, momentText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { DescriptionList } from '#ui/description-list'
import type { Mark } from '../model.ts'
import { texts } from '../texts.ts'
import type { Given } from './norm-given.ts'
import { differenceText, markText } from './words.ts'

/** A verdict to read: as it was given blind, what it became, and what is beside it. */
export function GivenVerdict({
  given,
  referenceDay,
  isJudge,
}: {
  given: Given
  referenceDay: string
  isJudge: boolean
}) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { first, revisions, self, other, reply } = given
  if (!first) return <p>{t.norm.none}</p>
  const marks = ([then, now]: [Mark, Mark]) =>
    `${t.norm.levelThen(dateText(language, referenceDay))}: ${markText(t, then)} · ${t.norm.levelNow}: ${markText(t, now)}`
  const sample = first.size !== null && first.hits !== null ? t.norm.sample(first.hits, first.size) : ''
  const lines = [
    { term: t.norm.first, value: marks(first.marks) },
    { term: t.norm.reason, value: first.reason },
    { term: t.norm.documents, value: first.documents },
    { term: t.norm.interviews, value: first.interviews },
    { term: t.norm.form, value: sample },
    ...revisions.map((one) => ({
      term: `${t.norm.revision(one.number)} (${momentText(language, one.at)})`,
      value: `${marks(one.marks)}. ${one.reason}`,
    })),
    { term: t.norm.other, value: other ? marks(other) : '' },
    { term: t.hearing.reply, value: reply?.body ?? '' },
    { term: t.hearing.answer, value: reply?.answer ?? '' },
  ]
  const difference = differenceText(t, self, given.present?.[0] ?? null)
  return (
    <section>
      <h2>{t.norm.given}</h2>
      {isJudge && given.isRevealed && <Alert kind="info">{t.norm.fixed}</Alert>}
      <DescriptionList
        items={lines
          .filter(({ value }) => value !== '')
          .map(({ term, value }) => ({ term, value: <span className="ww-pre">{value}</span> }))}
      />
      {(given.isRevealed || !isJudge) && (
        <>
          <h3>{t.norm.self}</h3>
          <p>{self === null ? t.norm.noSelf : `${markText(t, self)}${difference ? ` (${difference})` : ''}`}</p>
        </>
      )}
    </section>
  )
}
