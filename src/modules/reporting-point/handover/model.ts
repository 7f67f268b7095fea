/** Bodies outside that a report can be handed over to. */
export const bodies = ['riec', 'police', 'prosecution', 'environmental-service', 'whistleblowers-authority'] as const
export type Body = (typeof bodies)[number]

/** What can be done with a package. `drafted` also when it was written anew after it came back. */
export const steps = ['drafted', 'approved', 'returned', 'sealed', 'received', 'withdrawn'] as const
export type Step = (typeof steps)[number]

const after: Record<Step, readonly Step[]> = {
  drafted: ['approved', 'returned', 'withdrawn'],
  returned: ['drafted', 'withdrawn'],
  approved: ['sealed', 'withdrawn'],
  sealed: ['sealed', 'received'],
  received: [],
  withdrawn: [],
}

/** Steps of which the first is the last one of a package, and who did that: what this person can do next. */
export function nextSteps({ step, by }: { step: Step; by: string }, me: string): readonly Step[] {
  const judges: readonly Step[] = by === me ? ['approved', 'returned'] : []
  return after[step].filter((next) => !judges.includes(next))
}

/** A fingerprint as it is read aloud, in groups of four; and as it is kept. */
export const spoken = (fingerprint: string): string => fingerprint.match(/.{1,4}/g)?.join(' ') ?? ''
export const keptFingerprint = (typed: string): string => typed.toLowerCase().replace(/[^0-9a-z]/g, '')

/** What the other readers find sealed at a step. `concept` is the SHA-256 of the sealed draft that was judged. */
export type Concept = { kind: 'concept'; handover: string; fingerprint: string; ground: string; text: string }
export type Judgement = { kind: 'approved' | 'returned'; handover: string; concept: string; reason: string }
