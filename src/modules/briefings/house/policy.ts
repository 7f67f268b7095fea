import { own, rule } from '#platform/access'

/** Whose style it is. */
type StyleOwner = { organisationId: string; isDistrict: boolean }

/** Who may do what with the look of papers; printed in docs/permissions.md. */
export const may = {
  keepHouseStyle: rule<StyleOwner>(
    'briefings.keep_house_style',
    [own('project-leader', 'administrator')],
    (_, { isDistrict }) => isDistrict,
    'the organisation is a district',
  ),
}
