import { own, rule, within } from '#platform/access'

/** Who may do what at the reporting point; printed in docs/permissions.md. Who reads a report is no matter of a role: its keys decide. */
export const may = {
  /** The settings of the point, who reads there, and the signed directory; no report. */
  keep: rule('reporting-point.keep', [own('secretary', 'privacy-officer', 'administrator')]),
  /** The link, poster and intranet button; nothing about reports. */
  seePoster: rule('reporting-point.see_poster', [
    own('secretary', 'privacy-officer', 'administrator', 'report-handler', 'coordinator', 'mayor', 'attention-officer'),
    own('integrity-officer', 'contributor', 'controller'),
  ]),
  /** The register without content of the whole organisation, also of destroyed reports. */
  keepRegister: rule('reporting-point.keep_register', [own('secretary', 'privacy-officer')]),
  /** To type in a report for someone else: a handler at the desk, an attention officer for a colleague. */
  typeIn: rule('reporting-point.type_in', [own('report-handler', 'secretary', 'mayor', 'attention-officer')]),
  /** To have keys with which reports are read, when the directory names them. */
  holdKeys: rule('reporting-point.hold_keys', [
    own('report-handler', 'secretary', 'mayor', 'attention-officer'),
    within('execution-specialist'),
  ]),
}
