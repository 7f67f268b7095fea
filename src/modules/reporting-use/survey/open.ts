import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '#platform/db'
import { dayOf } from '#platform/language'
import type { Figures } from '../publishing/model.ts'
import type { Answers } from './input.ts'

export type OpenRound = { name: string; closesOn: string }
export type Picture = {
  name: string
  opening: string
  followed: string
  ahead: string
  publishedOn: string
  employees: number | null
  figures: Figures
}

/** What stands in an address of ours: a code of a survey or organisation, or a year. */
const isWord = /^[\w-]{1,40}$/

const minute = 60_000
/** A form that was opened longer ago is given anew. */
const life = 120 * minute
/** So many answers a minute are taken, whoever sends them: there is no limit per address, as an office shares one. */
const most = 120

/** The side of the survey and the yearly picture that everyone with the link sees: no login, no cookie, no address, nothing in a log. */
export class OpenUse {
  private readonly db: Db
  private secret: Promise<string> | null = null
  /** Forms that were sent, until they are too old to be sent again; not whose, and not with which answers. */
  private readonly used = new Map<string, number>()
  private taken: number[] = []

  constructor(db: Db) {
    this.db = db
  }

  /** As a database role without a right on any table. */
  private ask<T extends Record<string, unknown>>(statement: SQL): Promise<T[]> {
    return this.db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('role', 'weerwerk_reporter', true)`)
      return rowsOf<T>(tx, statement)
    })
  }

  async round(code: string, now: Date): Promise<OpenRound | null> {
    if (!isWord.test(code)) return null
    const day = dayOf(now)
    const [row] = await this.ask<OpenRound>(
      sql`select name, closes_on::text as "closesOn" from reporting_use.open_survey(${code}, ${day}::date)`,
    )
    return row ?? null
  }

  async picture(place: string, year: string): Promise<Picture | null> {
    if (!isWord.test(place) || !isWord.test(year)) return null
    const [row] = await this.ask<Picture>(
      sql`select name, opening, followed, ahead, published_on::text as "publishedOn", employees, figures
        from reporting_use.picture(${place}, ${year})`,
    )
    return row ?? null
  }

  /** What a form carries, so that it counts once however often it is sent: a moment, and chance. */
  async newForm(now: Date): Promise<string> {
    const head = Buffer.concat([Buffer.alloc(6), randomBytes(10)])
    head.writeUIntBE(now.getTime(), 0, 6)
    return Buffer.concat([head, await this.sign(head)]).toString('hex')
  }

  /** With the secret of the installation, so that any of its servers knows the form again. */
  private async sign(head: Buffer): Promise<Buffer> {
    this.secret ??= rowsOf<{ secret: string }>(this.db, sql`select reporting.secret() as secret`).then(
      ([row]) => row?.secret ?? '',
    )
    const hmac = createHmac('sha256', Buffer.from(await this.secret, 'hex'))
    return hmac.update('survey/v1\n').update(head).digest().subarray(0, 16)
  }

  /** When a form of ours was given; null for any other, and one that is too old. */
  private async givenAt(form: string, now: Date): Promise<number | null> {
    const bytes = Buffer.from(/^[0-9a-f]{64}$/.test(form) ? form : '', 'hex')
    if (bytes.length !== 32) return null
    const head = bytes.subarray(0, 16)
    if (!timingSafeEqual(bytes.subarray(16), await this.sign(head))) return null
    const at = head.readUIntBE(0, 6)
    return at <= now.getTime() && now.getTime() - at < life ? at : null
  }

  /**
   * Counts the answers of one form.
   * @returns `stale` for a form that is too old or not ours: give a new one; `busy` in a flood; `closed` when the round is over
   */
  async answer(
    code: string,
    form: string,
    given: Answers,
    now: Date,
  ): Promise<'counted' | 'stale' | 'busy' | 'closed'> {
    const at = await this.givenAt(form, now)
    if (at === null) return 'stale'
    for (const [old, until] of this.used) if (until < now.getTime()) this.used.delete(old)
    if (this.used.has(form)) return 'counted'
    this.taken = this.taken.filter((moment) => moment > now.getTime() - minute)
    if (this.taken.length >= most) return 'busy'
    this.taken.push(now.getTime())
    // Before the answer is counted, so that a double click finds it.
    this.used.set(form, at + life)
    const day = dayOf(now)
    const [row] = await this.ask<{ done: boolean }>(
      sql`select reporting_use.answer_survey(${code}, ${given.knows}, ${given.would}, ${given.trusts}, ${day}::date) as done`,
    )
    return row?.done ? 'counted' : 'closed'
  }
}
