import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Documents',
  intro: 'The papers of the programme, every version kept.',
  explain:
    'Here are the documents of the programme. Every version is kept, with who added it and when. Each document says who may see it, whether it becomes public under the Dutch Open Government Act (Woo) and until when it is kept. Who takes a document out is in the log.',
  explains: {
    document:
      'This is one document with all its versions. The fingerprint (SHA-256) shows that a file did not change. The project leader can add a new version, change what is known of it and withdraw a document that should not be here.',
    new: 'Choose a file and fill in what it is about. The classification tells who sees it. The retention counts from the day of the document.',
    change:
      'Change the title, the classification, the Woo judgement or the retention. The file itself does not change: add a new version for that.',
  },
  who: 'Open documents are seen by everyone who reads the programme. Internal documents by the project team and the DVO. Confidential documents only by the project leader and the programme controller.',
  classifications: { open: 'Open', internal: 'Internal', confidential: 'Confidential' },
  classificationHints: {
    open: 'For everyone who reads the programme.',
    internal: 'For the project team and the DVO.',
    confidential: 'Only for the project leader and the programme controller.',
  },
  woo: {
    publish: 'To be made public',
    partly: 'Partly to be made public',
    not: 'Not to be made public',
    undecided: 'To be judged',
  },
  classification: 'Classification',
  wooMark: 'Woo',
  wooGround: 'Ground in the Woo',
  wooGroundHint: 'Only when partly or not public. For example: article 5.1, paragraph 2, under e.',
  term: 'Retention',
  termText: (what: string, length: string) => `${what} (${length})`,
  datedOn: 'Day of the document',
  endsOn: 'Keep until',
  forever: 'for ever',
  name: 'Title',
  subProject: 'Sub-project',
  meeting: 'Meeting',
  wholeProgramme: 'The whole programme',
  noMeeting: 'No meeting',
  programme: 'Programme',
  file: 'File',
  fileHint: 'PDF, Word, Excel, PowerPoint, ODF, a picture or plain text. At most 25 MB.',
  note: 'What is new in this version?',
  versions: 'Versions',
  versionCount: (n: number) => (n === 1 ? '1 version' : `${n} versions`),
  numberedVersion: (n: number) => `Version ${n}`,
  size: (kilobytes: string) => `${kilobytes} kB`,
  fingerprint: 'Fingerprint (SHA-256)',
  someone: 'someone of the project team',
  add: 'Add a document',
  addVersion: 'Add a new version',
  change: 'Change what is known of it',
  search: 'Search in title',
  all: 'All',
  found: (n: number) => (n === 1 ? '1 document' : `${n} documents`),
  none: 'There are no documents here yet that you may see.',
  noneFound: 'No document fits what you look for.',
  saved: 'Saved.',
  withdraw: 'Withdraw the document',
  withdrawText:
    'Is there something here that should not be? Then you destroy the file, with all its versions. This can not be undone. This line stays, with the reason and the day. Does it stand in the title too? Change that first.',
  usedBy: 'There is a link to this document here. It stops working once you withdraw it:',
  uses: { proposal: 'Proposal', deliverable: 'Deliverable', task: 'Task', meeting: 'Meeting' },
  withdrawNow: 'Destroy the file',
  reason: 'Why?',
  withdrawn: 'Withdrawn',
  withdrawnOn: (day: string) => `Withdrawn on ${day}. The file was destroyed.`,
  withdrawnVersion: (n: number) => `Version ${n}, destroyed`,
}

export const reasons: Record<string, string> = {
  'programme.read_open_document.forbidden': 'You can not see this document.',
  'programme.read_internal_document.forbidden': 'This document is internal. The project team and the DVO can see it.',
  'programme.read_confidential_document.forbidden':
    'This document is confidential. Only the project leader and the programme controller can see it.',
  'programme.keep_documents.forbidden': 'Only the project leader adds and changes documents.',
  'programme.document_needs_file': 'Choose a file.',
  'programme.document_is_withdrawn':
    'This document was withdrawn. Its file was destroyed and nothing of it changes any more.',
  'programme.version_is_there': 'This file is a version of this document already.',
  'programme.meeting_unknown': 'This meeting is not of this programme.',
  'programme.woo_ground_needed':
    'Give the ground in the Woo when the document becomes public partly or not; leave it empty otherwise.',
  'programme.woo_confidential':
    'What is confidential can not become public as a whole. Choose partly, not, or another classification.',
}
