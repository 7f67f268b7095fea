const safe = new Set(['http:', 'https:', 'mailto:'])

/** The address of a link, when it is one that a reader may follow: web, mail, or within this site; null for any other. */
export function safeHref(address: string): string | null {
  const trimmed = address.trim()
  if (trimmed === '' || !URL.canParse(trimmed, 'https://here.invalid')) return null
  return safe.has(new URL(trimmed, 'https://here.invalid').protocol) ? trimmed : null
}
