/** Checks run before the start; then restricted access while the VOG is pending (A and B), or work; then an end. */
export const fileStates = ['before', 'restricted', 'working', 'ended'] as const
export type FileState = (typeof fileStates)[number]

export const endings = ['rejected', 'withdrawn', 'left', 'moved'] as const

/** niet gestart → aangevraagd → akkoord | niet akkoord → gesprek → besluit; or not applicable, with a reason. */
export const checkStates = ['open', 'requested', 'agreed', 'not-agreed', 'talk', 'decided', 'not-applicable'] as const
export type CheckState = (typeof checkStates)[number]

export const checkDecisions = ['agreed', 'agreed-with-agreements', 'not-agreed'] as const
