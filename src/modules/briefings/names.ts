import type { Thread, ThreadsBriefing } from './model.ts'

/**
 * The briefing as its readers may see it: without `named` every name, place and level of a single municipality is
 * taken out, and a name that someone typed in a thread becomes "een gemeente". Counts and distributions stay.
 */
export function shownNames(briefing: ThreadsBriefing): ThreadsBriefing {
  if (briefing.named) return briefing
  const hide = hiding(briefing.municipalities.map(({ name }) => name))
  return {
    ...briefing,
    municipalities: [],
    norms: briefing.norms.map((norm) => ({ ...norm, cells: {} })),
    threads: briefing.threads.map((thread) => unnamed(thread, hide)),
    waterbed: briefing.waterbed.map((row) => ({
      ...row,
      exposed: row.exposed.map(({ exposure }) => ({ municipality: '', exposure })),
    })),
  }
}

const unnamed = (thread: Thread, hide: (text: string) => string): Thread => ({
  ...thread,
  municipalities: [],
  title: hide(thread.title),
  description: hide(thread.description),
})

/** Longest name first, so that a name within another name leaves no rest; in any case, as whole words. */
function hiding(names: readonly string[]): (text: string) => string {
  const given = names.filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length)
  if (given.length === 0) return (text) => text
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${given.map(RegExp.escape).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => text.replace(pattern, 'een gemeente')
}
