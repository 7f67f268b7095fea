import { z } from 'zod'
import { choicesOf, queryOf } from '#platform/lists'
import type { TimelineChoice } from '../timeline.ts'

const names = ['zoek', 'lijn', 'van', 'tot', 'toon'] as const
const Choice = z.object({
  search: z.string().max(200).default(''),
  line: z.string().max(40).default(''),
  from: z.iso.date().default(''),
  to: z.iso.date().default(''),
  without: z.enum(['parts', '']).default(''),
})

/** What the address of the timeline asks for. */
export function timelineAsked(request: Request): {
  choices: Record<(typeof names)[number], string>
  query: TimelineChoice
} {
  const choices = choicesOf(request, names)
  const query = queryOf(Choice, {
    search: choices.zoek,
    line: choices.lijn,
    from: choices.van,
    to: choices.tot,
    without: choices.toon === 'zonder' ? 'parts' : '',
  })
  return { choices, query }
}
