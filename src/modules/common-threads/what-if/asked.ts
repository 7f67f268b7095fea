import type { WaterbedQuery } from './input.ts'

/** What the URL of the page asks. */
export const askedIn = (query: URLSearchParams): WaterbedQuery => ({
  theme: query.get('thema') ?? '',
  norm: query.get('norm') ?? '',
  raise: query.get('verhoog') ?? '',
})
