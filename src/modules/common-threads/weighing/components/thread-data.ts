import { dateText, type Language, percentText } from '#platform/language'
import { barsSvg } from '#ui/charts/bars'
import { criteria } from '../model.ts'
import { texts } from '../texts.ts'
import type { WeighedThread } from '../view.ts'
import { valueText } from './shown.ts'

/** What the page of one thread in the weighing shows, in words. */
export function threadData(language: Language, thread: WeighedThread) {
  const t = texts[language]
  const { result, advice, outcome, judgement } = thread
  const places = (result?.ranks ?? []).map((share, at) => ({
    place: t.ranks.place(at + 1),
    share: percentText(language, share),
    value: share,
  }))
  return {
    id: thread.id,
    title: thread.title,
    claim: result ? t.claim(percentText(language, result.firstThree)) : t.outside,
    advice: advice ? t.adviceIs(t.outcomes[advice.outcome].toLowerCase(), t.why[advice.why]) : t.noAdvice,
    advised: advice?.outcome ?? null,
    decided: outcome && {
      words: t.thread.decided(t.outcomes[outcome.outcome].toLowerCase(), dateText(language, outcome.decidedAt)),
      adviceThen: outcome.advised && t.thread.advisedThen(t.outcomes[outcome.advised].toLowerCase()),
      outcome: outcome.outcome,
      reason: outcome.reason,
      revision: outcome.revision,
    },
    judgement: {
      criteria: judgement?.criteria ?? {},
      vetoReason: judgement?.vetoReason ?? null,
      unclearReason: judgement?.unclearReason ?? null,
      revision: judgement?.revision ?? 0,
    },
    values: thread.criteria.map((one) => ({
      criterion: one.criterion,
      text: valueText(language, one),
      from: one.from,
      because: becauseOf(thread, one, language),
    })),
    places: places.map(({ place, share }) => ({ place, share })),
    placesSvg: barsSvg({
      title: t.ranks.figure,
      description: places.map(({ place, share }) => `${place}: ${share}`).join('; '),
      bars: places.map(({ place, share, value }) => ({ label: place, value, text: share, step: 3 })),
      most: 1,
    }),
    central: result?.central
      ? criteria.map((criterion, at) => ({ criterion, weight: percentText(language, result.central?.[at] ?? 0) }))
      : [],
    confidence: result?.confidence == null ? null : t.central.confidence(percentText(language, result.confidence)),
    pairs: thread.pairs.map(({ learner, donors }) => t.thread.pair(learner, listed(donors, t.and))),
    pairCount: thread.pairCount,
    own: thread.own,
    differently: thread.readDifferently.length > 0 ? t.thread.differently(listed(thread.readDifferently, t.and)) : null,
  }
}
export type ThreadData = ReturnType<typeof threadData>

/** The counts of what comes from the answers, the reason of what someone judged. */
function becauseOf(thread: WeighedThread, { from, criterion }: WeighedThread['criteria'][number], language: Language) {
  const t = texts[language].because
  if (from === 'answers' && criterion === 'sameness') return t.alike(thread.n)
  if (from === 'answers' && criterion === 'waterbed') return t.neighbours(thread.n)
  if (from === 'answers') return t.below(thread.below, thread.n)
  const judged = thread.judgement?.criteria ?? {}
  return from === 'person' && criterion in judged ? (judged[criterion as keyof typeof judged]?.reason ?? '') : ''
}

const listed = (names: readonly string[], and: string) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
