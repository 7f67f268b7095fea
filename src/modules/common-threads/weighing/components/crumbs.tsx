import { useTexts } from '#platform/texts'
import { Breadcrumbs } from '#ui/layout'
import { shared } from '#ui/words'
import { texts as moduleTexts } from '../../texts.ts'
import { texts } from '../texts.ts'

/** The way from the common threads to a page below the weighing of a round; the weighing itself without `here`. */
export function WeighingCrumbs({ roundId, here }: { roundId: string; here?: string }) {
  const t = useTexts(texts)
  const above = { href: `/rode-draden?ronde=${roundId}`, label: useTexts(moduleTexts).title }
  const weighing = { href: `/rode-draden/${roundId}/afweging`, label: t.link }
  return (
    <Breadcrumbs
      label={useTexts(shared).breadcrumbs}
      items={here === undefined ? [above, { label: t.link }] : [above, weighing, { label: here }]}
    />
  )
}
