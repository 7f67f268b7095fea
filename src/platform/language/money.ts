/** Whole cents of an amount in euros as people type it, such as `1.250,50`, `1250.5` or `€ 80`; null for anything else. */
export function centsOf(text: string): number | null {
  const plain = text.replace(/[€\s\u00a0]/g, '').replace(/,-+$/, '')
  const dutch = /^(\d{1,3}(?:\.\d{3})+|\d{1,10})(?:,(\d{1,2}))?$/.exec(plain)
  const [, euros = '', cents = ''] = dutch ?? /^(\d{1,10})\.(\d{1,2})$/.exec(plain) ?? []
  if (euros === '') return null
  return Number(euros.replaceAll('.', '')) * 100 + Number(cents.padEnd(2, '0'))
}

/** An amount in cents as a form shows it: `1250,50`. */
export function eurosOf(cents: number): string {
  const whole = Math.abs(cents)
  const rest = whole % 100 === 0 ? '' : `,${String(whole % 100).padStart(2, '0')}`
  return `${cents < 0 ? '-' : ''}${Math.floor(whole / 100)}${rest}`
}
