import { dateText, dayOf, type Language, numberText } from '#platform/language'
import type { ProgrammeView } from '../queries.ts'
import type { Figure } from './model.ts'
import { texts } from './texts.ts'

type Plan = Pick<ProgrammeView, 'programme' | 'subProjects'> & { lines: number }

/** What the plan of a programme itself tells on a day. */
export function planFigures({ programme, subProjects, lines }: Plan, now: Date, language: Language): Figure[] {
  const asOf = dayOf(now)
  const words = texts[language].programme
  const own = { source: words.source(programme.title), asOf }
  const count = (key: string, title: string, value: number): Figure => ({
    key: `programme.${key}`,
    title,
    text: numberText(language, value),
    value,
    unit: 'count',
    ...own,
  })
  const name = (key: string, title: string, text: string): Figure => ({
    key: `programme.${key}`,
    title,
    text,
    value: null,
    unit: key === 'title' ? 'count' : 'days',
    ...own,
  })
  const when = (is: (one: { startsOn: string; endsOn: string }) => boolean) => subProjects.filter(is).length
  return [
    name('title', words.title, programme.title),
    name('starts', words.starts, dateText(language, programme.startsOn)),
    name('ends', words.ends, dateText(language, programme.endsOn)),
    count('lines', words.lines, lines),
    count('sub-projects', words.subProjects, subProjects.length),
    count('parts', words.parts, subProjects.flatMap(({ parts }) => parts).length),
    count(
      'ahead',
      words.ahead,
      when(({ startsOn }) => startsOn > asOf),
    ),
    count(
      'busy',
      words.busy,
      when(({ startsOn, endsOn }) => startsOn <= asOf && endsOn >= asOf),
    ),
    count(
      'over',
      words.over,
      when(({ endsOn }) => endsOn < asOf),
    ),
  ]
}
