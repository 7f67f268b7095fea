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

/** How papers of an organisation look: colours, a logo and what stands at the foot. */
export type PictureStyle = {
  name: string
  accent: string
  secondAccent: string
  footer: string | null
  logo: { form: 'png' | 'svg'; base64: string; alt: string; png?: string } | null
}

/** What stands in an address of ours: a code of a survey or organisation, or a year. */
const isWord = /^[\w-]{1,40}$/

const minute = 60_000
/** A form that was opened longer ago is given anew. */
const life = 120 * minute
/** So many answers a minute are taken that come without work, whoever sends them: there is no limit per address, as an office shares one. */
const most = 120

/** Work that a sender does, as at the reporting point: how much when so many came in five minutes, and whether it was done. */
export type Work = {
  bitsFor: (count: number) => number
  isWorkDone: (task: { challenge: string; mailboxHash: string; bits: number }, answer: number) => boolean
}

/** A form as it goes out. `bits` is the work that is asked of a browser with a script. */
export type NewForm = { form: string; bits: number }

/** The side of the survey and the yearly picture that everyone with the link sees: no login, no cookie, no address, nothing in a log. */
export class OpenUse {
  private readonly db: Db
  private readonly work: Work
  private secret: Promise<string> | null = null

  constructor(db: Db, work: Work) {
    this.db = db
    this.work = work
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

  /** How the picture of an organisation is printed; null without a style. */
  async pictureStyle(place: string): Promise<PictureStyle | null> {
    if (!isWord.test(place)) return null
    const [row] = await this.ask<{ style: PictureStyle | null }>(
      sql`select reporting_use.picture_style(${place}) as style`,
    )
    return row?.style ?? null
  }

  /** What a form carries, so that it counts once however often it is sent: a moment, the work it asks, and chance. */
  async newForm(now: Date): Promise<NewForm> {
    const [row] = await this.ask<{ count: number }>(
      sql`select reporting_use.survey_load(${now.toISOString()}::timestamptz) as count`,
    )
    const bits = this.work.bitsFor(row?.count ?? 0)
    const head = Buffer.concat([Buffer.alloc(7), randomBytes(9)])
    head.writeUIntBE(now.getTime(), 0, 6)
    head.writeUInt8(bits, 6)
    return { form: Buffer.concat([head, await this.sign(head)]).toString('hex'), bits }
  }

  /** With the secret of the installation, so that any of its servers knows the form again. */
  private async sign(head: Buffer): Promise<Buffer> {
    this.secret ??= rowsOf<{ secret: string }>(this.db, sql`select reporting.secret() as secret`).then(
      ([row]) => row?.secret ?? '',
    )
    const hmac = createHmac('sha256', Buffer.from(await this.secret, 'hex'))
    return hmac.update('survey/v2\n').update(head).digest().subarray(0, 16)
  }

  /** When a form of ours was given and what work it asks; null for any other, and one that is too old. */
  private async given(form: string, now: Date): Promise<{ at: number; bits: number } | null> {
    const bytes = Buffer.from(/^[0-9a-f]{64}$/.test(form) ? form : '', 'hex')
    if (bytes.length !== 32) return null
    const head = bytes.subarray(0, 16)
    if (!timingSafeEqual(bytes.subarray(16), await this.sign(head))) return null
    const at = head.readUIntBE(0, 6)
    return at <= now.getTime() && now.getTime() - at < life ? { at, bits: head.readUInt8(6) } : null
  }

  /**
   * Counts the answers of one form, which has a limit for all together when its sender did no work.
   * @param work what the sender found, as it was sent
   * @returns `stale` for a form that is too old or not ours: give a new one; `busy` in a flood; `closed` when the round is over
   */
  async answer(
    code: string,
    { form, work = '' }: { form: string; work?: string },
    given: Answers,
    now: Date,
  ): Promise<'counted' | 'stale' | 'busy' | 'closed'> {
    const known = await this.given(form, now)
    if (known === null) return 'stale'
    const task = { challenge: form, mailboxHash: form, bits: known.bits }
    const isWorked = /^\d{1,15}$/.test(work) && this.work.isWorkDone(task, Number(work))
    // The signed end of a form tells neither when nor to whom it was given.
    const tag = form.slice(32)
    const [row] = await this.ask<{ done: 'counted' | 'busy' | 'closed' }>(
      sql`select reporting_use.take_answer(${code}, ${given.knows}, ${given.would}, ${given.trusts}, decode(${tag}, 'hex'),
        ${Math.floor(known.at / (60 * minute))}::bigint, ${isWorked}, ${now.toISOString()}::timestamptz, ${dayOf(now)}::date, ${most}::integer) as done`,
    )
    return row?.done ?? 'closed'
  }
}
