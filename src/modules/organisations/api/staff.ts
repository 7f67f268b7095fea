import { createRoute, z } from '@hono/zod-openapi'
import {
  body,
  Flag,
  file,
  json,
  languageOf,
  newApi,
  PageQuery,
  paged,
  pagedFrom,
  pageOf,
  problems,
} from '#platform/api'
import { download } from '#platform/web'
import { StaffQuery } from '../input.ts'
import { employmentKinds, type UnitNode } from '../staff/model.ts'
import { type Employed, exportStaff, findStaff, unitTree } from '../staff/queries.ts'
import { writeStaffFile } from '../staff/write-file.ts'
import { texts } from '../texts.ts'

const EmploymentOut = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    number: z.string().openapi({ description: 'personnel number' }),
    name: z.string(),
    mail: z.string(),
    unitCode: z.string().nullable(),
    unit: z.string().nullable(),
    function: z.string(),
    kind: z.enum(employmentKinds),
    manager: z.string().nullable().openapi({ description: 'personnel number of the manager' }),
    managerName: z.string().nullable(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date().nullable(),
  })
  .openapi('Employment')
const presentEmployment = (it: Employed): z.infer<typeof EmploymentOut> => ({
  id: it.id,
  personId: it.personId,
  number: it.number,
  name: it.name,
  mail: it.mail,
  unitCode: it.unitCode,
  unit: it.unit,
  function: it.function,
  kind: it.kind,
  manager: it.manager,
  managerName: it.managerName,
  startsOn: it.startsOn,
  endsOn: it.endsOn,
})

const UnitOut = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    code: z.string(),
    name: z.string(),
    endsOn: z.iso.date().nullable(),
    depth: z.number().int().openapi({ description: '0 at the top' }),
    staff: z.number().int(),
    staffBelow: z.number().int().openapi({ description: 'with all units below it' }),
  })
  .openapi('Unit')
const presentUnit = ({ id, parentId, code, name, endsOn, depth, staff, staffBelow }: UnitNode) => ({
  id,
  parentId,
  code,
  name,
  endsOn,
  depth,
  staff,
  staffBelow,
})
/** Each unit before those below it. */
const inOrder = (nodes: readonly UnitNode[]): UnitNode[] => nodes.flatMap((node) => [node, ...inOrder(node.children)])

const Filters = StaffQuery.omit({ page: true, pageSize: true })
const list = createRoute({
  method: 'get',
  path: '/employments',
  tags: ['people'],
  operationId: 'listEmployments',
  request: { query: PageQuery.extend(Filters.omit({ search: true }).shape).extend({ descending: Flag }) },
  responses: {
    200: json(pageOf(EmploymentOut, 'Employment'), 'Staff of the acting organisation'),
    ...problems(400, 401, 403),
  },
})
const search = createRoute({
  method: 'post',
  path: '/employments/searches',
  tags: ['people'],
  operationId: 'searchEmployments',
  description:
    'The same list by a part of a name, mail, personnel number or function; these do not belong in an address.',
  request: { query: PageQuery, body: body(Filters) },
  responses: { 200: json(pageOf(EmploymentOut, 'Employment'), 'What was found'), ...problems(400, 401, 403) },
})
const exported = createRoute({
  method: 'get',
  path: '/employments/files',
  tags: ['people'],
  operationId: 'exportEmployments',
  request: { query: z.object({ form: z.enum(['xlsx', 'csv']).default('xlsx') }) },
  responses: { 200: file('Staff as a file that can be read in again', 'xlsx', 'csv'), ...problems(400, 401, 403) },
})
const units = createRoute({
  method: 'get',
  path: '/units',
  tags: ['people'],
  operationId: 'listUnits',
  request: { query: PageQuery },
  responses: {
    200: json(pageOf(UnitOut, 'Unit'), 'Units of the acting organisation, each before those below it'),
    ...problems(400, 401, 403),
  },
})

/** The staff of the acting organisation and the units that they work at. */
export const staffApi = newApi()
  .openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findStaff(c.get('ctx'), query)
    return c.json(pagedFrom(c, { count, results: results.map(presentEmployment) }, query), 200)
  })
  .openapi(search, async (c) => {
    const query = c.req.valid('query')
    const { count, results } = await findStaff(c.get('ctx'), { ...c.req.valid('json'), ...query })
    return c.json(pagedFrom(c, { count, results: results.map(presentEmployment) }, query), 200)
  })
  .openapi(exported, async (c) => {
    const { title } = texts[languageOf(c)].staff
    const { name, content } = await writeStaffFile(await exportStaff(c.get('ctx')), title, c.req.valid('query').form)
    return download(name, content)
  })
  .openapi(units, async (c) => {
    const all = inOrder(await unitTree(c.get('ctx')))
    return c.json(paged(c, all.map(presentUnit), c.req.valid('query')), 200)
  })
