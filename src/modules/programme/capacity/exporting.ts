import { personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import type { FileHours } from './columns.ts'
import { gridOf, sightOf, standingHours } from './load.ts'

/** The hours that hold now as rows of a file that can be read in again, as far as the actor sees them by name; it is logged. */
export const exportHours = (ctx: Ctx, programmeId: string): Promise<FileHours[]> =>
  inTransaction(ctx, async (tx) => {
    const { programme, municipalities, subProjects } = await gridOf(tx, programmeId)
    const sight = await sightOf(tx, programme)
    await audit(tx, 'programme.export_hours', { object: 'programme', id: programmeId })
    if (sight === 'none') return []
    const names = new Map(municipalities.map(({ id, name }) => [id, name]))
    const numbers = new Map(subProjects.map(({ id, number }) => [id, number]))
    const own = personOf(tx).organisationId
    const rows = (await standingHours(tx, programmeId)).filter((one) => sight === 'all' || one.municipalityId === own)
    return rows.flatMap(({ kind, municipalityId, subProjectId, quarter, hours, note }): FileHours[] => {
      const municipality = names.get(municipalityId)
      const subProject = subProjectId === null ? null : (numbers.get(subProjectId) ?? null)
      return municipality ? [{ kind, municipality, subProject, quarter, hours, note }] : []
    })
  })
