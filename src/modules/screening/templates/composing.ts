import type { Tx } from '#platform/db'
import type { Language } from '#platform/language'
import type { Mail } from '#platform/mail'
import { parseMarkdown } from '#platform/markdown'
import { type Facts, valuesFor } from './facts.ts'
import { wordingOf } from './keeping.ts'
import { fillIn, type LetterKind, type Way, waysOf } from './model.ts'
import { plainOf } from './plain.ts'

/** A letter as it stands now; it is made anew each time, as its content is not kept. */
export type Letter = { kind: LetterKind; ways: readonly Way[]; language: Language; subject: string; body: string }
type Filling = Omit<Parameters<typeof valuesFor>[1], 'kind'>

/** A kind of letter in the words of the organisation, filled in. */
export async function compose(tx: Tx, facts: Facts, kind: LetterKind, filling: Filling): Promise<Letter> {
  const { language, file } = facts
  const wording = await wordingOf(tx, file.organisationId, { kind, language })
  const values = valuesFor(facts, { ...filling, kind })
  const filled = (text: string) => fillIn(text, { kind, language, values })
  return {
    ...{ kind, language, ways: waysOf(kind) },
    subject: plainOf(parseMarkdown(filled(wording.subject))),
    body: filled(wording.body),
  }
}

/** A letter as a mail: plain text, of the marks of layout only what reads well. */
export const asMail = (to: string, { subject, body }: Letter): Mail => ({
  ...{ to, subject, text: `${plainOf(parseMarkdown(body))}\n` },
})
