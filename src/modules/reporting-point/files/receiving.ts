import { sql } from 'drizzle-orm'
import type { Database } from '#platform/db'
import { dayOf } from '#platform/language'
import type { Upload } from '../crypto/index.ts'
import { askAsReporter } from '../intake/reporter.ts'
import type { NewFile, Piece } from './input.ts'
import { chunkSize, chunksOf } from './model.ts'

type Asked = Pick<Database, 'runAs'>

/** Tells whether someone proved to hold the receipt of a mailbox. */
type Sessions = { holds: (mailboxHash: string, session: string, now: Date) => Promise<boolean> }

/** What became of a file that was announced; `pieces` are there already. */
export type Begun = { done: 'open'; pieces: number } | { done: 'closed' | 'full' | 'busy' | 'refused' }
export type PieceDone = 'stored' | 'known' | 'refused'

/** Where reporters' files come in: encrypted, in pieces, each kept once. */
export class FileIntake {
  private readonly database: Asked
  private readonly sessions: Sessions

  constructor(database: Asked, sessions: Sessions) {
    this.database = database
    this.sessions = sessions
  }

  /** @returns null for a session that ended or was never given */
  async begin({ session, mailboxHash, ...file }: NewFile, now: Date): Promise<Begun | null> {
    if (!(await this.sessions.holds(mailboxHash, session, now))) return null
    return this.announce(mailboxHash, file, now)
  }

  /** Keeps a piece, once however often it comes. @returns null for a session that ended or was never given */
  async add({ session, mailboxHash, id, place }: Piece, bytes: Uint8Array, now: Date): Promise<PieceDone | null> {
    if (!(await this.sessions.holds(mailboxHash, session, now))) return null
    return this.keep(mailboxHash, { id, place }, bytes)
  }

  /** Ids of the files of a mailbox that came in whole. */
  async whole({ session, mailboxHash }: Pick<Piece, 'session' | 'mailboxHash'>, now: Date): Promise<string[] | null> {
    return (await this.sessions.holds(mailboxHash, session, now)) ? this.wholeOf(mailboxHash) : null
  }

  /** The same for who holds the receipt here, in a browser without script. */
  async wholeOf(mailboxHash: string): Promise<string[]> {
    const rows = await askAsReporter<{ id: string }>(
      this.database,
      sql`select id from reporting.whole_files(${mailboxHash}) id`,
    )
    return rows.map(({ id }) => id)
  }

  /** Keeps files that this server encrypted for a browser without script. @returns whether all found room */
  async keepHere(mailboxHash: string, uploads: readonly Upload[], now: Date): Promise<boolean> {
    for (const { id, seal } of uploads) {
      const { size, stream } = await seal()
      const begun = await this.announce(mailboxHash, { id, size, anew: true }, now)
      if (begun?.done !== 'open') return false
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
      for (let place = 0; place < chunksOf(size); place += 1)
        await this.keep(mailboxHash, { id, place }, bytes.subarray(place * chunkSize, (place + 1) * chunkSize))
    }
    return true
  }

  private async announce(mailboxHash: string, { id, size, anew }: Omit<NewFile, 'session' | 'mailboxHash'>, now: Date) {
    const [row] = await askAsReporter<{ begun: Begun | { done: 'unknown' } }>(
      this.database,
      sql`select reporting.begin_file(${mailboxHash}, ${id}, ${size}::int, ${anew}::boolean, ${dayOf(now)}::date) as begun`,
    )
    return row && row.begun.done !== 'unknown' ? row.begun : null
  }

  private async keep(mailboxHash: string, { id, place }: Pick<Piece, 'id' | 'place'>, bytes: Uint8Array) {
    const [row] = await askAsReporter<{ done: PieceDone | 'unknown' }>(
      this.database,
      sql`select reporting.add_piece(${mailboxHash}, ${id}, ${place}::int, ${Buffer.from(bytes)}::bytea) as done`,
    )
    return row && row.done !== 'unknown' ? row.done : null
  }
}
