import type { Tx } from '#platform/db'
import type { SubProjectKey } from './model.ts'
import { lines, parts, programmes, subProjects, themes } from './schema.ts'

type Period = { startsOn: string; endsOn: string }
export type ProgrammeSeed = Period & {
  /** Themes under the steering group, in their order; the programme belongs to the first. */
  themes: readonly string[]
  title: string
  goal: string
  lines: readonly {
    title: string
    description: string
    startsOn: string
    endsOn: string | null
    municipalities?: string[]
  }[]
  /** `line` counts from 0 in `lines`. */
  subProjects: readonly (Period & {
    line: number
    key: SubProjectKey | null
    title: string
    effect: string
    leaderId?: string
    framework?: string
    threads?: string[]
    norms?: string[]
    indicators?: string[]
    municipalities?: string[]
    parts: readonly (Period & { title: string; description?: string })[]
  })[]
}
export type SeededProgramme = { programmeId: string; lineIds: string[]; subProjectIds: string[]; partIds: string[] }

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Makes a whole programme at once, for the demo and for tests: by the system, without a line in the audit log. */
export async function seedProgramme(
  tx: Tx,
  { organisationId, madeBy }: { organisationId: string; madeBy: string },
  seed: ProgrammeSeed,
): Promise<SeededProgramme> {
  const { db } = tx
  const themeRows = seed.themes.map((title, at) => ({ organisationId, title, position: at + 1 }))
  const [theme] = await db.insert(themes).values(themeRows).returning({ id: themes.id })
  const { title, goal, startsOn, endsOn } = seed
  const [programme] = await db
    .insert(programmes)
    .values({ organisationId, themeId: theme?.id ?? '', title, goal, startsOn, endsOn, madeBy, madeAt: tx.now })
    .returning({ id: programmes.id })
  const programmeId = programme?.id ?? ''
  const owned = { programmeId, organisationId }
  const lineIds = await idsOf(
    db
      .insert(lines)
      .values(seed.lines.map((line, at) => ({ ...line, ...owned, position: at + 1 })))
      .returning({ id: lines.id }),
  )
  const subProjectIds = await idsOf(
    db
      .insert(subProjects)
      .values(
        seed.subProjects.map(({ line, parts: _parts, ...rest }, at) => ({
          ...rest,
          ...owned,
          lineId: lineIds[line] ?? '',
          number: at + 1,
        })),
      )
      .returning({ id: subProjects.id }),
  )
  const partRows = seed.subProjects.flatMap((one, at) =>
    one.parts.map((part, index) => ({
      ...part,
      ...owned,
      subProjectId: subProjectIds[at] ?? '',
      letter: letters[index] ?? 'z',
    })),
  )
  const partIds = partRows.length > 0 ? await idsOf(db.insert(parts).values(partRows).returning({ id: parts.id })) : []
  return { programmeId, lineIds, subProjectIds, partIds }
}

const idsOf = async (rows: PromiseLike<{ id: string }[]>): Promise<string[]> => (await rows).map(({ id }) => id)
