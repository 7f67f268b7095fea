import { own, rule } from '#platform/access'

/** Who may do what with results that a file brought in; printed in docs/permissions.md. */
export const may = {
  seeArchive: rule('assessments.see_archive', [
    own(
      'coordinator',
      'contributor',
      'integrity-officer',
      'privacy-officer',
      'attention-officer',
      'secretary',
      'mayor',
      'controller',
    ),
  ]),
  bringIntoArchive: rule('assessments.bring_into_archive', [own('coordinator')]),
}
