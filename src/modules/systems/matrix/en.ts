import type { reasons as dutch, nl } from './nl.ts'

export const en: typeof nl = {
  source: 'Source',
  kind: 'Kind',
  theme: 'Form of undermining',
  state: 'State',
  municipality: 'Municipality',
  search: 'Search the sources',
  states: {
    connected: 'connected',
    'not-connected': 'not connected',
    'not-applicable': 'does not apply',
    unknown: 'not known yet',
    'not-shared': 'not shared',
  },
  short: {
    connected: 'yes',
    'not-connected': 'no',
    'not-applicable': 'n/a',
    unknown: 'unknown',
    'not-shared': 'not shared',
  },
  of: (part, whole) => `${part} of ${whole}`,
  percent: (percent) => (percent === null ? '–' : `${percent}%`),
  toCard: 'To the source',
  none: 'No source found',
  noneHelp: 'Try another word or fewer filters.',
  empty: 'There are no sources in the overview yet',
  emptyHelp: 'The project leader of the district takes over the sources first.',
  noHelpers: 'nobody yet',
  helper: (municipality, desk) => `${municipality}: ${desk}`,

  matrix: {
    title: 'Connections of the municipalities',
    intro: 'Which municipality is connected to which source of information?',
    explain:
      'Each municipality keeps to which sources it is connected, and decides whether the district sees that. Of a municipality that does not share it says ‘not shared’. When you may ask a municipality about a source, you always see that. The number of connected municipalities counts all, also those that share nothing. How many people may look in a source is not told here.',
    who: 'Who has another role than employee at a municipality of the district, and who works at the district. Of a municipality that shares nothing you only see about which sources you may ask it.',
    connected: 'Connected',
    caption: 'Connections: sources in rows, municipalities in columns',
    own: 'your municipality',
    ask: 'you may ask',
    legend: 'What does it mean?',
    legendAsk: '? after yes: you may ask this municipality about the source. Its desk is told at the source.',
    sharing: (sharing, all) =>
      `${sharing} of the ${all} municipalities ${sharing === 1 ? 'shares' : 'share'} to what ${sharing === 1 ? 'it is' : 'they are'} connected.`,
    ownShared: 'Your municipality shares this with the district.',
    ownNotShared: 'Your municipality does not share this yet. Only you see your own column.',
    toSharing: 'What does our municipality share?',
    allPlaces: 'Show all municipalities',
  },

  gaps: {
    title: 'Gap view',
    intro:
      'Where does the dyke leak? For each form of undermining: which sources help, and where municipalities are not connected yet.',
    explain:
      'Coverage is the part that is there of all connections that could be. Where a source does not apply it is not counted. What is not known yet counts as not connected. A source is called thin when less than half of the municipalities are connected. All municipalities count, also those that do not share their connections. No names are told here.',
    who: 'Who has another role than employee at a municipality of the district, and who works at the district. You only see numbers of municipalities, and how your own municipality stands.',
    sources: 'Sources',
    coverage: 'Coverage',
    thin: 'Thin sources',
    spread: 'Sources per municipality',
    numbers: { fewest: 'fewest', middle: 'middle', most: 'most' },
    spreadText: (fewest, middle, most) => `from ${fewest} to ${most}, the middle one ${middle}`,
    without: 'Municipalities without a source',
    own: 'Your municipality',
    worst: (theme, percent) =>
      `The district is thinnest at ${theme}: of all connections that could be, ${percent}% are there.`,
    perTheme: 'Which sources, by form',
    sourceSummary: (theme, count) => `${theme} (${count} ${count === 1 ? 'source' : 'sources'})`,
    noSources: 'No source in the overview belongs to this form.',
    connected: 'Connected municipalities',
    toMatrix: 'See the municipalities at this form',
  },

  beside: {
    title: 'We and the district',
    intro:
      'How does your municipality stand to the sources, compared with the other municipalities? And who can help you?',
    explain:
      'Beside the state of your own municipality you see how many other municipalities are connected. A municipality to which the source does not apply is not counted. ‘Who can help’ names municipalities that said that you may ask them about this source, with their desk.',
    who: 'Your own municipality, except employees without another role. Other municipalities do not see this page.',
    own: 'We',
    others: 'Others connected',
    couldBe: 'Others to which it applies',
    helpers: 'Who can help?',
    show: 'Show',
    views: { lacking: 'what others have and we do not', ahead: 'what we have and most others do not' },
    connected: (count, total) => `Your municipality is connected to ${count} of the ${total} sources.`,
    lacking: (count) =>
      count === 1
        ? 'Someone else is connected to 1 source to which your municipality is not.'
        : `Others are connected to ${count} sources to which your municipality is not.`,
    toLacking: 'Show those sources',
    score: (percent) => `Your overview is ${percent}% complete.`,
    middle: (percent, count) => `The middle one of the ${count} other municipalities that share is at ${percent}%.`,
    tooFew: (count) =>
      `Comparing with other municipalities is not possible yet: ${count} ${count === 1 ? 'shares' : 'share'}, and it takes 3.`,
    change: 'Change how we stand',
    none: 'No source found',
  },

  sharing: {
    title: 'Share with the district',
    intro: 'Your municipality decides whether the other municipalities see to which sources it is connected.',
    explain:
      'Without sharing, only your municipality sees how it stands. When you share, that helps others: they see whom they can turn to. You can always turn it off again. Who decides is written in the log.',
    who: 'Your own municipality, except employees without another role. The coordinator, the manager and the source manager decide.',
    isShared: (day) => `Since ${day} your municipality shares to which sources it is connected.`,
    isNot: 'Your municipality does not share to which sources it is connected.',
    seen: 'What do others see then?',
    seenItems: [
      'At each source: connected, not connected, does not apply or not known yet.',
      'Your municipality counts in the middle completeness, without its name and only from three municipalities on.',
    ],
    unseen: 'What do they never see?',
    unseenItems: [
      'How many people may use a source, not added up either.',
      'Who the source manager is, the agreement, your notes and what is still missing.',
    ],
    always: 'What do they always see?',
    alwaysItems: [
      'How many municipalities are connected. Your municipality counts in it, without its name. When that is all of them, others know it of you too. If all others share and you are the only one that does not, they can work out how you stand.',
      'About which sources they may ask you, with the desk. You choose that at each source.',
    ],
    ends: 'After five years sharing ends by itself, unless you turn it on again.',
    share: 'Share with the district',
    stop: 'Stop sharing',
    shared: 'Your municipality now shares to which sources it is connected.',
    stopped: 'Your municipality shares it no more.',
    mayNot: 'The coordinator, the manager or the source manager of your municipality can change this.',
  },

  helping: {
    title: 'Who can help you?',
    intro: (count) =>
      count === 1
        ? 'This municipality has the source and wants to help:'
        : 'These municipalities have the source and want to help:',
    ask: 'ask',
    short: (count) =>
      count === 1
        ? '1 other municipality has this source and wants to help'
        : `${count} other municipalities have this source and want to help`,
    none: 'No other municipality has said yet that you may ask it about this source.',
  },
}

export const reasons: Record<keyof typeof dutch, string> = {
  'systems.no_municipality': 'Comparing with the district is only for a municipality of that district.',
}
