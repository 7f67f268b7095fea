import type { RequestState } from '../model.ts'

/** How a state looks; its word always stands with it. */
export const stateTones = {
  asked: 'info',
  approved: 'info',
  granted: 'ok',
  refused: 'error',
  withdrawn: 'neutral',
} as const satisfies Record<RequestState, string>
