import type { nl } from './nl.ts'

export const en: typeof nl = {
  title: 'Links between sources',
  intro: 'Which source is supplied by another, and which refers to another?',
  explain:
    'In the picture the sources stand below each other. An arc at the right leads to a source further down, an arc at the left to one further up. The arrow points to the source that is supplied, or that is referred to. Two arcs that make a circle point to each other. The table has the same links in words.',
  source: 'Source with its neighbours',
  description: (sources: number, links: number) =>
    `${sources === 1 ? '1 source' : `${sources} sources`} and ${links === 1 ? '1 link' : `${links} links`}. The table has the same links.`,
  from: 'Source',
  link: 'Link',
  to: 'Other source',
  table: 'Links in words',
  neighbours: 'Show only its links',
  none: 'No links found',
  noneHelp: 'Choose another source or fewer filters.',
  alone: 'Without a link to another source',
  tooMany: (count: number) =>
    `There are ${count} sources with a link. That is too much for a picture. Choose a source, a kind or a form of undermining.`,
}
