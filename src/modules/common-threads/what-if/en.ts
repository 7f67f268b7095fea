import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Waterbed: where could it move to?',
  link: 'Waterbed',
  intro:
    'Who is weaker than the neighbours attracts what is pushed away there. You see how large that potential displacement is and which step makes it smaller.',
  explain:
    'Choose a theme or a norm. The map shows per municipality how much stronger its neighbours are. Below you can try what changes when one municipality gets a level higher. It is always a potential: whether anything really moves is not measured here.',
  theme: 'Theme',
  norm: 'Norm',
  everyNorm: 'all norms of the theme',
  columns: {
    municipality: 'Municipality',
    exposure: 'Potential displacement',
    height: 'Level',
    edge: 'Open edge',
    subject: 'Theme or norm',
    district: 'Unevenness of the district',
    highest: 'Highest potential displacement',
    lowest: 'Lowest level',
    before: 'Now',
    after: 'After the step',
    who: 'Who',
    count: 'Municipalities',
    class: 'Potential displacement',
    step: 'Step',
    raises: 'Neighbours more exposed',
  },
  map: {
    title: 'Potential displacement per municipality',
    text: 'Per municipality how much weaker it is than its neighbours. The lighter, the larger the potential. A ! marks the largest.',
    meaning: ['40% and more', '20 to 40%', '10 to 20%', '5 to 10%', 'less than 5%'],
  },
  classes: {
    title: 'How many municipalities have which potential displacement',
    text: 'Every block is a municipality.',
    names: ['less than 5%', '5 to 10%', '10 to 20%', '20 to 40%', '40% and more'],
    unknown: 'not known',
    own: 'your municipality',
  },
  weakest: 'largest',
  unknown: 'not known',
  figures: {
    title: 'The district',
    district: (share) =>
      `Unevenness between neighbours: ${share}. At 0% all dikes are as high; then there is no potential displacement between neighbours.`,
    noDistrict: 'No two neighbours both answered. The unevenness can not be calculated.',
    lowest: (level, count) =>
      `The lowest level is ${level}, at ${count} ${count === 1 ? 'municipality' : 'municipalities'}. Mind: dikes that are equally low everywhere give 0% too.`,
    answered: (n, total) => `${n} of ${total} municipalities have a level here.`,
  },
  geary: {
    title: 'Are neighbours alike?',
    alike: 'Yes. Neighbours are more alike than chance would have it. Weak spots lie together.',
    unlike: 'No, on the contrary. Neighbours differ more than chance would have it: strong lies beside weak.',
    chance: 'That can not be said. The pattern on the map can not be told from chance.',
    none: 'That can not be calculated: there are too few differences or too few neighbours.',
    how: (c, share, shuffles, n, seed) =>
      `Measure: Geary's C is ${c} (1 is chance, lower is more alike). Of ${shuffles} random maps ${share} was as strong or stronger. Seed: ${seed}. With ${n} municipalities this test says little: only a clear pattern stands out.`,
  },
  whatIf: {
    title: 'What if one municipality takes a step?',
    text: 'Choose a municipality. It goes up one level on the chosen theme or norm. Nothing is saved.',
    choose: 'Which municipality goes up a level?',
    none: 'None',
    show: 'Calculate',
    nobody: 'This is for who may see names of municipalities, and for every municipality for itself.',
    idle: 'Nothing changes: this municipality is at the highest level already or has answered nothing.',
    own: 'This municipality',
    district: 'Unevenness of the district',
    highest: 'Highest potential displacement',
    neighbour: (name) => `Neighbour ${name}`,
    raises: (count) =>
      count === 1
        ? 'Mind: the potential displacement of 1 neighbour gets larger. A step alone can move the risk.'
        : `Mind: the potential displacement of ${count} neighbours gets larger. A step alone can move the risk.`,
    noRaises: 'No neighbour gets a larger potential displacement.',
    lowers: (count) => `For ${count} ${count === 1 ? 'neighbour' : 'neighbours'} it gets smaller.`,
    result: (name) => `When ${name} gets a level higher`,
  },
  best: {
    title: 'Which step lowers the highest potential displacement most?',
    text: 'Of all possible steps of one municipality on one norm by one level this is the best. Then the next best, at most five.',
    none: 'No step makes the highest potential displacement or the unevenness smaller.',
    plateau:
      'The first step does not lower the highest potential displacement yet: others are as high. It does make the district more even.',
    step: (who, norm, from, to) => `${who}: ${norm} from level ${from} to ${to}`,
    someone: 'one municipality',
    change: (before, after) => `${before} → ${after}`,
  },
  edge: {
    title: 'The open edge',
    text: 'How strong municipalities outside the district are, is not known. Who has many neighbours outside is partly unknown. We count neighbours; how long each border is, is not known. Germany counts as one neighbour.',
    share: (share, open, all) => `${share} (${open} of ${all} neighbours)`,
    closed: 'none',
    germany: 'Germany',
  },
  all: {
    title: 'All themes and norms',
    text: 'Choose a row to see the map.',
    themes: 'Themes',
    norms: 'Norms of this theme',
  },
  how: 'How is this calculated?',
  howText:
    'The potential displacement of a municipality is how much stronger its neighbours are, on average over those neighbours, as a part of the whole scale. The unevenness of the district is the mean difference between all neighbours. A municipality without an answer does not count.',
  table: 'Show as a table',
  downloads: 'Download the waterbed',
}
