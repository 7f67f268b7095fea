import { dayOf } from '#platform/language'
import type { ReviewedRight } from './review.ts'

/** The year that the URL asks for, this year when it asks for none. */
export const yearOf = (request: Request, now: Date): number => {
  const asked = Number(new URL(request.url).searchParams.get('jaar'))
  const thisYear = Number(dayOf(now).slice(0, 4))
  return Number.isInteger(asked) && asked >= 2000 && asked <= thisYear ? asked : thisYear
}

/** Parts of the review that one can look at. */
export const parts = ['all', 'open', 'overdue', 'done'] as const

/** The rights that were asked for, by part and by words in the name, mail or role. */
export function shownRights(
  rights: readonly ReviewedRight[],
  { welke, zoek }: { welke: string; zoek: string },
  roleName: (role: string) => string,
): ReviewedRight[] {
  const wanted = zoek.trim().toLowerCase()
  const fits: Record<string, (right: ReviewedRight) => boolean> = {
    open: ({ outcome }) => outcome === null,
    overdue: ({ isOverdue }) => isOverdue,
    done: ({ outcome }) => outcome !== null,
  }
  return rights.filter(
    (right) =>
      (fits[welke]?.(right) ?? true) &&
      `${right.name} ${right.mail} ${roleName(right.role)}`.toLowerCase().includes(wanted),
  )
}
