import fc from 'fast-check'
import { cleanText } from './formats/values.ts'
import { type Framework, type FrameworkNode, type Indicator, indicatorUnits, type Rules, type Text } from './model.ts'

/** Text as a framework holds it: any characters, trimmed and never empty. */
const words = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '=1+1',
      "'=quoted",
      '@x',
      '- a list',
      'a: b # c',
      'two\nlines',
      '{{ insert: param, x }}',
      '1.10',
      'ja',
      'null',
      '[1]',
      'a; b',
      '_x0041_',
      'éü€😀',
      '007',
    ),
  )
  .map(cleanText)
  .filter((text) => text !== '')

const languages = fc.constantFrom('nl', 'en', 'de', 'nds-NL')
const text: fc.Arbitrary<Text> = fc
  .array(fc.tuple(languages, words), { minLength: 1, maxLength: 3 })
  .map((entries) => Object.fromEntries(entries))

const list = fc.array(words, { minLength: 1, maxLength: 3 })
const rules = ([min, max]: readonly [number, number]): fc.Arbitrary<Rules> => {
  const level = fc.integer({ min, max })
  const share = fc.constantFrom(0, 0.1, 0.25, 1)
  return fc.record({
    proofFrom: level,
    proofKinds: fc.integer({ min: 1, max: 4 }),
    cap: level,
    freshMonths: fc.integer({ min: 1, max: 48 }),
    inOrder: fc.record({ core: level, plus: level, explainedAt: level, explainedShare: share }),
  })
}

type Ends = { min: number; top: number; codes: readonly string[]; groups: readonly string[] }

/** Node fields; the parent is any earlier node, so that the tree may be a chain as deep as it is long. */
function nodesOf({ min, top, codes, groups }: Ends): fc.Arbitrary<FrameworkNode[]> {
  const level = fc.integer({ min, max: min + top })
  const fields = fc.record(
    {
      title: text,
      text,
      guidance: text,
      evidence: text,
      kind: fc.constantFrom('core' as const, 'plus' as const),
      weight: fc.constantFrom(2, 0.5, 1.25, 1e-7, 3),
      threshold: fc.integer({ min: min + 1, max: min + top }),
      testForms: list,
      indicators: list,
      source: words,
      levels: fc
        .array(fc.tuple(level, text), { minLength: 1, maxLength: 2 })
        .map((all) => Object.fromEntries(all.map(([at, one]) => [String(at), one]))),
      ...(groups.length > 0 ? { groups: fc.uniqueArray(fc.constantFrom(...groups), { minLength: 1 }) } : {}),
    },
    { requiredKeys: [] },
  )
  const place = fc.record({ parent: fc.nat(), chain: fc.boolean(), assessable: fc.boolean(), otherwise: text, fields })
  return fc.array(place, { minLength: codes.length, maxLength: codes.length }).map((places) =>
    places.map(({ parent, chain, assessable, otherwise, fields: given }, at): FrameworkNode => {
      const above = chain ? at - 1 : (parent % (at + 1)) - 1
      const isNorm = assessable || at === codes.length - 1
      const named = isNorm && !given.title && !given.text ? { title: otherwise } : {}
      return { code: codes[at] ?? '', parent: codes[above] ?? null, assessable: isNorm, ...given, ...named }
    }),
  )
}

/** Indicators with bounds that go up with the level, as shares or as other numbers. */
function indicatorsOf(min: number, top: number): fc.Arbitrary<Indicator[]> {
  const bounds = fc.uniqueArray(fc.constantFrom(0, 0.25, 0.5, 0.75, 0.9, 1), { minLength: 1, maxLength: top })
  const levels = bounds.map((all) =>
    Object.fromEntries(all.toSorted((a, b) => a - b).map((from, at) => [String(min + 1 + at), from])),
  )
  const one = fc.record(
    {
      code: words,
      name: text,
      description: text,
      statement: text,
      unit: fc.constantFrom(...indicatorUnits),
      levels,
      freshMonths: fc.integer({ min: 1, max: 48 }),
    },
    { requiredKeys: ['code', 'name', 'unit'] },
  )
  return fc.uniqueArray(one, { minLength: 1, maxLength: 3, selector: ({ code }) => code })
}

