import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '#platform/db'
import { dayOf } from '#platform/language'
import { caseIdOf, isLoginAnswer, isWorkDone } from '../crypto/index.ts'
import { FileIntake } from '../files/receiving.ts'
import type { NewMessage, NewReport, Opening } from './input.ts'
import { Load } from './load.ts'
import { giveProof, readProof } from './proofs.ts'
import { askAsReporter, partsOf } from './reporter.ts'

/** A reporting point as a reporter's page needs it. `rootPub` is checked against the link that the organisation spread. */
export type Point = {
  code: string
  organisationId: string
  name: string
  rootPub: string
  withoutScript: boolean
  salt: string
  /** As it was signed; the page judges it. */
  directory: unknown
}

/** What a reporter finds behind their receipt: files that only they can open, and how far it is. */
export type SealedMailbox = {
  caseId: string
  code: string
  /** Of the point, also when it takes no new reports any more. */
  rootPub: string
  route: string
  receivedOn: string
  acknowledgedOn: string | null
  feedbackOn: string | null
  closedOn: string | null
  envelopes: { epoch: number; file: string }[]
  messages: { epoch: number; file: string }[]
  directories: unknown[]
}

/** What became of a report that came in. */
export type Kept = 'stored' | 'known' | 'refused' | 'directory'

/** Above this the point asks so much work that it is no ordinary day. */
const mostWithoutWork = 15

/** What a reporting point can be called; the database knows no other either. */
const isCode = /^[A-Za-z0-9-]{1,40}$/

/** Ed25519 key of nobody, to check answers for unknown mailboxes with: that takes as long, and never fits. */
const nobody = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'

type Asked = Pick<Database, 'db' | 'runAs'>

const bytes = (base64: string) => Buffer.from(base64, 'base64')

/** The side of the reporting point that a reporter talks to: no session, no account, nothing in a log. */
export class Intake {
  private readonly database: Asked
  private readonly origin: string
  private readonly load = new Load()
  private secret: Promise<string> | null = null
  /** What goes with reports. */
  readonly files: FileIntake

  /** @param origin of the reporter's page, part of what they sign */
  constructor(database: Asked, origin: string) {
    this.database = database
    this.origin = origin
    this.files = new FileIntake(database, this)
  }

  /** Where one can report. */
  points = (): Promise<{ code: string; name: string }[]> =>
    askAsReporter(this.database, sql`select code, name from reporting.open_points()`)

  /** With what receipts of this installation are read. */
  salt = async (): Promise<string> => {
    const [row] = await askAsReporter<{ salt: string }>(this.database, sql`select reporting.salt() as salt`)
    return row?.salt ?? ''
  }

  /** One reporting point, with the work that a report costs now; null when there is none with this code. */
  async point(code: string, now: Date) {
    if (!isCode.test(code)) return null
    const [row] = await askAsReporter<{ point: Point | null; load: number }>(
      this.database,
      sql`select reporting.point(${code}) as point, reporting.load_at(${now.toISOString()}::timestamptz) as load`,
    )
    if (!row?.point) return null
    const bits = this.load.bits(now, row.load)
    const challenge = giveProof(await this.key(), 'work', code, now, bits)
    return { ...row.point, work: { challenge, bits } }
  }

  /**
   * Keeps a report, once however often it is sent.
   * @returns `stored`; `known` for one that is there already; `work` when the work is not done or too old, `directory` when who
   *   may read has changed meanwhile: ask for the point anew; `refused` for a mailbox that is someone else's
   */
  async receive(code: string, report: NewReport, now: Date, entrance = ''): Promise<Kept | 'work'> {
    const { work, ...rest } = report
    const bits = readProof(await this.key(), 'work', code, now, work.challenge)
    const task = { challenge: work.challenge, mailboxHash: report.mailboxHash, bits: bits ?? 0 }
    if (bits === null || !isWorkDone(task, work.answer)) return 'work'
    if (caseIdOf(report.signPub) !== report.caseId) return 'refused'
    return this.keep(code, { ...rest, route: 'browser' }, now, entrance)
  }

  /** Keeps a report that this server encrypted for a browser without script. `busy` in a flood, since such a browser can do no work. */
  async receiveHere(code: string, report: Omit<NewReport, 'work'>, now: Date, entrance = ''): Promise<Kept | 'busy'> {
    const [row] = await askAsReporter<{ load: number }>(
      this.database,
      sql`select reporting.load_at(${now.toISOString()}::timestamptz) as load`,
    )
    if (this.load.bits(now, row?.load ?? 0) > mostWithoutWork) return 'busy'
    return this.keep(code, { ...report, route: 'server' }, now, entrance)
  }

