/** What of an error goes into the log: enough to find the bug, without what a user entered. */
export type ErrorFields = {
  type: string
  message?: string
  code?: string
  statement?: string
  constraint?: string
  stack?: string
  cause?: ErrorFields
}

const text = (error: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : undefined
}
/** Only the lines of places: the first lines of a stack repeat the message, which may hold content over several lines. */
const places = (stack = ''): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

/**
 * An error as the log keeps it. The message and details of a database error may hold values of the statement ("Key
 * (mail)=(…) already exists"), and Drizzle's message its parameters: of those only the statement, the code and the constraint stay.
 */
export function errorFields(error: unknown, depth = 0): ErrorFields {
  if (typeof error !== 'object' || error === null) return { type: typeof error }
  const query = text(error, 'query')
  const isFromDatabase = query !== undefined || text(error, 'severity') !== undefined
  const message = isFromDatabase ? undefined : text(error, 'message')
  const cause: unknown = Reflect.get(error, 'cause')
  const fields: ErrorFields = {
    type: text(error, 'name') ?? 'Error',
    message,
    code: text(error, 'code'),
    statement: query,
    constraint: text(error, 'constraint'),
    stack: places(text(error, 'stack')),
    cause: cause && depth < 5 ? errorFields(cause, depth + 1) : undefined,
  }
  return Object.assign(
    { type: fields.type },
    ...Object.entries(fields).map(([key, value]) => (value ? { [key]: value } : {})),
  )
}
