import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Actions as OSCAL',
  intro: 'Take the whole action plan along, or bring in actions from such a file.',
  explain:
    'OSCAL is an open format; it calls an action plan a plan of action and milestones. The file holds all actions with norms, origin, owner, days, cost, state, reason and evidence. Evidence that is a file travels up to 1 MB each and 5 MB together; of larger files only the mark travels. When reading it you first see what would be added. Actions that are done or stopped come back as they were, too. Actions that are here already do not come in again.',
  who: 'Only your own organisation sees these actions. Taking out or reading the file is logged.',
  link: 'Take along and read as OSCAL',
  download: { title: 'Take along', action: 'Download the action plan as OSCAL' },
  upload: { title: 'Read', file: 'Action plan in OSCAL (.json)', submit: 'See what it holds' },
  fileNeeded: 'Choose a file first.',
  faults: (n) =>
    n === 1 ? 'This file has 1 fault. Nothing was read.' : `This file has ${n} faults. Nothing was read.`,
  preview: 'This is in the file',
  summary: (fresh, other) => `${fresh} new, ${other} ${other === 1 ? 'is' : 'are'} here already.`,
  columns: { title: 'Action', norms: 'Norms', dueOn: 'Due on', state: 'State', kind: 'What happens?' },
  known: 'Here already',
  losses: {
    owner: 'Without an owner from here; choose someone later.',
    'owner-by-role': 'The owner does not work here; who has that role here becomes the owner.',
    origin: 'What the action came from is not here; the norms stay.',
    proof: 'Not all evidence travels along; add it again later.',
    'not-busy': 'Comes in as planned: without an owner and an end day an action can not be under way.',
    'not-done': 'Comes in open: without evidence an action can not be done.',
  },
  take: 'Take over',
  apply: 'Bring these actions in',
  again: 'Choose another file',
  applied: (n) => (n === 1 ? '1 action brought in.' : `${n} actions brought in.`),
  toList: 'To the actions',
}

export const oscalReasons: Record<string, string> = {
  'assessments.oscal_no_json': 'This file is neither JSON nor a spreadsheet.',
  'assessments.oscal_too_large': 'This file is larger than 20 MB.',
  'assessments.oscal_no_root': 'This file does not hold what belongs here: {root}.',
  'assessments.oscal_foreign':
    'This file was not made by Weerwerk. OSCAL itself has no levels, so there is nothing to take over.',
  'assessments.oscal_damaged': 'What Weerwerk wrote is damaged here.',
  'assessments.oscal_shape': 'What stands here is not what belongs here.',
  'assessments.oscal_uuid': '{value} is no uuid.',
  'assessments.oscal_uuid_twice': 'The uuid {value} stands there twice.',
  'assessments.oscal_reference': '{value} refers to something that is not in the file.',
  'assessments.oscal_moment': '{value} is no moment with a time zone.',
  'assessments.oscal_name': '{value} is no valid name in OSCAL.',
  'assessments.oscal_other_framework':
    'This file is about framework {code}, version {version}. This self-scan uses another one.',
  'assessments.oscal_other_municipality': 'This file is from {name}, not from your municipality.',
  'assessments.oscal_no_self_scan': 'There is no self-scan in this file.',
  'assessments.oscal_other_organisation': 'This file is from {name}, not from your organisation.',
  'assessments.oscal_id_taken': 'The action with identifier {id} can not be brought in: that identifier is in use.',
  'assessments.oscal_done_day': 'An action that is done has the day on which it was, another has none.',
  'assessments.oscal_done_later': 'An action can not have been closed later than today.',
  'assessments.oscal_event_later': 'What happened to an action can not be later than today.',
  'assessments.oscal_cancel_reason': 'A stopped action has a reason.',
  'assessments.oscal_file_large': 'The file at “{title}” is larger than 1 MB.',
  'assessments.oscal_file_changed': 'The file at “{title}” is no longer what it was: its hash differs.',
  'assessments.no_action_to_take_out': 'There is no action to take out yet.',
}
