import { hoursOf } from '#modules/programme'
import type { Tx } from '#platform/db'
import { dayOf, type Language } from '#platform/language'
import type { Carried } from '../kinds/hours.ts'
import type { KnownPlan } from './plan.ts'

/** The hours of a programme, of all municipalities together. The caller acts as the system. */
export async function gatherHours(tx: Tx, language: Language, { id, title, subProjects }: KnownPlan): Promise<Carried> {
  const all = await hoursOf(tx, id)
  const sumsOf = (own: typeof all) => {
    const sum = (wanted: string) => own.reduce((total, { kind, hours }) => total + (kind === wanted ? hours : 0), 0)
    return { asked: sum('asked'), promised: sum('promised'), made: sum('made') }
  }
  const promising = all.filter(({ kind, hours }) => kind === 'promised' && hours > 0)
  return {
    language,
    asOf: dayOf(tx.now),
    source: title,
    municipalities: new Set(promising.map(({ municipalityId }) => municipalityId)).size,
    total: sumsOf(all),
    subProjects: subProjects.map((one) => ({
      title: one.title,
      ...sumsOf(all.filter(({ subProjectId }) => subProjectId === one.id)),
    })),
  }
}
