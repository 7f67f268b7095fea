import { terms } from '../terms/texts.ts'

type Lists = (typeof terms)['nl']
export type List = Exclude<keyof Lists, 'toConfirm'>

const plain = (text: string) => text.trim().toLowerCase().normalize('NFC')

/** The code of a word: the code itself, or its name in Dutch or English. Null when the list has no such word. */
export function codeOf(list: List, text: string): string | null {
  const wanted = plain(text)
  const named: Readonly<Record<string, string>>[] = [terms.nl[list], terms.en[list]]
  return (
    Object.keys(terms.nl[list]).find(
      (code) => code === wanted || named.some((names) => plain(names[code] ?? '') === wanted),
    ) ?? null
  )
}

/** More than one in a cell: `; ` between, and a backslash before a semicolon or backslash that belongs to one of them. */
export const joined = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\;]/g, (sign) => `\\${sign}`)).join('; ')

/** Undoes `joined`; empty ones are left out. */
export function parted(text: string): string[] {
  const items = ['']
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    const next = text.charAt(at + 1)
    if (sign === '\\' && (next === ';' || next === '\\')) {
      items.push(`${items.pop()}${next}`)
      at += 1
    } else if (sign === ';') items.push('')
    else items.push(`${items.pop()}${sign}`)
  }
  return items.map((item) => item.trim()).filter((item) => item !== '')
}

/** How a list of a rule that is there but names nobody is written; left out it means everybody. */
export const nobody = { nl: 'geen', en: 'none' } as const
