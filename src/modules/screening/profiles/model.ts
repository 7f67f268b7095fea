/** An assessment of a function is made, put to HR and security, and approved by both or refused; a later one replaces it. */
export const assessmentStates = ['draft', 'proposed', 'approved', 'refused', 'replaced'] as const
export type AssessmentState = (typeof assessmentStates)[number]
