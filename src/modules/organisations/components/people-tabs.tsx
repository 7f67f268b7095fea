import { allows } from '#platform/access'
import type { Ctx } from '#platform/db'
import { useTexts } from '#platform/texts'
import { TabLinks } from '#ui/tabs'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'

const parts = { people: '/mensen', staff: '/mensen/personeel', review: '/mensen/controle' } as const
type Part = keyof typeof parts

/** The parts about people that the actor may open. */
export function peopleParts(ctx: Ctx, organisationId: string): Part[] {
  const own = { organisationId }
  const open: Record<Part, boolean> = {
    people: allows(ctx, may.seePeople, own),
    staff: allows(ctx, may.keepStaff, own) || allows(ctx, may.seeTeam, own),
    review: allows(ctx, may.seeReview, own),
  }
  return (['people', 'staff', 'review'] as const).filter((part) => open[part])
}

export function PeopleTabs({ open, current }: { open: readonly Part[]; current: Part }) {
  const t = useTexts(texts)
  const labels: Record<Part, string> = { people: t.people.tabPeople, staff: t.staff.title, review: t.review.title }
  if (open.length < 2) return null
  return (
    <TabLinks
      label={t.people.tabs}
      items={open.map((part) => ({ href: parts[part], label: labels[part], current: part === current }))}
    />
  )
}
