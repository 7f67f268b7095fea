import type { nl } from './nl.ts'

export const en: typeof nl = {
  title: 'Results from a file',
  intro:
    'Signed self-scans and assessments of earlier, or of another system. You can read them and take them out again.',
  explain:
    'A municipality can take along a signed self-scan, with its assessment, as an OSCAL file. You read such a file in here. We first check that everything is still what was signed. Then we keep it exactly as it was. A result from a file counts only in the trend of your own municipality, with an open mark. It counts in no figure of the district: not in the common threads and not in the comparison. What is here already is never overwritten.',
  who: 'Only your own municipality sees these results. Who reads in or takes out a file is in the log.',
  link: 'Results from a file',
  empty: 'There is no result from a file yet.',
  emptyText: 'Do you have an OSCAL file of a signed self-scan? Read it in below.',
  emptyReader: 'The coordinator of your municipality can read in a signed self-scan.',
  columns: { title: 'Result', framework: 'Norm framework', signedOn: 'Signed on', broughtAt: 'Read in on' },
  upload: { title: 'Read in', file: 'Result in OSCAL (.json)', submit: 'See what is in it' },
  fileNeeded: 'Choose a file first.',
  faults: (n) =>
    n === 1 ? 'This file has 1 fault. Nothing was read in.' : `This file has ${n} faults. Nothing was read in.`,
  preview: 'This is in the file',
  checked: 'Checked: the file is whole. What it says is what was signed.',
  unsure: 'We can not check who made the file. Ask whoever gave it to you.',
  keep: 'Keep this result',
  again: 'Choose another file',
  kept: 'The result was kept. It counts only in the trend of your own municipality.',
  trend: 'See the trend',
  badge: 'From a file',
  origin: 'Where does this come from?',
  facts: {
    framework: 'Norm framework',
    rounds: 'Round',
    origin: 'System it comes from',
    document: 'Hash of the file (SHA-256)',
    broughtAt: 'Read in on',
    signedOn: 'Last signature',
    norms: 'Number of verdicts',
    pieces: 'Evidence',
    destroyed: 'Will be destroyed on',
  },
  unknownOrigin: 'not in the file',
  pieces: (n, files) => {
    const all = n === 1 ? '1 piece' : `${n} pieces`
    return files === 0 ? all : `${all}, ${files} of them with the file`
  },
  kinds: { 'self-scan': 'Self-scan', independent: 'Assessment' },
  norms: (n) => (n === 1 ? '1 norm' : `${n} norms`),
  signatures: 'Signatures',
  acts: { signed: 'Signed', acknowledged: 'Acknowledged' },
  roles: { secretary: 'the municipal secretary', mayor: 'the mayor', assessor: 'the independent assessor' },
  by: (act, role, day) => `${act} by ${role} on ${day}`,
  hash: 'Hash',
  answers: 'Per norm',
  answerColumns: {
    norm: 'Norm',
    claimed: 'Self-scan',
    counting: 'Counts as',
    atThen: 'Assessment, on the reference day',
    atNow: 'Assessment, at that moment',
    reason: 'Explanation',
  },
  na: 'n/a',
  unanswered: 'not answered',
  second: 'second assessor',
  says: {
    self: 'Municipality',
    assessor: 'Assessor',
    measure: 'Measure',
    reply: 'Reply',
    answer: 'Answer',
    revised: 'Revised',
  },
  until: (day) => `done on ${day}`,
  evidence: 'Evidence',
  noEvidence: 'There is no evidence in this file.',
  noFile: 'only its hash',
  evidenceColumns: { title: 'Piece', datedOn: 'Date', norms: 'For norm', file: 'File' },
  open: 'Open the file',
  takeOut: 'Download as OSCAL',
}

export const archiveReasons: Record<string, string> = {
  'assessments.archive_not_signed':
    '“{round}” is not signed. Read its answers in at the worksheet of an open self-scan.',
  'assessments.archive_no_content':
    'What was signed of “{round}” does not travel along, so we can not check it. Take the file out again.',
  'assessments.archive_changed': '“{round}” is no longer what was signed: the hash is wrong.',
  'assessments.archive_is_here': '“{round}” is here already. What is here is not overwritten.',
  'assessments.archive_known': 'This result was read in before. What is here is not overwritten.',
  'assessments.archive_later': 'A signature can not be later than today.',
  'assessments.archive_too_old':
    'This result is older than five years and should have been destroyed. We do not keep it.',
}
