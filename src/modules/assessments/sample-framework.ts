import fc from 'fast-check'
import type { Framework, FrameworkNode, Rules } from '#modules/frameworks'
import { type Answer, evidenceForms, type Proof } from './model.ts'

/** The rules of Basis op orde Twente, as in its file. */
export const rules: Rules = {
  proofFrom: 3,
  proofKinds: 2,
  cap: 2,
  freshMonths: 12,
  inOrder: { core: 3, plus: 2, explainedAt: 2, explainedShare: 0.1 },
}

export const today = '2026-03-31'

export const aNorm = (code: string, fields: Partial<FrameworkNode> = {}): FrameworkNode => ({
  code,
  parent: 'T',
  assessable: true,
  kind: 'core',
  weight: 2,
  text: { nl: `Eis ${code}`, en: `Demand ${code}` },
  ...fields,
})

const names = ['Ontbreekt', 'Incidenteel', 'Ingericht', 'Werkend', 'Lerend']

/** A framework of one theme with levels 0 to 4 and the rules of Basis op orde. */
export function aFramework(nodes: readonly FrameworkNode[], fields: Partial<Framework> = {}): Framework {
  return {
    code: 'proef',
    version: '1.0',
    title: { nl: 'Proefkader', en: 'Sample framework' },
    language: 'nl',
    scale: names.map((name, level) => ({ level, name: { nl: name, en: `Level ${level}` } })),
    groups: [],
    rules,
    nodes: [{ code: 'T', parent: null, assessable: false, title: { nl: 'Thema', en: 'Theme' } }, ...nodes],
    ...fields,
  }
}

export const anAnswer = (norm: string, fields: Partial<Answer> = {}): Answer => ({
  norm,
  level: null,
  notApplicable: false,
  reason: null,
  measure: null,
  measureDue: null,
  needsConfirmation: false,
  ...fields,
})

export const aProof = (form: string, datedOn = today, provesUse = false): Proof => ({ form, datedOn, provesUse })

const anyDay = fc.constantFrom('2023-01-01', '2025-03-30', '2025-03-31', '2025-09-01', today)
export const anyProof: fc.Arbitrary<Proof> = fc.record({
  form: fc.constantFrom(...evidenceForms),
  datedOn: anyDay,
  provesUse: fc.boolean(),
})

export const anyNode: fc.Arbitrary<FrameworkNode> = fc
  .record({
    kind: fc.constantFrom('core' as const, 'plus' as const),
    weight: fc.constantFrom(1, 2, 0.5),
    testForms: fc.constantFrom(['document'], ['registratie'], ['document', 'interview'], []),
  })
  .map((fields) => aNorm('N', fields))

const answered = fc.oneof(
  fc.record({ level: fc.integer({ min: 0, max: 4 }), notApplicable: fc.constant(false) }),
  fc.record({ level: fc.constant(null), notApplicable: fc.boolean() }),
)

/** A whole scan: norms N1, N2, …, an answer to each (which may be "not answered") and evidence with some. */
export const anyScan = fc
  .array(fc.record({ node: anyNode, answered, measure: fc.boolean(), proofs: fc.array(anyProof, { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((drawn) => {
    const rows = drawn.map((one, at) => ({ ...one, norm: `N${at + 1}` }))
    const nodes = rows.map(({ node, norm }) => ({ ...node, code: norm }))
    return {
      framework: aFramework(nodes),
      nodes,
      answers: rows.map(({ norm, answered, measure }) =>
        anAnswer(norm, {
          ...answered,
          reason: 'omdat',
          ...(measure ? { measure: 'plan', measureDue: '2026-12-31' } : {}),
        }),
      ),
      proofs: rows.flatMap(({ norm, proofs }) => proofs.map((evidence) => ({ norm, evidence }))),
      today,
    }
  })
