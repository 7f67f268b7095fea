import { oneLine, oscalVersion, ownProp, uuidOf } from '#platform/oscal'
import {
  type AssessedNorm,
  type Attestation,
  presentMark,
  type Result,
  type ResultsContent,
  type SelfNorm,
} from './content.ts'

import { listed, observationOf, relatedTo, resourcesOf } from './write-pieces.ts'

export const resultsFormat = 'weerwerk-results/1'

/** What else a document needs: the identifiers of norms in the catalog of their framework, and when it was made. */
export type Around = { ids: ReadonlyMap<string, string>; at: Date }

/**
 * Writes OSCAL assessment results: one result for the self-scan and one for the independent assessment. OSCAL knows satisfied and
 * not satisfied only; levels, n.v.t. and not answered travel in our own namespace, so that reading gives the same content.
 */
export function writeResults(content: ResultsContent, { ids, at }: Around): string {
  const { framework, scale, municipality, results, files, origin } = content
  const seed = JSON.stringify(content)
  const plan = {
    uuid: uuidOf(`plan ${framework.code} ${framework.version}`),
    title: oneLine(`${framework.title} ${framework.version}`, 'Normenkader'),
  }
  const organisation = {
    uuid: uuidOf(`party ${municipality.code}`),
    type: 'organization',
    name: oneLine(municipality.name, 'Gemeente'),
  }
  const acts = results.flatMap(({ attestations }) => attestations)
  const document = {
    uuid: uuidOf(`results ${seed}`),
    metadata: {
      title: oneLine(`${framework.title} ${framework.version}: ${municipality.name}`, 'Resultaten'),
      'last-modified': at.toISOString(),
      version: oneLine(framework.version, '-'),
      'oscal-version': oscalVersion,
      props: [
        ownProp('format', resultsFormat),
        ownProp('framework', framework),
        ownProp('scale', scale),
        ownProp('municipality', municipality),
        ownProp('origin', origin),
      ],
      ...listed(
        'roles',
        [...new Set(acts.map(({ role }) => role))].map((role) => ({ id: role, title: roleNames[role] })),
      ),
      parties: [organisation, ...personsOf(acts)],
    },
    'import-ap': { href: `#${plan.uuid}` },
    results: results.map((result) => resultOf(result, ids)),
    'back-matter': {
      resources: [
        plan,
        ...resourcesOf(
          results.flatMap(({ pieces }) => pieces),
          files,
        ),
      ],
    },
  }
  return `${JSON.stringify({ 'assessment-results': document }, null, 2)}\n`
}

const roleNames = { secretary: 'Gemeentesecretaris', mayor: 'Burgemeester', assessor: 'Onafhankelijk toetser' }

const personsOf = (acts: readonly Attestation[]) =>
  [...new Map(acts.map(({ personId, role }) => [personId, role]))].map(([personId, role]) => ({
    uuid: personId,
    type: 'person',
    name: roleNames[role],
  }))

const tokenOf = (code: string) => code.replace(/[^\p{L}\p{N}.\-_]/gu, '_').replace(/^(?![\p{L}_])/u, '_')

function resultOf(result: Result, ids: Around['ids']) {
  const { kind, id, round, state, start, end, attestations, pieces, signed } = result
  const idOf = (norm: string) => ids.get(norm) ?? tokenOf(norm)
  const isNa = ({ mark }: { mark: unknown }) => mark === 'na'
  const marks = result.kind === 'self-scan' ? result.norms.map(markOfSelf) : result.norms.map(markOfAssessed)
  const controls = (of: readonly { norm: string }[]) =>
    [...new Set(of.map(({ norm }) => idOf(norm)))].map((control) => ({ 'control-id': control }))
  const included = controls(marks.filter((one) => !isNa(one)))
  const excluded = controls(marks.filter(isNa)).filter(
    (one) => !included.some((other) => other['control-id'] === one['control-id']),
  )
  const selection = included.length > 0 ? { 'include-controls': included } : { 'include-all': {} }
  const findings = result.kind === 'self-scan' ? result.norms.map(selfFinding) : result.norms.map(assessedFinding)
  return {
    uuid: id,
    title: oneLine(round.title, 'Ronde'),
    description: kind === 'self-scan' ? 'Zelfscan door de gemeente.' : 'Onafhankelijke toetsing van de zelfscan.',
    start,
    ...(end ? { end } : {}),
    props: [ownProp('kind', kind), ownProp('round', round), ownProp('state', state), ownProp('signed', signed)],
    'reviewed-controls': { 'control-selections': [{ ...selection, ...listed('exclude-controls', excluded) }] },
    ...listed('attestations', attestations.map(attestationOf)),
    ...listed(
      'observations',
      pieces.map((piece) => observationOf(piece, id)),
    ),
    ...listed(
      'findings',
      findings.map((finding, at) => finish(finding, { id, at, idOf })),
    ),
  }
}

type Found = {
  mark: unknown
  norm: string
  threshold: number
  reason: string | null
  evidence: readonly string[]
  own: object
}

const markOfSelf = ({ norm, claimed, counting }: SelfNorm) => ({ norm, mark: claimed === 'na' ? 'na' : counting })
const markOfAssessed = (verdict: AssessedNorm) => ({ norm: verdict.norm, mark: presentMark(verdict) })

const selfFinding = (answer: SelfNorm): Found => {
  const { evidence, ...own } = answer
  return { ...answer, ...markOfSelf(answer), evidence, own }
}
const assessedFinding = (verdict: AssessedNorm): Found => {
  const { evidence, ...own } = verdict
  return { ...verdict, ...markOfAssessed(verdict), evidence, own }
}

type Place = { id: string; at: number; idOf: (norm: string) => string }

function finish({ mark, norm, threshold, reason, evidence, own }: Found, { id, at, idOf }: Place) {
  return {
    uuid: uuidOf(`finding ${id} ${at}`),
    title: oneLine(norm, 'Norm'),
    description: reason?.trim() || 'Zonder toelichting.',
    props: Object.entries(own).map(([name, value]) => ownProp(name, value)),
    target: { type: 'statement-id', 'target-id': `${idOf(norm)}_statement`, status: statusOf(mark, threshold) },
    ...relatedTo(evidence, id),
  }
}

function statusOf(mark: unknown, threshold: number) {
  if (mark === 'na') return { state: 'satisfied', reason: 'other', remarks: 'Niet van toepassing.' }
  if (typeof mark !== 'number') return { state: 'not-satisfied', reason: 'other', remarks: 'Niet beantwoord.' }
  return mark >= threshold ? { state: 'satisfied', reason: 'pass' } : { state: 'not-satisfied', reason: 'fail' }
}

const attestationOf = (attestation: Attestation) => ({
  'responsible-parties': [{ 'role-id': attestation.role, 'party-uuids': [attestation.personId] }],
  parts: [
    {
      name: 'attestation',
      prose: `${roleNames[attestation.role]}, ${attestation.at}, sha-256 ${attestation.hash}`,
      props: [ownProp('attestation', attestation)],
    },
  ],
})
