import type { Agreement, Bootstrapped } from '../model.ts'

const measures = ['exact', 'withinOne', 'bias', 'kappaQuadratic', 'gwetAc2Quadratic'] as const
export type AgreementRow = ReturnType<typeof agreementRows>[number]

/** Each measure of agreement with its interval. */
export const agreementRows = (agreement: Agreement, intervals: Bootstrapped['intervals'] | undefined) =>
  measures.map((name) => ({ name, value: agreement[name], interval: intervals?.[name] ?? null }))
