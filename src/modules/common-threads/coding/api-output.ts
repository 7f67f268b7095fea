import { z } from '@hono/zod-openapi'
import type { CodeBook, CountedCode, ProposedCode } from './book.ts'
import { itemKinds, itemStates } from './model.ts'
import type { ItemView, ListedItem } from './queries.ts'
import type { Code } from './schema.ts'
import type { Suggestion } from './text/suggest.ts'

const count = z.number().int()
export const CodeOut = z
  .object({
    id: z.uuid(),
    title: z.string(),
    description: z.string(),
    seedWords: z.array(z.string()),
    examples: z.array(z.string()),
    retired: z.boolean(),
    revision: count,
  })
  .openapi('Code')
export const presentCode = (code: Code): z.infer<typeof CodeOut> => ({
  id: code.id,
  title: code.title,
  description: code.description,
  seedWords: code.seedWords,
  examples: code.examples,
  retired: code.retiredAt !== null,
  revision: code.revision,
})

export const CountedCodeOut = CodeOut.extend({
  municipalities: count.openapi({ description: 'with a finding or recommendation of this code' }),
  items: count,
}).openapi('CountedCode')
export const presentCounted = (code: CountedCode): z.infer<typeof CountedCodeOut> => ({
  ...presentCode(code),
  municipalities: code.municipalities,
  items: code.items,
})

const Acceptance = z.object({ proposed: count, taken: count })
const alpha = z.number().nullable().openapi({ description: 'Krippendorff, nominal; null when it can not be told' })
export const AgreementOut = z
  .object({
    pairs: count.openapi({ description: 'items that two people coded apart' }),
    overall: alpha,
    codes: z.array(z.object({ code: z.uuid(), used: count, alpha })),
    acceptance: z.object({ shown: Acceptance, hidden: Acceptance }),
  })
  .openapi('CodingAgreement')
export const presentAgreement = ({ agreement, acceptance }: CodeBook): z.infer<typeof AgreementOut> => ({
  pairs: agreement.pairs,
  overall: agreement.overall,
  codes: agreement.codes.map(({ code, used, alpha: value }) => ({ code, used, alpha: value })),
  acceptance: {
    shown: { proposed: acceptance.shown.proposed, taken: acceptance.shown.taken },
    hidden: { proposed: acceptance.hidden.proposed, taken: acceptance.hidden.taken },
  },
})

const item = {
  id: z.uuid(),
  kind: z.enum(itemKinds),
  findingId: z.uuid(),
  organisationId: z.uuid().openapi({ description: 'the municipality' }),
  text: z.string(),
  norms: z.array(z.string()),
  doubled: z.boolean().openapi({ description: 'two people code it, apart from each other' }),
  state: z.enum(itemStates),
  codes: z.array(z.uuid()).openapi({ description: 'those that count' }),
}
const presentItem = ({ id, kind, finding, text, isDouble }: ListedItem['item']) => ({
  id,
  kind,
  findingId: finding.id,
  organisationId: finding.organisationId,
  text,
  norms: finding.norms,
  doubled: isDouble,
})
export const ItemInListOut = z.object({ ...item, proposed: z.uuid().nullable() }).openapi('CodedItemInList')
export const presentListed = ({ item: it, state, codes, proposed }: ListedItem): z.infer<typeof ItemInListOut> => ({
  ...presentItem(it),
  state,
  codes,
  proposed,
})

const SuggestionOut = z.object({
  code: z.uuid().nullable(),
  unsure: z.enum(['far', 'close']).nullable(),
  candidates: z.array(
    z.object({
      code: z.uuid(),
      score: z.number(),
      by: z.enum(['seeds', 'examples']),
      reasons: z.array(z.object({ word: z.string(), adds: z.number() })),
      nearest: z.object({ id: z.uuid(), score: z.number() }).nullable(),
    }),
  ),
})
const presentSuggestion = ({ code, unsure, candidates }: Suggestion): z.infer<typeof SuggestionOut> => ({
  code,
  unsure,
  candidates: candidates.map(({ code: one, score, by, reasons, nearest }) => ({
    code: one,
    score,
    by,
    reasons: reasons.map(({ word, adds }) => ({ word, adds })),
    nearest: nearest && { id: nearest.id, score: nearest.score },
  })),
})
export const ItemOut = z
  .object({
    ...item,
    given: z.array(
      z.object({
        place: count.openapi({ description: '1 and 2 coded apart, 0 is what they agreed on' }),
        codes: z.array(z.uuid()),
        suggested: z.array(z.uuid()),
        givenAt: z.iso.datetime(),
        mine: z.boolean(),
      }),
    ),
    suggestion: SuggestionOut.nullable().openapi({ description: 'null while two people code it apart' }),
  })
  .openapi('CodedItem')
export const presentView = ({ item: it, state, counted, given, suggestion }: ItemView): z.infer<typeof ItemOut> => ({
  ...presentItem(it),
  state,
  codes: counted,
  given: given.map(({ place, codes, suggested, at, isMine }) => ({
    place,
    codes,
    suggested,
    givenAt: at.toISOString(),
    mine: isMine,
  })),
  suggestion: suggestion && presentSuggestion(suggestion),
})

export const ProposedCodeOut = z
  .object({ terms: z.array(z.string()), items: z.array(z.uuid()) })
  .openapi('ProposedCode')
export const presentProposed = ({ terms, items }: ProposedCode): z.infer<typeof ProposedCodeOut> => ({
  terms,
  items: items.map(({ id }) => id),
})
