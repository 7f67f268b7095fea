import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Grounds',
  intro: 'Why is each sub-project there, and which common thread does nobody take up yet?',
  explain:
    'A sub-project answers common threads, norms or indicators. This shows which threads belong to no sub-project yet, and which sub-projects have no grounds yet. One button links them, another takes that back.',
  round: (title) => `Common threads of: ${title}, and of the round that this programme already answers.`,
  noThreads: 'There are no published common threads yet.',
  open: 'Threads without a sub-project',
  allAnswered: 'Every thread belongs to a sub-project.',
  ungrounded: 'Sub-projects without grounds',
  allGrounded: 'Every sub-project has grounds.',
  fitting: (title) => `Fits: ${title}`,
  thread: 'Common thread',
  norms: 'Norms',
  municipalities: 'Municipalities',
  link: 'Link',
  linkTo: 'Link to',
  choose: 'Choose a sub-project',
  answers: 'What each sub-project takes up',
  subProject: 'Sub-project',
  threads: 'Common threads',
  indicators: 'Indicators',
  nothing: 'Nothing',
  unlink: 'Unlink',
  unlinkThread: (thread, subProject) => `Unlink: ${thread} from ${subProject}`,
  otherThreads: (n) => (n === 1 ? 'and 1 thread of another round' : `and ${n} threads of another round`),
  ofThread: 'Sub-projects of this thread',
  ofThreadIntro: (title) => `What does the district do about: ${title}?`,
  ofThreadExplain: 'This shows which sub-projects take up this common thread. The project leader makes that link.',
  ofThreadNone: 'No sub-project takes up this thread yet.',
  toThread: 'To the thread',
  programme: 'Programme',
}

export const reasons: Record<string, string> = {
  'programme.choose_sub_project': 'Choose a sub-project of this programme.',
  'programme.thread_gone': 'This common thread is no longer there.',
}
