import { desc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db'
import { dateText, type Language } from '#platform/language'
import { describeTerm } from '#platform/retention'
import { meetings } from '../../meetings/schema.ts'
import { subProjectTitles } from '../../queries.ts'
import { documentTerms } from '../model.ts'
import { texts } from '../texts.ts'

/** The latest meetings that a document can belong to. */
const most = 50

/** What a form of a document offers. Two statements. */
export async function documentOptions(tx: Tx, programmeId: string, language: Language) {
  const t = texts[language]
  const held = await tx.db
    .select({ id: meetings.id, title: meetings.title, heldOn: meetings.heldOn })
    .from(meetings)
    .where(eq(meetings.programmeId, programmeId))
    .orderBy(desc(meetings.heldOn))
    .limit(most)
  return {
    terms: documentTerms.map((value) => {
      const { what, text } = describeTerm(value)
      return { value: String(value), label: t.termText(what, text) }
    }),
    subProjects: (await subProjectTitles(tx, programmeId)).map(({ id, number, title }) => ({
      value: id,
      label: `${number}. ${title}`,
    })),
    meetings: held.map(({ id, title, heldOn }) => ({ value: id, label: `${dateText(language, heldOn)}: ${title}` })),
  }
}
export type DocumentOptions = Awaited<ReturnType<typeof documentOptions>>