  private async keep(
    code: string,
    report: Omit<NewReport, 'work'> & { route: string },
    now: Date,
    entrance: string,
  ): Promise<Kept> {
    if (!isCode.test(code)) return 'refused'
    const more = this.load.add(now)
    const told = more > 0 ? sql`, reporting.add_load(${more}, ${now.toISOString()}::timestamptz)` : sql``
    const { via, variant } = partsOf(entrance)
    const [sealed = '', second] = report.envelopes
    const [row] = await askAsReporter<{ done: Kept }>(
      this.database,
      sql`select reporting.keep_report(${code}, ${report.caseId}, ${report.mailboxHash}, ${report.signPub}, ${report.route},
        ${report.directoryVersion}, ${sql.param(report.readers)}, ${bytes(sealed)}, ${second ? bytes(second) : null},
        ${bytes(report.message)}, ${dayOf(now)}::date, ${via}, ${variant}) as done${told}`,
    )
    return row?.done ?? 'refused'
  }

  /** Someone opened the form of a point: one more in the totals of the week, and nothing else. */
  async countOpened(code: string, entrance: string, now: Date): Promise<void> {
    const day = dayOf(now)
    const { via, variant } = partsOf(entrance)
    await askAsReporter(
      this.database,
      sql`select reporting_use.count_opened(${code}, ${via}, ${day}::date), trials.count_opened(${code}, ${variant}, ${day}::date)`,
    )
  }

  /** A question to sign with the key of a receipt; the same for a mailbox that is there and one that is not. */
  question = async (mailboxHash: string, now: Date): Promise<string> =>
    giveProof(await this.key(), 'question', mailboxHash, now)

  /** The mailbox and a session of half an hour, for who answers with the key of its receipt; null for everyone else. */
  async open({ mailboxHash, nonce, answer }: Opening, now: Date) {
    const secret = await this.key()
    const isOurs = readProof(secret, 'question', mailboxHash, now, nonce) !== null
    const [row] = await askAsReporter<{ key: string | null }>(
      this.database,
      sql`select reporting.key_of(${mailboxHash}) as key`,
    )
    const isAnswer = isLoginAnswer(row?.key ?? nobody, this.origin, nonce, answer)
    if (!isOurs || !row?.key || !isAnswer) return null
    const box = await this.mailbox(mailboxHash, now)
    return box && { session: giveProof(secret, 'session', mailboxHash, now), box }
  }

  /** Whether a session is one of this mailbox and did not end. */
  holds = async (mailboxHash: string, session: string, now: Date): Promise<boolean> =>
    readProof(await this.key(), 'session', mailboxHash, now, session) !== null

  /** Keeps a further message of the reporter. @returns null for a session that ended or was never given */
  async write({ mailboxHash, session, seq, epoch, file }: NewMessage, now: Date) {
    if (!(await this.holds(mailboxHash, session, now))) return null
    return this.add({ mailboxHash, seq, epoch, file }, now)
  }

  /** The same for who holds the receipt here, in a browser without script. */
  async add({ mailboxHash, seq, epoch, file }: Omit<NewMessage, 'session'>, now: Date) {
    const [row] = await askAsReporter<{ done: 'stored' | 'taken' | 'closed' | 'unknown' }>(
      this.database,
      sql`select reporting.add_message(${mailboxHash}, ${seq}, ${epoch}, ${file}, ${dayOf(now)}::date) as done`,
    )
    return row && row.done !== 'unknown' ? row.done : null
  }

  /** What is behind a receipt; only after its holder proved to have it. */
  async mailbox(mailboxHash: string, now: Date): Promise<SealedMailbox | null> {
    const [row] = await askAsReporter<{ box: SealedMailbox | null }>(
      this.database,
      sql`select reporting.mailbox(${mailboxHash}, ${dayOf(now)}::date) as box`,
    )
    return row?.box ?? null
  }

  private key(): Promise<string> {
    this.secret ??= rowsOf<{ secret: string }>(this.database.db, sql`select reporting.secret() as secret`).then(
      ([row]) => row?.secret ?? '',
    )
    return this.secret
  }
}
