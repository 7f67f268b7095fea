/** What went wrong, as the two edges (pages and API) translate it: see docs/house-style.md, errors. */
export const codes = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rule_broken: 409,
  invalid: 422,
} as const
export type Code = keyof typeof codes

/** One fault in what a user entered: `path` names the field, `reason` is a key of the texts. */
export type Problem = { path: string; reason: string; params?: Readonly<Record<string, string | number>> }

/**
 * An expected refusal. `reason` is stable (`support.answer_when_open`) and translated by the page;
 * `problems` holds all faults of the input when `code` is `invalid`.
 */
export class AppError extends Error {
  readonly code: Code
  readonly reason: string
  readonly problems: readonly Problem[]
  /** What the log keeps as the reason of a refusal that who asked is not told; null for none. */
  readonly hidden: string | null
  constructor(code: Code, reason: string, problems: readonly Problem[] = [], hidden: string | null = null) {
    super(reason)
    this.name = 'AppError'
    this.code = code
    this.reason = reason
    this.problems = problems
    this.hidden = hidden
  }
  get status(): number {
    return codes[this.code]
  }
}

export const unauthenticated = () => new AppError('unauthenticated', 'login.needed')
export const forbidden = (reason = 'access.forbidden') => new AppError('forbidden', reason)
export const notFound = (what: string) => new AppError('not_found', `${what}.not_found`)
/** A refusal that looks as if there were nothing; the log knows what was refused. */
export const hiddenFrom = (reason: string) => new AppError('not_found', 'page.not_found', [], reason)
/** Someone else was first. */
export const conflict = (what: string) => new AppError('conflict', `${what}.changed_meanwhile`)
/** A rule of the domain says no, whoever asks. */
export const ruleBroken = (reason: string) => new AppError('rule_broken', reason)
/** Input that a service refuses with all its faults at once. */
export const invalid = (problems: readonly Problem[]) => new AppError('invalid', 'input.invalid', problems)

export const isAppError = (error: unknown): error is AppError => error instanceof AppError
