import { contentFile } from '#content/read.ts'
import type { SubProject } from './sub-project-names.ts'

const framework = 'basis-op-orde-twente'
type Seed = { norms: string[]; subProject: SubProject }
let byNorm: ReadonlyMap<string, SubProject> | null = null

/** The district's own link of norms to sub-projects, from the threads it began with (`src/content/threads.json`). */
function links(): ReadonlyMap<string, SubProject> {
  if (byNorm) return byNorm
  const seeds: Seed[] = JSON.parse(contentFile('threads.json').toString('utf8'))
  byNorm = new Map(seeds.flatMap(({ norms, subProject }) => norms.map((norm) => [norm, subProject] as const)))
  return byNorm
}

/**
 * The sub-project that fits a thread on these norms: the one that all its linked norms have. Null when none of them is
 * linked, when they point to different ones, and for any other framework: then people choose.
 */
export function fittingSubProject(frameworkCode: string, norms: readonly string[]): SubProject | null {
  if (frameworkCode !== framework) return null
  const [first, ...others] = new Set(norms.flatMap((norm) => links().get(norm) ?? []))
  return first !== undefined && others.length === 0 ? first : null
}
