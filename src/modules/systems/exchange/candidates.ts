import { toFillIn } from '../catalogue/model.ts'
import { ContentShape } from '../catalogue/shape.ts'
import type { Kind, Phase } from '../codes.ts'
import { sourceCodeOf } from './source-code.ts'

type Class = 1 | 2 | 3
/** A system of someone's list of applications that may become a source; what the list does not tell is null or empty. */
export type Candidate = {
  /** As the list calls it. */
  id: string
  line: number
  name: string
  kind: Kind
  description: string
  supplier: string | null
  /** Reference components of GEMMA, by name or else by their id. */
  references: string[]
  phase: Phase
  validFrom: string | null
  validUntil: string | null
  level: string | null
  classification: { availability: Class; integrity: Class; confidentiality: Class } | null
}

export const listed = { ameff: 'AMEFF', catalogue: 'Softwarecatalogus' } as const

const cut = (text: string, longest: number) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/**
 * A source with what the list tells. What a source must have and a list never tells waits to be filled in, and has no holder, grounds
 * or rules: so it is not published by accident.
 */
export function contentOf(it: Candidate, from: keyof typeof listed) {
  const gemma = it.references.length > 0 ? `GEMMA-referentiecomponent: ${it.references.join('; ')}.` : ''
  const contents = [it.description, gemma].filter(Boolean).join('\n')
  return ContentShape.parse({
    name: cut(it.name, 200),
    kind: it.kind,
    supplier: it.supplier === null ? null : cut(it.supplier, 200),
    contents: contents === '' ? toFillIn : cut(contents, 4000),
    ...{ use: toFillIn, access: 'restricted', accessText: toFillIn, attention: toFillIn, contact: toFillIn },
    route: { text: toFillIn },
    ...{ level: it.level, classification: it.classification, phase: it.phase },
    ...{ validFrom: it.validFrom, validUntil: it.validUntil },
    origin: cut(`${listed[from]} ${it.id.replaceAll(',', ' ')}`, 500),
  })
}

/** A code for each, made of its name; one that is taken gets a number. */
export function codesFor(candidates: readonly Candidate[], isTaken: (code: string) => boolean): string[] {
  const given = new Set<string>()
  const isFree = (code: string) => !given.has(code) && !isTaken(code)
  return candidates.map(({ name }) => {
    const made = sourceCodeOf('', name)
    const plain = made.length < 2 ? `bron-${made}` : made
    let code = plain
    for (let number = 2; !isFree(code); number += 1) code = `${plain.slice(0, 36).replace(/-+$/, '')}-${number}`
    given.add(code)
    return code
  })
}
