import type { PersonActor } from '#platform/access'
import { takesReplies } from './model.ts'
import type { InspectionLine } from './view.ts'

/** What the actor has to do now with an inspection; `n` counts norms or replies, `day` is the last one. */
export type NextStep =
  | { do: 'assign' | 'reveal' | 'hear' | 'sign' | 'acknowledge' | 'none' }
  | { do: 'judge' | 'answer'; n: number }
  | { do: 'reply' | 'wait'; day: string }

const nothing: NextStep = { do: 'none' }

export function nextStep(line: InspectionLine, actor: PersonActor, today: string): NextStep {
  const { state, place, hearingUntil } = line
  const has = (...roles: readonly string[]) => actor.roles.some((role) => roles.includes(role))
  if (state === 'draft') {
    if (place) return whileDraft(line)
    return has('project-leader') && !line.places.includes('first') ? { do: 'assign' } : nothing
  }
  const isOpen = takesReplies(line, today)
  if (state === 'hearing' && place === 'first') {
    if (line.waitingReplies > 0) return { do: 'answer', n: line.waitingReplies }
    return isOpen ? { do: 'wait', day: hearingUntil ?? '' } : { do: 'sign' }
  }
  const isOwn = actor.organisationId === line.organisationId
  if (state === 'hearing' && isOwn && has('coordinator') && isOpen) return { do: 'reply', day: hearingUntil ?? '' }
  return state === 'final' && isOwn && has('mayor', 'secretary') ? { do: 'acknowledge' } : nothing
}

function whileDraft({ judged, toJudge, revealed, place }: InspectionLine): NextStep {
  if (judged < toJudge) return { do: 'judge', n: toJudge - judged }
  if (revealed < toJudge) return { do: 'reveal' }
  return place === 'first' ? { do: 'hear' } : nothing
}

const pages: Record<NextStep['do'], string> = {
  assign: '/toetsers',
  judge: '',
  reveal: '',
  hear: '/wederhoor',
  reply: '/wederhoor',
  answer: '/wederhoor',
  wait: '',
  sign: '/ondertekenen',
  acknowledge: '/ondertekenen',
  none: '',
}
/** The page on which a step is done. */
export const pageFor = (id: string, step: NextStep): string => `/toetsingen/${id}${pages[step.do]}`
