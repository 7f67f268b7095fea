import { personOf } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { type Grid, gridOf, hoursTogether, type Sight, sightOf, standingHours, type Together } from './load.ts'
import { type Hours, perThousand, type Sums, shortOf, sumsBy, sumsOf } from './model.ts'

/** Which hours: of one quarter or all, of one sub-project or all. */
export type HoursFilter = { quarter: string | null; subProjectId: string | null }
export type MunicipalityHours = Sums & {
  id: string
  name: string
  inhabitants: number | null
  short: number
  /** Promised hours for each thousand inhabitants. */
  promisedPerThousand: number | null
}
export type Capacity = {
  grid: Grid
  sight: Sight
  /** Those whose hours the actor sees by name. */
  municipalities: MunicipalityHours[]
  /** Of all municipalities together. */
  subProjects: (Sums & { id: string; number: number; title: string })[]
  total: Sums
  inhabitants: number
  /** The hours behind it that the actor sees by name. */
  hours: Hours[]
}

/** Who carries what. At most seven statements. @throws AppError not_found, forbidden for who does not read programmes */
export const capacityOf = (ctx: Ctx, programmeId: string, filter: HoursFilter): Promise<Capacity> =>
  inTransaction(ctx, async (tx) => {
    const grid = await gridOf(tx, programmeId)
    const sight = await sightOf(tx, grid.programme)
    const named = sight === 'none' ? [] : (await standingHours(tx, programmeId)).filter(fits(filter))
    const together = sight === 'all' ? named : (await hoursTogether(tx, programmeId)).filter(fits(filter))
    const { organisationId } = personOf(tx)
    const seen = grid.municipalities.filter(({ id }) => sight === 'all' || (sight === 'own' && id === organisationId))
    return {
      grid,
      sight,
      municipalities: byMunicipality(seen, named),
      subProjects: bySubProject(grid, together),
      total: sumsOf(together),
      inhabitants: grid.municipalities.reduce((sum, { inhabitants }) => sum + (inhabitants ?? 0), 0),
      hours: named,
    }
  })

/** What was agreed is for the whole programme, so it stays when one sub-project is chosen. */
const fits =
  ({ quarter, subProjectId }: HoursFilter) =>
  (one: Pick<Hours, 'quarter' | 'subProjectId'>): boolean =>
    (quarter === null || one.quarter === quarter) &&
    (subProjectId === null || one.subProjectId === null || one.subProjectId === subProjectId)

/** The sums of each municipality; also of those without hours. */
export function byMunicipality(municipalities: Grid['municipalities'], hours: readonly Hours[]): MunicipalityHours[] {
  const ids = municipalities.map(({ id }) => id)
  const sums = sumsBy(hours, ids, ({ municipalityId }) => municipalityId)
  return municipalities.map(({ id, name, inhabitants }) => {
    const own = sums.get(id) ?? sumsOf([])
    const short = shortOf(hours.filter(({ municipalityId }) => municipalityId === id))
    return { ...own, id, name, inhabitants, short, promisedPerThousand: perThousand(own.promised, inhabitants) }
  })
}

function bySubProject({ subProjects }: Grid, hours: readonly (Hours | Together)[]): Capacity['subProjects'] {
  const ids = subProjects.map(({ id }) => id)
  const sums = sumsBy(hours, ids, ({ subProjectId }) => subProjectId)
  return subProjects.map(({ id, number, title }) => ({ ...(sums.get(id) ?? sumsOf([])), id, number, title }))
}

/** The hours of a programme that hold now, by municipality, sub-project and quarter; the caller authorises. */
export const hoursOf = (tx: Tx, programmeId: string): Promise<Hours[]> => standingHours(tx, programmeId)
