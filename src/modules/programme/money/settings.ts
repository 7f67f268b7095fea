import { and, eq } from 'drizzle-orm'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict } from '#platform/errors'
import type { Programme } from '../schema.ts'
import type { ChangeSettings } from './input.ts'
import { enter, enterWithSettings, settingsOf } from './load.ts'
import { may } from './policy.ts'
import { type MoneySettings, moneySettings } from './schema.ts'

/** From which amount a second person approves, and what an hour costs. */
export const readSettings = (ctx: Ctx, programmeId: string): Promise<MoneySettings> =>
  inTransaction(ctx, async (tx) => (await enterWithSettings(tx, programmeId, may.readMoney)).settings)

/** The new amount holds for bookings from now on; those that wait keep waiting. @throws AppError conflict */
export const changeSettings = (ctx: Ctx, programmeId: string, input: ChangeSettings): Promise<MoneySettings> =>
  inTransaction(ctx, async (tx) => {
    const programme = await enter(tx, programmeId, may.keepMoney)
    const { revision, ...values } = input
    const after = await writeSettings(tx, programme, values, revision)
    await audit(tx, 'programme.change_money_settings', {
      object: 'programme',
      id: programmeId,
      fields: Object.keys(values),
    })
    return after
  })

/** Writes over the revision that was seen; 0 is nothing yet. @throws AppError conflict */
export async function writeSettings(
  tx: Tx,
  programme: Programme,
  values: Partial<Pick<MoneySettings, 'fourEyesCents' | 'hourRateCents' | 'mapping'>>,
  seen: number,
): Promise<MoneySettings> {
  const unset = await settingsOf(tx, programme)
  const next = { ...unset, ...values, revision: seen + 1 }
  const [after] =
    seen === 0
      ? await tx.db.insert(moneySettings).values(next).onConflictDoNothing().returning()
      : await tx.db
          .update(moneySettings)
          .set(next)
          .where(and(eq(moneySettings.programmeId, programme.id), eq(moneySettings.revision, seen)))
          .returning()
  if (!after) throw conflict('settings')
  return after
}
