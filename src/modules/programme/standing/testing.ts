import { StandingInput } from './input.ts'

/** The fields of which the input tells a fault. */
export const faultyFields = (given: unknown): string[] =>
  StandingInput.safeParse(given).error?.issues.map(({ path }) => String(path[0])) ?? []
