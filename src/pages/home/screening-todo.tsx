import { useTexts } from '#platform/texts'
import { Card } from '#ui/card'
import { texts } from '../texts.ts'
import type { HomeData } from './home-data.ts'

type Asked = HomeData['screening']

export const screeningAsks = ({ asked, toAssess, replies, outdated }: Asked): boolean =>
  asked + toAssess + replies + outdated > 0

/** What screening asks: of the person themselves, of who assesses declarations, and of HR. */
export function ScreeningWork({ screening: { asked, toAssess, replies, outdated } }: { screening: Asked }) {
  const t = useTexts(texts).home.screening
  return (
    <>
      {asked > 0 && <Card title={t.asked(asked)} href="/mijn-screening" headingLevel={3} />}
      {toAssess > 0 && <Card title={t.toAssess(toAssess)} href="/screening/opgaven?stand=submitted" headingLevel={3} />}
      {outdated > 0 && <Card title={t.outdated(outdated)} href="/screening/functies?stand=outdated" headingLevel={3} />}
      {replies > 0 && <Card title={t.replies(replies)} href="/screening/reacties" headingLevel={3} />}
    </>
  )
}

/** The way to the own page for whom a file is about, also when nothing is asked. */
export function OwnScreening({ screening: { files } }: { screening: Asked }) {
  const t = useTexts(texts)
  if (files === 0) return null
  return (
    <p>
      <a href="/mijn-screening">{t.nav['own-screening']}</a>: {t.home.screening.own}
    </p>
  )
}
