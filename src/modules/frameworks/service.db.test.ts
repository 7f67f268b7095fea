import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { districtRoles, municipalRoles, type Role } from '#platform/access'
import { verifyAudit } from '#platform/audit'
import { type Ctx, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { aMoment, anActor, ctxFor, testDatabase } from '#platform/testing'
import { changesIn, compareFrameworks } from './compare.ts'
import { changeNode } from './edit.ts'
import { Commands, editOf } from './editing.ts'
import { documentOf } from './formats/write-weerwerk.ts'
import type { Framework } from './model.ts'
import { versions } from './schema.ts'
import * as service from './service.ts'

const { db } = await testDatabase()
const from = { format: 'weerwerk', warnings: [] }

const framework = (fields: Partial<Framework> = {}): Framework => ({
  code: 'proef',
  version: '1.0',
  title: { nl: 'Proef' },
  language: 'nl',
  scale: [0, 1, 2, 3].map((level) => ({ level, name: { nl: `Niveau ${level}` } })),
  groups: [],
  rules: null,
  nodes: [
    { code: 'T', parent: null, assessable: false, title: { nl: 'Thema' }, guidance: { nl: 'Uitleg' } },
    { code: 'N1', parent: 'T', assessable: true, text: { nl: 'Een', en: 'One' }, threshold: 3 },
    { code: 'N2', parent: 'T', assessable: true, text: { nl: 'Twee' } },
  ],
  ...fields,
})

/** A district of its own; `as` gives the context of someone with that role there or at one of its municipalities. */
function aPlace() {
  const [districtId, municipality] = [crypto.randomUUID(), crypto.randomUUID()]
  const as = (role: Role, organisationId = districtId) => ctxFor(db, anActor(role, { organisationId, districtId }))
  return { districtId, municipality, as, leader: as('project-leader'), at: (role: Role) => as(role, municipality) }
}

const bytes = (text: string) => new TextEncoder().encode(text)
const problemsIn = (paths: readonly string[]) => ({
  code: 'invalid',
  problems: paths.map((path) => expect.objectContaining({ path })),
})

test('a file becomes a draft with its warnings, and only the district that made it sees it', async () => {
  const { leader, at, as } = aPlace()
  const text =
    'format: weerwerk/1\ncode: K\nversion: "2"\ntitle: Kader\nnodes: [{ code: N, assessable: true, text: Doe }]\n'
  const made = await service.importFile(leader, bytes(text), 'kader.yaml')
  expect(made).toMatchObject({ code: 'K', version: '2', state: 'draft', normCount: 1, format: 'weerwerk' })
  expect(made.warnings).toEqual([{ reason: 'fallback_scale', params: {} }])
  expect(await service.list(as('board-member'))).toEqual([])
  expect(await service.list(at('coordinator'))).toEqual([])
  await expect(service.read(at('coordinator'), made.id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(service.importFile(leader, bytes(text), 'kader.yaml')).rejects.toMatchObject({
    reason: 'frameworks.version_taken',
  })
})

test('a file with faults keeps nothing and tells every fault with its place', async () => {
  const { leader } = aPlace()
  const text = 'format: weerwerk/1\ncode: K\nversion: "2"\ntitle: Kader\nx: 1\nnodes: [{ code: N, assessable: true }]\n'
  await expect(service.importFile(leader, bytes(text), 'kader.yaml')).rejects.toMatchObject({
    code: 'invalid',
    problems: [
      { path: 'file', reason: 'frameworks.fault.key_unknown', params: { key: 'x', where: 'x' } },
      { path: 'file', reason: 'frameworks.fault.norm_empty', params: { code: 'N', where: 'nodes.0.text' } },
    ],
  })
  await expect(service.importFile(leader, bytes('name: x\n'), 'ander.yaml')).rejects.toMatchObject({
    problems: [{ reason: 'frameworks.fault.format_unknown', params: { where: 'ander.yaml' } }],
  })
  expect(await service.list(leader)).toEqual([])
})

test('everyone in the district reads what is published, whatever their role, and nobody in another district', async () => {
  const { leader, as, at } = aPlace()
  const { id } = await service.create(leader, framework(), from)
  await service.publish(leader, id)
  const inside = [...districtRoles.map((role) => as(role)), ...municipalRoles.map((role) => at(role))]
  for (const ctx of inside) {
    expect(await service.list(ctx)).toMatchObject([{ id, state: 'published' }])
    expect((await service.read(ctx, id)).framework).toEqual(framework())
    expect(await service.frameworkHead(ctx, id)).toMatchObject({ id })
  }
  const elsewhere = aPlace()
  for (const ctx of [elsewhere.leader, elsewhere.at('coordinator')]) {
    expect(await service.list(ctx)).toEqual([])
    await expect(service.read(ctx, id)).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('a draft is edited, the levels too, and faults are told at the field', async () => {
  const { leader } = aPlace()
  const { id, revision } = await service.create(leader, framework(), from)
  const edit = (form: Record<string, unknown>) => editOf(Commands.parse({ revision, ...form }))
  const two = edit({
    do: 'scale',
    lowest: '1',
    asked: '2',
    levelName: ['Nee', 'Ja', ''],
    levelDescription: ['x', '', ''],
  })
  await expect(service.change(leader, id, 1, two)).rejects.toMatchObject({
    problems: [
      {
        path: 'threshold',
        reason: 'frameworks.fault.norm_threshold_off',
        params: { code: 'N1', where: 'nodes.1.threshold' },
      },
    ],
  })
  const after = await service.change(leader, id, 1, (it) => two(changeNode(it, 'N1', { threshold: 2 })))
  expect(after.revision).toBe(2)
  const { framework: kept } = await service.read(leader, id)
  expect(kept).toMatchObject({ threshold: 2, nodes: [{}, { threshold: 2 }, {}] })
  expect(kept.scale).toEqual([
    { level: 1, name: { nl: 'Nee' }, description: { nl: 'x' } },
    { level: 2, name: { nl: 'Ja' } },
  ])
  await expect(service.change(leader, id, 1, (it) => it)).rejects.toMatchObject({ code: 'conflict' })
})

test('a form changes what it shows and leaves the rest: other languages, and what a theme holds', async () => {
  const edit = (form: Record<string, unknown>) => editOf(Commands.parse({ revision: 1, ...form }))(framework())
  const [theme, first] = edit({ do: 'change', was: 'T', code: 'TH', title: 'Nieuw' }).nodes
  expect(theme).toEqual({
    code: 'TH',
    parent: null,
    assessable: false,
    title: { nl: 'Nieuw' },
    guidance: { nl: 'Uitleg' },
  })
  expect(first?.parent).toBe('TH')
  const changed = edit({ do: 'change', was: 'N1', code: 'N1', text: 'Anders', weight: '1,5' }).nodes[1]
  expect(changed).toEqual({ code: 'N1', parent: 'T', assessable: true, text: { nl: 'Anders', en: 'One' }, weight: 1.5 })
  const added = edit({ do: 'add-norm', parent: 'T', code: 'N3', text: 'Drie', kind: 'plus' }).nodes
  expect(added.at(-1)).toEqual({ code: 'N3', parent: 'T', assessable: true, text: { nl: 'Drie' }, kind: 'plus' })
  expect(edit({ do: 'remove', was: 'T' }).nodes).toEqual([])
  expect(() => edit({ do: 'change', was: 'N1', code: 'N2', text: 'x' })).toThrow(
    expect.objectContaining(problemsIn(['code'])),
  )
})

test('a form of a norm holds everything that a norm is: how it is tested, what proves it, its groups, its own levels and its place', async () => {
  const given = framework({ groups: [{ code: 'G1', name: { nl: 'Basis' } }] })
  const edit = (form: Record<string, unknown>) => editOf(Commands.parse({ revision: 1, ...form }))(given)
  const all = { testForms: 'document\n interview ; ', indicators: 'screening.coverage', groups: ['', 'G1'] }
  const norm = edit({ do: 'change', was: 'N1', code: 'N1', text: 'Een', ...all, levelText: ['', '', 'Werkt zo', ''] })
    .nodes[1]
  expect(norm).toMatchObject({
    testForms: ['document', 'interview'],
    indicators: ['screening.coverage'],
    groups: ['G1'],
    levels: { [String(given.scale[2]?.level)]: { nl: 'Werkt zo' } },
  })
  const emptied = editOf(
    Commands.parse({ revision: 1, do: 'change', was: 'N1', code: 'N1', text: 'Een', testForms: '', groups: [''] }),
  )
  expect(
    emptied({ ...given, nodes: given.nodes.map((one) => (one.code === 'N1' && norm ? norm : one)) }).nodes[1],
  ).toEqual({
    ...norm,
    text: { ...norm?.text, nl: 'Een' },
    testForms: undefined,
    groups: undefined,
  })
  const added = edit({ do: 'add-norm', parent: 'T', code: 'N3', text: 'Drie', ...all }).nodes.at(-1)
  expect(added).toMatchObject({ code: 'N3', testForms: ['document', 'interview'], groups: ['G1'] })
})

test('a norm moves to another theme with all below it, and never below itself', () => {
  const child = { code: 'N1a', parent: 'N1', assessable: true, text: { nl: 'Kind' } }
  const other = { code: 'U', parent: null, assessable: false, title: { nl: 'Ander' } }
  const given = framework()
  const tree = { ...given, nodes: [...given.nodes.slice(0, 2), child, ...given.nodes.slice(2), other] }
  const moved = (parent: string) =>
    editOf(Commands.parse({ revision: 1, do: 'change', was: 'N1', code: 'N1', text: 'Een', parent }))(tree)
  expect(moved('U').nodes.map(({ code, parent }) => [code, parent])).toEqual([
    ['T', null],
    ['N2', 'T'],
    ['U', null],
    ['N1', 'U'],
    ['N1a', 'N1'],
  ])
  expect(moved('').nodes.at(-2)).toMatchObject({ code: 'N1', parent: null })
  expect(() => moved('N1a')).toThrow(expect.objectContaining(problemsIn(['parent'])))
  expect(() => moved('nergens')).toThrow(expect.objectContaining(problemsIn(['parent'])))
})

test('a version number that is taken is told at its field', async () => {
  const { leader } = aPlace()
  await service.create(leader, framework(), from)
  const { id } = await service.create(leader, framework({ version: '1.1' }), from)
  await expect(service.change(leader, id, 1, (it) => ({ ...it, version: '1.0' }))).rejects.toMatchObject(
    problemsIn(['version']),
  )
})

test('a published version does not change, not through the service and not through SQL, even as the owner', async () => {
  const { leader } = aPlace()
  const { id } = await service.create(leader, framework(), from)
  await service.publish(leader, id)
  await expect(service.change(leader, id, 1, (it) => it)).rejects.toMatchObject({
    reason: 'frameworks.change_when_published',
  })
  await expect(service.publish(leader, id)).rejects.toMatchObject({ reason: 'frameworks.publish_when_published' })
  await expect(service.remove(leader, id)).rejects.toMatchObject({ reason: 'frameworks.remove_when_published' })
  const changes = [
    sql`content = '{}'`,
    sql`content = jsonb_set(content, '{nodes,1,threshold}', '1')`,
    sql`state = 'draft'`,
    sql`version = '9'`,
    sql`title = '{"nl":"Anders"}'`,
    sql`norm_count = 1`,
    sql`organisation_id = gen_random_uuid()`,
    sql`published_at = now()`,
    sql`warnings = '["x"]'`,
  ]
  const asOwner = systemCtx(db, aMoment)
  for (const ctx of [leader, asOwner])
    for (const change of changes) {
      const work = inTransaction(ctx, (tx) =>
        tx.db.execute(sql`update frameworks.versions set ${change} where id = ${id}::uuid`),
      )
      await expect(work).rejects.toThrow()
    }
  const gone = await inTransaction(leader, (tx) => tx.db.delete(versions).where(eq(versions.id, id)).returning())
  expect(gone).toEqual([])
  expect((await service.read(leader, id)).framework).toEqual(framework())
})

test('a retired version stays readable and stays retired', async () => {
  const { leader, at } = aPlace()
  const { id } = await service.create(leader, framework(), from)
  await expect(service.retire(leader, id)).rejects.toMatchObject({ reason: 'frameworks.retire_when_draft' })
  await service.publish(leader, id)
  expect(await service.retire(leader, id)).toMatchObject({ state: 'retired' })
  expect(await service.read(at('coordinator'), id)).toMatchObject({ state: 'retired' })
  await expect(service.publish(leader, id)).rejects.toMatchObject({ reason: 'frameworks.publish_when_retired' })
  const back = sql`update frameworks.versions set state = 'published' where id = ${id}::uuid`
  await expect(rowsOf(db, back)).rejects.toThrow()
})

test('a next version starts as a draft of the last one, and the comparison tells what changed', async () => {
  const { leader } = aPlace()
  const { id } = await service.create(leader, framework(), from)
  await service.publish(leader, id)
  const next = await service.draftFrom(leader, id, '1.1')
  await service.change(leader, next.id, 1, (it) => ({
    ...it,
    nodes: [
      ...it.nodes
        .filter(({ code }) => code !== 'N2')
        .map((node) => (node.code === 'N1' ? { ...node, weight: 2 } : node)),
      { code: 'N3', parent: 'T', assessable: true, text: { nl: 'Drie' } },
    ],
  }))
  const [before, after] = [await service.read(leader, id), await service.read(leader, next.id)]
  expect(
    compareFrameworks(before.framework, after.framework).map(({ code, kind, fields }) => [code, kind, fields]),
  ).toEqual([
    ['N1', 'changed', ['weight']],
    ['N3', 'added', []],
    ['N2', 'removed', []],
  ])
})

test('a comparison tells in words what was and what is, of the framework itself too', () => {
  const before = framework({ threshold: 2 })
  const [, first] = before.nodes
  if (!first) throw new Error('no norm')
  const after = framework({
    title: { nl: 'Proef twee' },
    scale: [...before.scale.slice(0, 3), { level: 3, name: { nl: 'Top' } }],
    nodes: [
      {
        ...first,
        threshold: 2,
        text: { nl: 'Eén', en: 'One' },
        testForms: ['document'],
        levels: { 2: { nl: 'Half' } },
      },
    ],
  })
  expect(changesIn(before, after, 'nl')).toEqual([
    { field: 'title', was: 'Proef', now: 'Proef twee' },
    {
      field: 'scale',
      was: '0 Niveau 0; 1 Niveau 1; 2 Niveau 2; 3 Niveau 3',
      now: '0 Niveau 0; 1 Niveau 1; 2 Niveau 2; 3 Top',
    },
    { field: 'threshold', was: '2', now: '' },
  ])
  const changed = compareFrameworks(before, after).find(({ kind }) => kind === 'changed')
  expect(changed && changesIn(changed.before ?? {}, changed.after ?? {}, 'nl')).toEqual([
    { field: 'text', was: 'Een', now: 'Eén' },
    { field: 'threshold', was: '3', now: '2' },
    { field: 'testForms', was: '', now: 'document' },
    { field: 'levels', was: '', now: '2: Half' },
  ])
})

test('a draft can be thrown away, and every step left a line in an unbroken log', async () => {
  const { leader, districtId } = aPlace()
  const { id } = await service.create(leader, framework(), from)
  await service.change(leader, id, 1, (it) => ({ ...it, provider: 'Wij' }))
  await service.remove(leader, id)
  await expect(service.read(leader, id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await verifyAudit(systemCtx(db, aMoment), districtId)).toMatchObject([{ lines: 3, brokenAt: null }])
})

type Target = { draft: string; published: string }
const calls = {
  list: (ctx) => service.list(ctx),
  read: (ctx, { draft }) => service.read(ctx, draft),
  create: (ctx) => service.create(ctx, framework({ version: 'x' }), from),
  importFile: (ctx) => service.importFile(ctx, bytes('x'), 'x.yaml'),
  draftFrom: (ctx, { published }) => service.draftFrom(ctx, published, '9'),
  change: (ctx, { draft }) => service.change(ctx, draft, 1, (it) => it),
  replaceContent: (ctx, { draft }) => service.replaceContent(ctx, draft, 1, documentOf(framework())),
  publish: (ctx, { draft }) => service.publish(ctx, draft),
  retire: (ctx, { published }) => service.retire(ctx, published),
  remove: (ctx, { draft }) => service.remove(ctx, draft),
  frameworkHead: (ctx, { draft }) => service.frameworkHead(ctx, draft),
  frameworkOf: (ctx, { draft }) => inTransaction(ctx, (tx) => service.frameworkOf(tx, draft)),
} satisfies Record<keyof typeof service, (ctx: Ctx, at: Target) => Promise<unknown>>

async function aDraftAndMore() {
  const place = aPlace()
  const { id: draft } = await service.create(place.leader, framework(), from)
  const { id: published } = await service.create(place.leader, framework({ version: '0.9' }), from)
  await service.publish(place.leader, published)
  return { ...place, its: { draft, published } }
}
const refusals = ['forbidden', 'not_found']

test.each(Object.entries(calls).filter(([name]) => name !== 'list'))(
  '%s is refused to a municipality, another district and the system',
  async (name, call) => {
    const { at, its } = await aDraftAndMore()
    const other = aPlace()
    const strangers = [at('coordinator'), at('administrator'), at('mayor'), other.at('coordinator')]
    // Keeping a framework of their own is what the leader of another district may do.
    if (!['create', 'importFile'].includes(name)) strangers.push(other.leader, other.as('administrator'))
    for (const ctx of strangers) {
      const code = await call(ctx, its).then(
        () => 'done',
        (error) => error.code,
      )
      expect(refusals, `${name}: ${code}`).toContain(code)
    }
  },
)

test('an analyst keeps drafts and does not publish; other roles of the district only read', async () => {
  const { as, its } = await aDraftAndMore()
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error) => error.code,
    )
  const analyst = as('analyst')
  expect(await codeOf(calls.publish(analyst, its))).toBe('forbidden')
  expect(await codeOf(calls.retire(analyst, its))).toBe('forbidden')
  expect(await codeOf(calls.change(analyst, its))).toBe('done')
  const mine = sql`update frameworks.versions set state = 'published' where id = ${its.draft}::uuid`
  await expect(inTransaction(analyst, (tx) => tx.db.execute(mine))).rejects.toThrow()
  for (const role of ['board-member', 'execution-specialist', 'assessor', 'oto-planner'] as const)
    for (const name of [
      'create',
      'importFile',
      'draftFrom',
      'change',
      'replaceContent',
      'publish',
      'retire',
      'remove',
    ] as const)
      expect(refusals, `${role} ${name}`).toContain(await codeOf(calls[name](as(role), its)))
})
