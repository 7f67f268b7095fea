import { dateText, type Language } from '#platform/language'
import type { InspectionState, Mark } from '../model.ts'
import type { NextStep } from '../next-step.ts'
import type { nl } from '../nl.ts'

type Words = Pick<typeof nl, 'next' | 'theme'>

export const tones = { draft: 'warning', hearing: 'info', final: 'info', acknowledged: 'ok' } as const satisfies Record<
  InspectionState,
  string
>

/** What there is to do, in words. */
export function stepText(t: Words, language: Language, step: NextStep): string {
  if (step.do === 'judge') return t.next.judge(step.n)
  if (step.do === 'answer') return t.next.answer(step.n)
  if (step.do === 'reply') return t.next.reply(dateText(language, step.day))
  if (step.do === 'wait') return t.next.wait(dateText(language, step.day))
  return t.next[step.do]
}

/** A mark in a table. */
export const markText = (t: Words, mark: Mark): string =>
  mark === 'na' ? t.theme.na : mark === null ? '–' : String(mark)

/** Self-scan against verdict, in words. */
export function differenceText(t: Words, self: Mark, then: Mark): string {
  if (typeof self !== 'number' || typeof then !== 'number') return ''
  if (self === then) return t.theme.equal
  return self > then ? t.theme.higher(self - then) : t.theme.lower(then - self)
}
