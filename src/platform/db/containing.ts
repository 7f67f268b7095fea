import { type SQL, sql } from 'drizzle-orm'

/** What `ilike` finds a text with as it is: `%` and `_` are no patterns. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Whether every one of the words stands in a text, in capitals or not. */
export const holdsAll = (text: SQL, words: readonly string[]): SQL =>
  sql`(${sql.join(
    words.map((word) => sql`${text} ilike ${containing(word)}`),
    sql` and `,
  )})`

/**
 * One statement over several kinds of records, each a select with a column `text`: of each at most `most` rows in which all words
 * stand, in the order of their own select. `also` lets through what can't be told from the text alone.
 */
export const unionOfHits = (parts: readonly SQL[], words: readonly string[], most: number, also = sql`false`): SQL =>
  sql.join(
    parts.map(
      (part) => sql`(select * from (${part}) one where ${also} or ${holdsAll(sql`text`, words)} limit ${most})`,
    ),
    sql` union all `,
  )
