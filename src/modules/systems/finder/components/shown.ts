import type { Source } from '../../catalogue/model.ts'
import type { Answer, Applied } from '../model.ts'

const shownRule = ({ rule, application }: Applied) => ({
  ...{ id: rule.id, verdict: rule.verdict, because: rule.because, condition: rule.condition ?? null },
  ...{ law: rule.article.law, article: rule.article.article, url: rule.article.url, checkedOn: rule.checkedOn },
  isCertain: application === 'applies',
})

/** What the page shows of an answer. */
export const shownAnswer = (answer: Answer<Source>, nameOf: (code: string) => string) => ({
  ...{ code: answer.source.code, name: answer.source.name, verdict: answer.verdict },
  ...{ isContradicted: answer.isContradicted, isSearchable: answer.isSearchable },
  ...{ route: answer.source.route, contact: answer.source.contact },
  rules: answer.because.map(shownRule),
  first: answer.first.map(({ key, sources }) => ({
    key,
    sources: sources.map((code) => ({ code, name: nameOf(code) })),
  })),
})
export type ShownAnswer = ReturnType<typeof shownAnswer>
