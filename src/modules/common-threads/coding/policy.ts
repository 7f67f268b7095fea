import { own, rule } from '#platform/access'

/** The code book is the district's; assessors code with it, analysts and the project leader keep it. */
export const may = {
  code: rule('common-threads.code', [own('project-leader', 'analyst', 'assessor')]),
  keepCodes: rule('common-threads.keep_codes', [own('project-leader', 'analyst')]),
}
