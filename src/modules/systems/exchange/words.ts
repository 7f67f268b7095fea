import { terms } from '../terms/texts.ts'

type Lists = (typeof terms)['nl']
export type List = Exclude<keyof Lists, 'toConfirm'>

const plain = (text: string) => text.trim().toLowerCase().normalize('NFC')

/** Every word of a list, plain, with its code; a code comes before a name, and an earlier code before a later one. */
function wordsOf(list: List): ReadonlyMap<string, string> {
  const codes = Object.keys(terms.nl[list])
  const all = new Map<string, string>()
  const named: Readonly<Record<string, string>>[] = [terms.nl[list], terms.en[list]]
  for (const code of codes)
    for (const word of [code, ...named.map((names) => plain(names[code] ?? ''))])
      if (!all.has(word)) all.set(word, code)
  return all
}

const lists = new Map<List, ReadonlyMap<string, string>>()

/** The code of a word: the code itself, or its name in Dutch or English. Null when the list has no such word. */
export function codeOf(list: List, text: string): string | null {
  // A file asks this for hundreds of thousands of cells: the words of a list are gathered once.
  const words = lists.get(list) ?? wordsOf(list)
  lists.set(list, words)
  return words.get(plain(text)) ?? null
}

/** More than one in a cell: `; ` between, and a backslash before a semicolon or backslash that belongs to one of them. */
export const joined = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\;]/g, (sign) => `\\${sign}`)).join('; ')

/** Undoes `joined`; empty ones are left out. */
export function parted(text: string): string[] {
  if (!text.includes('\\')) return filled(text.split(';'))
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
  return filled(items)
}

const filled = (items: readonly string[]) => items.map((item) => item.trim()).filter((item) => item !== '')

/** How a list of a rule that is there but names nobody is written; left out it means everybody. */
export const nobody = { nl: 'geen', en: 'none' } as const
