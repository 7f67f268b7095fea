const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '')

/** Addresses become links that show where they go; everything else stays text. */
const withLinks = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, index) => (index % 2 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('')

/**
 * A calm HTML part with the same words as the text: a paragraph per empty line, a list for lines that begin with `- `.
 * No pictures, no tracking, no styles from elsewhere.
 */
export function htmlOf({ subject, text }: { subject: string; text: string }): string {
  const blocks = text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const lines = block.split('\n')
      if (lines.every((line) => line.startsWith('- ')))
        return `<ul>${lines.map((line) => `<li>${withLinks(line.slice(2))}</li>`).join('')}</ul>`
      return `<p>${lines.map(withLinks).join('<br>')}</p>`
    })
  const style = 'font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em'
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="${style}">${blocks.join('')}</body></html>`
}
