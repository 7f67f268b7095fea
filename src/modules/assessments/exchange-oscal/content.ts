import { z } from 'zod'
import type { EvidenceRow } from '../schema.ts'

const text = z.string()
const words = text.nullable()
const level = z.number().int()
/** A level, n.v.t., or not answered. */
const Mark = z.union([level, z.literal('na')]).nullable()
export type Mark = z.infer<typeof Mark>

export const Piece = z.object({
  id: z.uuid(),
  title: text,
  form: words,
  datedOn: z.iso.date(),
  provesUse: z.boolean(),
  link: words,
  hash: words,
})
/** A piece of evidence, with the SHA-256 of its file. */
export type Piece = z.infer<typeof Piece>

/** The bytes of a piece, for those that travel; `id` is that of the piece. */
export const PieceFile = z.object({
  id: z.uuid(),
  name: text.min(1),
  mediaType: text.min(1),
  base64: z.base64().min(4),
})
export type PieceFile = z.infer<typeof PieceFile>

/** What a person put their name to: when, as what, and the hash of what was on the screen. */
const Attestation = z.object({
  act: z.enum(['signed', 'acknowledged']),
  role: z.enum(['secretary', 'mayor', 'assessor']),
  personId: z.uuid(),
  at: z.iso.datetime(),
  hash: text,
})
export type Attestation = z.infer<typeof Attestation>

const evidence = z.array(z.uuid())
export const SelfNorm = z.object({
  norm: text,
  threshold: level,
  claimed: Mark,
  counting: level.nullable(),
  reason: words,
  measure: words,
  measureDue: z.iso.date().nullable(),
  evidence,
})
export type SelfNorm = z.infer<typeof SelfNorm>

const pair = { atThen: Mark, atNow: Mark }
export const AssessedNorm = z.object({
  norm: text,
  threshold: level,
  place: text,
  ...pair,
  reason: words,
  documents: words,
  interviews: words,
  sample: z.object({ size: level, hits: level }).nullable(),
  revisions: z.array(z.object({ ...pair, reason: text })),
  reply: z.object({ body: text, answer: words }).nullable(),
  evidence,
})
export type AssessedNorm = z.infer<typeof AssessedNorm>

const about = {
  id: z.uuid(),
  round: z.object({ id: z.uuid(), title: text }),
  state: text,
  start: z.iso.datetime(),
  end: z.iso.datetime().nullable(),
  pieces: z.array(Piece),
  attestations: z.array(Attestation),
  /** What the signatures are bound to, as it was signed; its SHA-256 is the hash of them. */
  signed: z.record(text, z.unknown()).nullable().default(null),
}
const Result = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('self-scan'), ...about, norms: z.array(SelfNorm) }),
  z.object({ kind: z.literal('independent'), ...about, norms: z.array(AssessedNorm) }),
])
export type Result = z.infer<typeof Result>

/** What one municipality takes along: its self-scan, and the independent assessment of it when there is one. */
export const ResultsContent = z.object({
  framework: z.object({ code: text, version: text, title: text }),
  scale: z.array(z.object({ level, name: text })),
  municipality: z.object({ code: text, name: text }),
  results: z.array(Result).min(1).max(2),
  files: z.array(PieceFile).default([]),
  /** The address of the installation that wrote it. */
  origin: text.max(500).nullable().default(null),
})
export type ResultsContent = z.infer<typeof ResultsContent>

/** The level that a verdict rests on, after any revision. */
export const presentMark = ({ atNow, revisions }: Pick<AssessedNorm, 'atNow' | 'revisions'>): Mark =>
  revisions.length > 0 ? (revisions.at(-1)?.atNow ?? null) : atNow

/** A piece of the library as it travels. */
export const pieceOf = ({ id, title, form, datedOn, provesUse, link, fileHash }: EvidenceRow): Piece => ({
  ...{ id, title, form, datedOn, provesUse, link },
  hash: fileHash,
})
