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
}
