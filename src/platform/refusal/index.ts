/** What an error page knows; thrown as data by `page()`. Plain, so that the browser may import it. */
export type Refusal = {
  reason: string
  /** A form that was sent after the login ended: it goes along with logging in again, nothing typed is lost. */
  replay?: { action: string; fields: [string, string][]; files: string[] }
}

export const isRefusal = (it: unknown): it is Refusal =>
  typeof it === 'object' && it !== null && 'reason' in it && typeof it.reason === 'string'
