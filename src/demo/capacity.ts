import type { Twente } from '#modules/organisations'
import { type HoursSeed, type SeededProgramme, seedHours } from '#modules/programme'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'
import { chance } from './scores.ts'

type Cast = ReadonlyMap<string, PersonActor>
const dayMs = 24 * 60 * 60_000

/** Hours that a sub-project asks of each municipality in a quarter, in the order of the plan. */
const asked = [24, 16, 20, 40]

/** Fictitious hours of a year: agreed by size, asked alike, promised by most, and made as far as a quarter is over. */
export async function promiseHours(ctx: Ctx, twente: Twente, cast: Cast, made: SeededProgramme): Promise<void> {
  const leader = cast.get('projectleider@fictief.example')
  if (!leader) return
  const starts = [-300, -210, -120, -30].map((days) => new Date(ctx.now.getTime() + days * dayMs))
  const seeds = [...twente.byCode].flatMap(([code, { id, name }]) => {
    const by = cast.get(`coordinator.${name.toLowerCase().replace(/[^a-z]+/g, '-')}@fictief.example`)?.personId
    return by ? starts.flatMap((at, nth) => ofQuarter({ code, id, by, leader: leader.personId, made, at, nth })) : []
  })
  await inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) =>
    seedHours(tx, { programmeId: made.programmeId, districtId: twente.districtId }, seeds),
  )
}

type Place = { code: string; id: string; by: string; leader: string; made: SeededProgramme; at: Date; nth: number }

function ofQuarter({ code, id: municipalityId, by, leader, made, at, nth }: Place): HoursSeed[] {
  const day = dayOf(at)
  const quarter = `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
  const cell = { municipalityId, quarter, note: null, at }
  const agreed = {
    ...cell,
    kind: 'agreed' as const,
    subProjectId: null,
    hours: 90 + 10 * Math.floor(chance(code, 'agreed') * 5),
  }
  const perSubProject = made.subProjectIds.flatMap((subProjectId, which): HoursSeed[] => {
    const hours = asked[which] ?? 16
    const luck = chance(code, String(nth), String(which))
    const wanted = { ...cell, subProjectId, kind: 'asked' as const, hours, by: leader }
    if (luck < 0.12) return [wanted]
    const promised = luck < 0.35 ? Math.round(hours / 2) : hours
    const note = promised < hours ? 'Meer lukt niet naast de verkiezingen. (fictief)' : null
    const told = { ...cell, subProjectId, by, kind: 'promised' as const, hours: promised, note }
    const isOver = nth < starts - 1
    return [
      wanted,
      told,
      ...(isOver
        ? [{ ...told, kind: 'made' as const, note: null, hours: Math.round(promised * (0.7 + luck / 2)) }]
        : []),
    ]
  })
  return [{ ...agreed, by: leader }, ...perSubProject]
}

const starts = 4
