import { notFound } from '#platform/errors'

/** The number of a version in the address. @throws AppError not_found */
export function numberOf({ number }: { number?: string }): number {
  const read = Number(number)
  if (!Number.isInteger(read) || read < 1 || read > 2_147_483_647) throw notFound('source-version')
  return read
}

/** What the last form did, for a message. */
export const toldOf = (request: Request) => {
  const asked = new URL(request.url).searchParams
  return (['bewaard', 'voorgesteld', 'besloten'] as const).find((word) => asked.has(word)) ?? null
}
