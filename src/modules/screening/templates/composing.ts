import type { Tx } from '#platform/db'
import type { Language } from '#platform/language'
import type { Mail } from '#platform/mail'
import { parseMarkdown } from '#platform/markdown'
import type { Wording } from './content.ts'
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
  return composeIn(await wordingOf(tx, file.organisationId, { kind, language }), facts, { ...filling, kind })
}

/** The same in words that were read before, which are in the language of the person. */
export function composeIn(
  wording: Pick<Wording, 'subject' | 'body'>,
  facts: Facts,
  { kind, ...filling }: Filling & { kind: LetterKind },
): Letter {
  const { language } = facts
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
