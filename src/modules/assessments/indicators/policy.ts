import { own, rule } from '#platform/access'
import { answering } from '../policy.ts'

/** Who sees indicator readings; printed in docs/permissions.md. Nobody gives them: a job does. */
export const may = {
  seeReadings: rule('assessments.see_readings', [own(...answering, 'secretary', 'mayor')]),
  seeDistrictReadings: rule('assessments.see_district_readings', [own('project-leader', 'analyst')]),
}
