import type { reasons as dutch, nl } from './nl.ts'

export const en: typeof nl = {
  title: 'Read sources in',
  intro: 'Read in a file with sources. You see first what changes.',
  explain:
    'Choose a spreadsheet or CSV, or an export of the Softwarecatalogus (AMEFF or JSON). For each source you see what is new and what changes. Only when you confirm do we make proposals of it. Someone else decides whether they enter the overview. What is not in the file stays as it is.',
  who: 'Those who propose changes to sources. What you read in is first seen by you alone. Then all who propose see a proposal, and you alone see a draft.',
  link: 'Read a file in',
  linkHelp: 'Read in a spreadsheet, CSV or export of the Softwarecatalogus. You see first what changes.',
  current: 'The overview of now, as a spreadsheet',
  file: 'File',
  fileHint:
    'A spreadsheet (XLSX) or CSV, or an export of the Softwarecatalogus or your architecture tool (AMEFF or JSON). At most 20 MB.',
  submit: 'See what changes',
  missing: 'Choose a file.',
  place: 'Place',
  line: (number) => `line ${number}`,
  at: (place, heading) => (heading === null ? place : `${place} (${heading})`),
  list: 'Which systems become a source?',
  listSummary: (fresh, there) =>
    [
      fresh === 1 ? '1 system is not in the overview yet.' : `${fresh} systems are not in the overview yet.`,
      ...(there === 0 ? [] : [there === 1 ? '1 system is there already.' : `${there} systems are there already.`]),
    ].join(' '),
  take: 'Systems in this file',
  takeHint:
    'Tick what can be a source against undermining. We make a draft of each. Then you fill in what is lacking, such as grounds and rules.',
  applyList: 'Make drafts of them',
  there: 'In the overview already',
  mapping: 'Which column is what?',
  mappingHelp:
    'We do not know these columns. Choose for each column which field of a source it is, or leave it out. Nothing has been read in yet.',
  mappingProblem: (heading) => `Choose a field for ‘${heading}’, or leave the column out.`,
  column: (heading, sheet) => (sheet === null ? `Column ‘${heading}’` : `Column ‘${heading}’ on sheet ‘${sheet}’`),
  examples: (texts) => `It says for example: ${texts}`,
  noExamples: 'This column is empty.',
  choose: 'Choose a field',
  leaveOut: 'Leave out',
  map: 'Go on with these columns',
  remap: 'Choose the columns again',
  preview: 'What changes?',
  nothing: 'Nothing changes. All sources in this file are in the overview like this already.',
  summary: (made, changed, rest) =>
    `${made === 1 ? '1 new source' : `${made} new sources`}, ${changed === 1 ? '1 source' : `${changed} sources`} with changes and ${rest === 1 ? '1 source' : `${rest} sources`} without.`,
  firstRows: (shown, all) => `You see the first ${shown} of ${all} sources.`,
  columns: { source: 'Source', effect: 'In this file', becomes: 'What do we make of it?' },
  effects: { new: 'new', changed: 'changed', same: 'unchanged', waiting: 'proposed already', faulty: 'faulty' },
  becomes: {
    proposed: 'A proposal. Someone else decides on it.',
    draft: 'A draft of yours. Something is still lacking:',
    none: 'Nothing.',
    waiting: 'Nothing. You have this as a draft or proposal already.',
    faulty: 'Nothing. Mend the faults above first.',
  },
  leavesChecks:
    'We do not take over the day on which a lawyer looked. Only a privacy officer sets it, or the change makes it lapse.',
  changes: 'Changes per source',
  now: 'In the overview now',
  next: 'In this file',
  reason: 'What changes, and why?',
  reasonHint: 'This reason goes with every proposal. Whoever decides reads it.',
  reasonOf: (file) => `Read in from ${file}.`,
  apply: 'Make the proposals',
  applied: (proposed, drafts) =>
    `Read in: ${proposed === 1 ? '1 proposal' : `${proposed} proposals`} and ${drafts === 1 ? '1 draft' : `${drafts} drafts`}.`,
  changed: 'The overview changed meanwhile. Nothing was read in. Choose the file again.',
  takenBack: (count) => (count === 1 ? '1 version was taken back.' : `${count} versions were taken back.`),
  past: 'Read in by you',
  none: 'You have not read in a file yet.',
  pastColumns: { file: 'File', when: 'When', proposed: 'Proposals', drafts: 'Drafts', open: 'Still open' },
  openVersion: (code, number) => `${code}, version ${number}`,
  moreOpen: (count) => `and ${count} more`,
  noneOpen: 'nothing: all was decided on',
  wasTakenBack: (day) => `taken back on ${day}`,
  takeBack: (file, when) => `Take back ‘${file}’ of ${when}`,
  takeBackHelp:
    'The drafts and proposals of this file on which nobody decided are then gone. What was published or declined stays. This can’t be undone.',
  takeBackButton: 'Take back',
}

export const reasons: Record<keyof typeof dutch, string> = {
  'systems.map_wrong': 'Write a column as “sources:Heading=field”: first the sheet, then the heading, then the field.',
  'systems.import_none_taken': 'Tick at least one system.',
  'systems.import_has_draft':
    'You have a draft of this source already. Propose it or throw it away, or take this row out of the file.',
  'systems.import_withdrawn':
    'This source was taken out of the overview. Bring it back first, or take this row out of the file.',
  'systems.import_nothing_new': 'This file changes nothing. Nothing was read in.',
  'systems.import_all_decided': 'Everything of this file was decided on. There is nothing left to take back.',
}
