import { hidden, municipalRoles, own, type PersonActor, rule, within } from '#platform/access'

type About = { organisationId: string; districtId?: string | null; personId?: string | null }
const isMe = (actor: PersonActor, { personId }: About) => personId === actor.personId

/** Who may do what with screening; printed in docs/permissions.md. */
export const may = {
  /** A version that was put before the municipalities; drafts only at the district. */
  readModel: rule('screening.read_model', [own('project-leader', 'analyst'), within(...municipalRoles)]),
  keepModel: rule('screening.keep_model', [own('project-leader')]),
  agreeToModel: rule('screening.agree_to_model', [own('secretary', 'mayor')]),
  seeFunctions: rule('screening.see_functions', [own(...municipalRoles)]),
  seeScores: rule('screening.see_scores', [own('integrity-officer', 'coordinator', 'secretary', 'manager')]),
  assessFunctions: rule('screening.assess_functions', [own('integrity-officer', 'coordinator')]),
  approveAsHr: rule('screening.approve_as_hr', [own('integrity-officer')]),
  approveAsSecurity: rule('screening.approve_as_security', [own('coordinator')]),
  /** Approved functions of all organisations of the district, to compare them. */
  compareFunctions: rule('screening.compare_functions', [
    own('project-leader', 'analyst'),
    within('integrity-officer', 'coordinator'),
  ]),
  /** How many files are complete, per class, of the own organisation. */
  seeCoverage: rule('screening.see_coverage', [
    own('integrity-officer', 'coordinator', 'secretary', 'mayor', 'controller', 'privacy-officer'),
  ]),
  /** Percentages of the district, without counts. */
  seeDistrictCoverage: rule('screening.see_district_coverage', [own('project-leader', 'analyst', 'board-member')]),
  /** How far the own people are, and nothing of what is in a file. */
  seeTeam: hidden(rule('screening.see_team', [own('manager')])),
  /** The DPIA, the text for the works council, and what the law asks. */
  readLaw: rule('screening.read_law', [own('integrity-officer', 'privacy-officer', 'secretary')]),
  /** Files, and all that is about the people in them: who may not keep them does not learn of whom there are any. */
  keepFiles: hidden(rule('screening.keep_files', [own('integrity-officer')])),
  /** Their own file. */
  seeOwnFile: rule<About>(
    'screening.see_own_file',
    [own(...municipalRoles)],
    isMe,
    'the person whom the file is about',
  ),
}
