import { useTexts } from '#platform/texts'
import { TabLinks } from '#ui/tabs'
import { texts } from '../texts.ts'

const parts = [
  '/meldingen',
  '/meldingen?taak=retest',
  '/meldingen/zoeken',
  '/meldingen/register',
  '/meldingen/inzageverzoek',
  '/meldingen/teksten',
] as const

/** The pages of who handles reports. */
export function ReportsMenu({ current }: { current: (typeof parts)[number] }) {
  const t = useTexts(texts).menu
  return <TabLinks label={t.label} items={parts.map((href) => ({ href, label: t[href], current: href === current }))} />
}
