import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction } from '#platform/db'
import { conflict, ruleBroken } from '#platform/errors'
import { recordOf } from '../queries.ts'
import { findBooking, standingOf } from './bookings.ts'
import { enter, oneAtATime } from './load.ts'
import type { Judgement } from './model.ts'
import { may } from './policy.ts'
import { bookingJudgements } from './schema.ts'

const rules = { approved: may.judgeBooking, refused: may.judgeBooking, withdrawn: may.withdrawBooking } as const
const lines = { approved: 'approve_booking', refused: 'refuse_booking', withdrawn: 'withdraw_booking' } as const

async function judge(ctx: Ctx, at: { programmeId: string; id: string }, judgement: Judgement, reason: string | null) {
  await inTransaction(ctx, async (tx) => {
    const { programmeId, id } = at
    const programme = await enter(tx, programmeId, may.readMoney)
    await oneAtATime(tx, programmeId)
    const booking = await findBooking(tx, programmeId, id)
    authorise(tx, rules[judgement], { ...recordOf(programme), madeBy: booking.madeBy })
    const { state } = await standingOf(tx, booking)
    if (state !== 'waiting') throw ruleBroken('programme.booking_waits_not')
    const { organisationId } = programme
    const [made] = await tx.db
      .insert(bookingJudgements)
      .values({
        bookingId: id,
        programmeId,
        organisationId,
        judgement,
        reason,
        madeBy: personOf(tx).personId,
        madeAt: tx.now,
      })
      .onConflictDoNothing()
      .returning()
    if (!made) throw conflict('booking')
    await audit(tx, `programme.${lines[judgement]}`, { object: 'booking', id })
  })
}

/** A second person finds a booking right: from now on it counts. @throws AppError forbidden for who entered it */
export const approveBooking = (ctx: Ctx, programmeId: string, id: string): Promise<void> =>
  judge(ctx, { programmeId, id }, 'approved', null)

/** A second person finds a booking wrong: it never counts. @throws AppError forbidden for who entered it */
export const refuseBooking = (ctx: Ctx, programmeId: string, id: string, reason: string): Promise<void> =>
  judge(ctx, { programmeId, id }, 'refused', reason)

/** Who entered a booking takes it back while it waits. */
export const withdrawBooking = (ctx: Ctx, programmeId: string, id: string): Promise<void> =>
  judge(ctx, { programmeId, id }, 'withdrawn', null)
