import type { Source } from '../../catalogue/model.ts'
import type { Helper } from '../../matrix/beside.ts'
import type { Answer, Applied } from '../model.ts'

/**
 * What a refusal says besides its reason: its first sentence tells why, what follows what one can do instead.
 */
export const insteadOf = (because: string): string => /^.*?[.!?]\s+(?=\p{Lu})(.*)$/su.exec(because)?.[1] ?? ''

/** What a page shows of a rule that speaks. */
export const shownRule = ({ rule, application }: Applied) => ({
  ...{ id: rule.id, verdict: rule.verdict, because: rule.because, condition: rule.condition ?? null },
  ...{ law: rule.article.law, article: rule.article.article, url: rule.article.url, checkedOn: rule.checkedOn },
  isCertain: application === 'applies',
})

export type ShownRule = ReturnType<typeof shownRule>

/** What those that refuse for certain say that one can do; those that refuse for some tasks only when there are no others. */
function waysOn(because: readonly Applied[]): string[] {
  const refusing = because.filter(({ rule }) => rule.verdict === 'no')
  const certain = refusing.filter(({ application }) => application === 'applies')
  const said = (certain.length > 0 ? certain : refusing).map(({ rule }) => insteadOf(rule.because))
  return [...new Set(said)].filter(Boolean)
}

/** What the page shows of an answer. */
export const shownAnswer = (
  answer: Answer<Source>,
  nameOf: (code: string) => string,
  helpers: readonly Helper[] = [],
) => ({
  helpers,
  ...{ code: answer.source.code, name: answer.source.name, verdict: answer.verdict },
  ...{ isContradicted: answer.isContradicted, isSearchable: answer.isSearchable },
  isOpen: answer.source.access === 'public',
  ...{ route: answer.source.route, contact: answer.source.contact },
  instead: answer.verdict === 'no' ? waysOn(answer.because) : [],
  rules: answer.because.map(shownRule),
  first: answer.first.map(({ key, sources }) => ({
    key,
    sources: sources.map((code) => ({ code, name: nameOf(code) })),
  })),
})
export type ShownAnswer = ReturnType<typeof shownAnswer>
