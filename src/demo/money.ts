import type { Twente } from '#modules/organisations'
import { findProgramme, type SeededProgramme, seedMoney } from '#modules/programme'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'
import { bookingsOf } from './money-bookings.ts'
import { budgetsOf, type Day, euros, sourcesOf } from './money-plan.ts'

const dayMs = 24 * 60 * 60_000

/** Fictitious money of the programme: four sources, two budgets and a draft, and a year of bookings with one reversed and one that waits. */
export async function followMoney(
  ctx: Ctx,
  twente: Twente,
  cast: ReadonlyMap<string, PersonActor>,
  { programmeId }: SeededProgramme,
): Promise<void> {
  const keeper = cast.get('controller@fictief.example')?.personId
  const approver = cast.get('projectleider@fictief.example')?.personId
  if (!keeper || !approver) return
  const day: Day = (days) => dayOf(new Date(ctx.now.getTime() + days * dayMs))
  await inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const { themeId, organisationId } = await findProgramme(tx, programmeId)
    const of = { programmeId, organisationId, themeId, keeper, approver }
    const municipalities = [...twente.byCode.values()]
    const idOf = (name: string) => municipalities.find((one) => one.name === name)?.id ?? ''
    const served = municipalities.filter(({ name }) => !['Almelo', 'Hengelo', 'Enschede'].includes(name))
    await seedMoney(tx, of, {
      settings: { fourEyesCents: euros(10_000), hourRateCents: euros(68.5) },
      sources: sourcesOf(
        day,
        served.map(({ id }) => id),
      ),
      budgets: budgetsOf(day, idOf),
      bookings: bookingsOf(day, idOf),
    })
  })
}
