/** What someone declares: other work, or possession that may touch the work. */
export const declarationKinds = ['side-jobs', 'interests'] as const
export type DeclarationKind = (typeof declarationKinds)[number]

export const declarationStates = ['submitted', 'allowed', 'allowed-with-agreements', 'not-allowed'] as const
export type DeclarationState = (typeof declarationStates)[number]

/** What the manager says of it. The last two need a reason. */
export const assessments = ['allowed', 'allowed-with-agreements', 'not-allowed'] as const
export type AssessmentOf = (typeof assessments)[number]
export const needsReason = (assessment: AssessmentOf): boolean => assessment !== 'allowed'

/** `about` is for whom the work is, or how the possession touches the work; hours a week. */
export type Item = { what: string; about: string; hours: number | null; isPaid: boolean | null }

export const mostItems = 20

/** The checks of a file that a declaration is for: the first that is open gets its outcome. */
export const checksFor: Record<DeclarationKind, readonly string[]> = {
  'side-jobs': ['side-jobs', 'side-jobs-yearly'],
  interests: ['financial-interests'],
}

type Values = Readonly<Record<string, string | string[]>>
export type Row = { what: string; about: string; hours: string; isPaid: string }

/** The rows of the form as they were typed, without those that were left empty. */
export function rowsOf(values: Values): Row[] {
  const list = (name: string) => [values[name] ?? []].flat()
  const [whats, abouts, hours, paid] = [list('what'), list('about'), list('hours'), list('isPaid')]
  const count = Math.max(whats.length, abouts.length)
  return Array.from({ length: count }, (_, at) => ({
    what: whats[at] ?? '',
    about: abouts[at] ?? '',
    hours: hours[at] ?? '',
    isPaid: paid[at] ?? '',
  })).filter((row) => Object.values(row).some((text) => text.trim() !== ''))
}

/** In the address of its form. */
export const slugs: Record<DeclarationKind, string> = { 'side-jobs': 'nevenwerk', interests: 'belangen' }
export const kindOfSlug = (slug: string | undefined): DeclarationKind | undefined =>
  declarationKinds.find((kind) => slugs[kind] === slug)
/** Where the form for a check is, below an own page; none for a check that takes no declaration. */
export function formFor(base: string, code: string): string | undefined {
  const kind = declarationKinds.find((one) => checksFor[one].includes(code))
  return kind && `${base}/opgave/${slugs[kind]}`
}
