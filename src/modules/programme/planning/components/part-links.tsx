import { useTexts } from '#platform/texts'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { texts } from '../texts.ts'

/** The pages that belong to the planning, beside the timeline. */
export function PlanningLinks({ programmeId }: { programmeId: string }) {
  const t = useTexts(texts)
  const to = (path: string) => `/programma/${programmeId}/${path}`
  return (
    <ButtonGroup>
      <ButtonLink kind="secondary" href={to('mijlpalen')}>
        {t.milestones}
      </ButtonLink>
      <ButtonLink kind="secondary" href={to('producten')}>
        {t.deliverables}
      </ButtonLink>
      <ButtonLink kind="secondary" href={to('afhankelijkheden')}>
        {t.dependencies}
      </ButtonLink>
    </ButtonGroup>
  )
}
