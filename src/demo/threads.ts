import { contentFile } from '#content/read.ts'
import type { SubProject } from '#modules/common-threads'
import { chance } from './scores.ts'

type Seed = { title: string; description: string; norms: string[]; subProject: SubProject }
export type DemoThread = Seed & { municipalities: string[] }

/** The threads of the story with the invented municipalities where each plays, from two to all fourteen. */
export function threads(codes: readonly string[]): DemoThread[] {
  const seeds: Seed[] = JSON.parse(contentFile('threads.json').toString('utf8'))
  return seeds.map((seed, index) => {
    const wanted = [12, 10, 11, 9, 7, 11, 6, 4, 3, 2][index] ?? 5
    const ordered = [...codes].sort((a, b) => chance(seed.title, a) - chance(seed.title, b))
    return { ...seed, description: `${seed.description} (fictief)`, municipalities: ordered.slice(0, wanted).sort() }
  })
}
