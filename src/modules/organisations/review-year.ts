import { dayOf } from '#platform/language'

/** The year that the URL asks for, this year when it asks for none. */
export const yearOf = (request: Request, now: Date): number => {
  const asked = Number(new URL(request.url).searchParams.get('jaar'))
  const thisYear = Number(dayOf(now).slice(0, 4))
  return Number.isInteger(asked) && asked >= 2000 && asked <= thisYear ? asked : thisYear
}
