import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Norm frameworks',
  intro: 'A norm framework says what a municipality must have in order. Municipalities scan themselves against a published version.',
  explain: 'Make or import a framework as a draft, check it and publish it. A published version no longer changes; make a new version for that.',
  who: 'Everyone in the district sees published frameworks. Only the district itself sees drafts.',
  columns: { title: 'Framework', version: 'Version', state: 'State', norms: 'Norms', made: 'Made on' },
  states: { draft: 'Draft', published: 'Published', retired: 'Retired' },
  empty: 'There is no norm framework yet.',
  filter: { state: 'State', all: 'All', search: 'Search frameworks', submit: 'Show', clear: 'Clear' },
  import: { title: 'Import a framework', intro: 'Own YAML or JSON, a spreadsheet, a CISO Assistant library or an OSCAL catalog. It becomes a draft; nothing is published.', file: 'File', submit: 'Import', again: 'Choose the file again and retry.', faults: (n: number) => `This file has ${n} faults. Nothing was imported.` },
  detail: { norms: 'Norms', themes: 'Themes', scale: 'Scale', level: 'Level', name: 'Name', description: 'Description', warnings: 'Note', code: 'Code', kind: 'Kind', core: 'core', plus: 'plus', weight: 'Weight', threshold: 'Level asked', evidence: 'Example evidence', forms: 'Test form', groups: 'Groups', noTheme: 'Without theme' },
  actions: { publish: 'Publish', publishConfirm: 'After publishing this version does not change.', retire: 'Retire', retireConfirm: 'New self-scans can no longer use this framework. Running scans keep it.', remove: 'Remove the draft', removeConfirm: 'The draft will be gone. You cannot undo this.', edit: 'Edit', newVersion: 'New version', version: 'Version number', download: 'Download as', compare: 'Compare with' },
  edit: { title: 'Edit', change: 'Save', code: 'Code', name: 'Title', text: 'Text of the norm', guidance: 'Guidance', evidence: 'Example evidence', kind: 'Kind', weight: 'Weight', threshold: 'Level asked', add: 'Add a norm', addTheme: 'Add a theme', remove: 'Remove', removeConfirm: 'What hangs below goes as well.', parent: 'Theme', none: 'none', meta: 'Title and version' },
  compare: { title: 'Compare versions', added: 'New', removed: 'Dropped', changed: 'Changed', same: 'Both versions hold the same norms.', what: 'What' },
  formats: { yaml: 'YAML', json: 'JSON', xlsx: 'Spreadsheet', ciso: 'CISO Assistant', oscal: 'OSCAL' },
}

export const reasons: Record<string, string> = {
  'frameworks.file_fault': '{where}: {message}',
  'frameworks.version_taken': 'This version of this framework exists already. Choose another version number.',
  'frameworks.code_taken': 'This code is in use in this framework.',
  'frameworks.keep.forbidden': 'Only the project leader, analyst or administrator of the district changes norm frameworks.',
  'frameworks.publish.forbidden': 'Only the project leader or administrator of the district publishes norm frameworks.',
  'frameworks.change_when_published': 'A published version does not change. Make a new version.',
  'frameworks.publish_when_published': 'This version is published already.',
}
