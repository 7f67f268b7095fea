import { FindingQuery } from '../input.ts'

const names = {
  zoek: 'search',
  gemeente: 'organisationId',
  norm: 'norm',
  ronde: 'roundId',
  ernst: 'severity',
  bron: 'source',
  binnen: 'origin',
  sorteer: 'sort',
  richting: 'direction',
  pagina: 'page',
} as const
export type FindingChoices = Record<keyof typeof names, string>

/** What the address of the list asks for; all defaults when someone typed nonsense in it. */
export function findingsAsked(request: Request) {
  const asked = new URL(request.url).searchParams
  const given = Object.entries(names).map(([word, field]) => ({ word, field, value: asked.get(word) ?? '' }))
  const filled = Object.fromEntries(given.flatMap(({ field, value }) => (value === '' ? [] : [[field, value]])))
  const read = FindingQuery.safeParse(filled)
  const choices = Object.fromEntries(given.map(({ word, value }) => [word, value])) as FindingChoices
  return { choices, query: read.success ? read.data : FindingQuery.parse({}) }
}

/** An address with the same choices, some of them changed. */
export function addressOf(
  path: string,
  choices: Partial<FindingChoices>,
  changes: Record<string, string> = {},
): string {
  const kept = Object.entries({ ...choices, ...changes }).filter(([, value]) => value !== '')
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path
}
