import { addDays } from '#platform/language'

/** In days: who looks after a log signs its head at least this often. */
export const longestUnsigned = 7

/** What a signature is worth: `good`, `gone` for a line that is not there any more as it was signed, `forged` for one that does not hold. */
export const signatureStates = ['good', 'gone', 'forged'] as const
export type SignatureState = (typeof signatureStates)[number]

/** Whether nobody signed a head in the last seven days; a signature that does not hold counts for nothing. */
export const isOverdue = (signatures: readonly { state: SignatureState; on: string }[], today: string): boolean =>
  !signatures.some(({ state, on }) => state === 'good' && on > addDays(today, -longestUnsigned))
