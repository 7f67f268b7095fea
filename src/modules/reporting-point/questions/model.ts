/** Why a question to an adviser was closed. */
export const questionReasons = ['answered', 'became-report', 'referred', 'silent'] as const
export type QuestionReason = (typeof questionReasons)[number]

export const questionSteps = ['closed', 'reopened'] as const
export type QuestionStep = (typeof questionSteps)[number]
