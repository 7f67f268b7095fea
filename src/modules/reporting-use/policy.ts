import { municipalRoles, own, rule } from '#platform/access'

/** Who may know what of the use of the reporting point; printed in docs/permissions.md. */
export const may = {
  /** Every number of the own organisation as it is, also those under five. */
  see: rule('reporting-use.see', [own('report-handler', 'secretary', 'mayor', 'privacy-officer', 'administrator')]),
  /** How many people work there, and rounds of the survey. */
  keep: rule('reporting-use.keep', [own('secretary', 'privacy-officer', 'administrator')]),
  /** Corrections, the yearly picture, and what goes to the district. */
  publish: rule('reporting-use.publish', [own('secretary', 'privacy-officer')]),
  /** What the own organisation published. */
  readOwn: rule('reporting-use.read_own', [own(...municipalRoles)]),
  /** Results of the survey, of five answers or more. */
  readSurvey: rule('reporting-use.read_survey', [
    own('report-handler', 'secretary', 'mayor', 'privacy-officer', 'administrator'),
    own('integrity-officer', 'controller', 'coordinator'),
  ]),
  /** What the organisations of the district published, together; without names, next to the own organisation. */
  readDistrict: rule('reporting-use.read_district', [
    own('project-leader', 'analyst', 'board-member', 'secretary', 'mayor'),
  ]),
  /** The same for each organisation by name. */
  readDistrictNames: rule('reporting-use.read_district_names', [own('project-leader', 'analyst')]),
}
