/** A reporting point as a link names it. */
export type LinkedPoint = { code: string; rootPublic: string }
export type Way = 'poster' | 'intranet' | 'link'

/**
 * What poster, intranet and keeper spread. Its last part, which no server sees, names the root key: with it the reporter's page refuses
 * another one. `variant` is the code of a trial.
 */
export function linkOf(reporterUrl: string, { code, rootPublic }: LinkedPoint, way?: Way, variant?: string): string {
  const via = way ? `?weg=${way}${variant ? `-${variant}` : ''}` : ''
  return `${reporterUrl}/meld/${code}${via}#s=${rootPublic.slice(0, 24)}`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const look =
  'display:inline-block;padding:12px 20px;border-radius:4px;background:#0b3c5d;color:#ffffff;font:bold 16px sans-serif;text-decoration:underline'

/** A link that looks like a button, as HTML for another site; its text is its accessible name. */
export const snippetOf = (href: string, text: string): string =>
  `<a href="${escaped(href)}" style="${look}" rel="noreferrer">${escaped(text)}</a>`