/** Any framework that can be published: every depth, norms below norms, languages, groups, rules, own thresholds. */
export const anyFramework: fc.Arbitrary<Framework> = fc
  .record({
    min: fc.integer({ min: -2, max: 2 }),
    top: fc.integer({ min: 1, max: 5 }),
    codes: fc.uniqueArray(words, { minLength: 1, maxLength: 12 }),
    groups: fc.uniqueArray(words, { maxLength: 3 }),
    threshold: fc.nat(),
    head: fc.record(
      { description: text, provider: words, licence: words, hasThreshold: fc.constant(true) },
      { requiredKeys: [] },
    ),
    code: words,
    version: words,
    title: text,
    language: languages,
    isShuffled: fc.boolean(),
    hasIndicators: fc.boolean(),
  })
  .chain(
    ({ min, top, codes, groups, threshold, head: { hasThreshold, ...head }, isShuffled, hasIndicators, ...rest }) =>
      fc.record({
        ...Object.fromEntries(Object.entries({ ...rest, ...head }).map(([key, value]) => [key, fc.constant(value)])),
        ...(hasThreshold ? { threshold: fc.constant(min + 1 + (threshold % top)) } : {}),
        scale: fc
          .array(fc.record({ name: text, description: text, evidence: text }, { requiredKeys: ['name'] }), {
            minLength: top + 1,
            maxLength: top + 1,
          })
          .map((levels) => levels.map((one, at) => ({ level: min + at, ...one }))),
        groups: fc
          .array(
            fc.record({ name: text, description: text, isDefault: fc.constant(true) }, { requiredKeys: ['name'] }),
            {
              minLength: groups.length,
              maxLength: groups.length,
            },
          )
          .map((all) => all.map((one, at) => ({ code: groups[at] ?? '', ...one }))),
        rules: fc.option(rules([min, min + top])),
        ...(hasIndicators ? { indicators: indicatorsOf(min, top) } : {}),
        nodes: nodesOf({ min, top, codes, groups }).chain((nodes) =>
          isShuffled ? fc.shuffledSubarray(nodes, { minLength: nodes.length }) : fc.constant(nodes),
        ),
      }),
  )
  // Every key of a framework is in the record above, the plain ones by the loop over `rest` and `head`.
  .map((framework) => framework as unknown as Framework)

/** A made-up CISO Assistant library as YAML: two languages, 30 items to a theme; 1,800 items are over 6 MB. */
export function largeLibrary(items: number): string {
  const urn = (kind: string, at: number) => `urn:example:risk:req_node:large:${kind}${at}`
  const lines = Array.from({ length: items }, (_, at) => {
    const theme = Math.floor(at / 30)
    const prose = `Requirement ${at}: describe, decide and show what is done about it. `.repeat(26).trim()
    const head = `    - urn: ${urn('theme', theme)}\n      assessable: false\n      depth: 1\n      ref_id: T${theme}\n      name: Theme ${theme}\n`
    return `${at % 30 === 0 ? head : ''}    - urn: ${urn('item', at)}
      parent_urn: ${urn('theme', theme)}
      assessable: true
      depth: 2
      ref_id: T${theme}.${at}
      name: Item ${at}
      description: "${prose}"
      translations:
        nl:
          name: Onderdeel ${at}
          description: "${prose}"
`
  })
  return `urn: urn:example:risk:library:large
locale: en
ref_id: LARGE
name: Large library
version: 1
objects:
  framework:
    urn: urn:example:risk:framework:large
    ref_id: LARGE
    name: Large library
    requirement_nodes:
${lines.join('')}`
}
