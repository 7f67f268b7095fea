import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf, systemCtx } from '#platform/db'
import { addSheet, csvOf, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { employments, people, services, staffImports } from '../schema.ts'
import { aDistrict, aMember, anOrganisation, aPerson } from '../testing.ts'
import { applyStaff, discardStaff, forgetStaffFiles, isStaffWaiting, previewStaff, waitingStaff } from './import.ts'
import type { Column } from './model.ts'
import { exportStaff, findStaff, staffFunctions, staffOn, teamOf, unitTree } from './queries.ts'
import { staffCsv } from './testing.ts'
import { staffColumns } from './write-file.ts'

const database = await testDatabase()
const { db } = database
type Row = Partial<Record<Column, string>>

/** An organisation with someone who keeps its staff; mails and names are its own. */
async function anEmployer() {
  const { districtId, municipalities } = await aDistrict(db, 2)
  const [organisationId = '', other = ''] = municipalities.map(({ id }) => id)
  const keeper = await aMember(db, { organisationId, districtId }, 'integrity-officer')
  const ctx = ctxFor(db, keeper)
  const mark = organisationId.slice(0, 8)
  const own = (rows: Row[]) => rows.map((row, index) => ({ mail: `p${index + 1}.${mark}@example.org`, ...row }))
  const preview = (...rows: Row[]) => previewStaff(ctx, { fileName: 'personeel.csv', bytes: staffCsv(own(rows)) })
  const load = async (...rows: Row[]) => {
    const { hash, faults } = await preview(...rows)
    if (!hash) throw new Error(JSON.stringify(faults))
    return applyStaff(ctx, { hash })
  }
  const kept = () =>
    db.select().from(employments).where(eq(employments.organisationId, organisationId)).orderBy(employments.number)
  return { districtId, organisationId, other, keeper, ctx, mark, preview, load, kept }
}

test('a first file shows what it would do and changes nothing until it is confirmed', async () => {
  const { ctx, preview, kept } = await anEmployer()
  const shown = await preview({}, { manager: '1', unitCode: 'A2', unit: 'Toezicht', parent: 'A1' })
  expect(shown.plan).toMatchObject({ changed: [], ended: [], missing: [], unchanged: 0 })
  expect(shown.plan?.added).toHaveLength(2)
  expect(shown.plan?.units.added.map(({ code }) => code)).toEqual(['A1', 'A2'])
  expect(await kept()).toEqual([])
  expect(await waitingStaff(ctx)).toMatchObject({ hash: shown.hash, fileName: 'personeel.csv' })
  expect(await applyStaff(ctx, { hash: shown.hash ?? '' })).toEqual({ added: 2, changed: 0, ended: 0, unchanged: 0 })
  const [boss, worker] = await kept()
  expect(worker?.managerId).toBe(boss?.personId)
  expect(await waitingStaff(ctx)).toBeNull()
  const [top] = await unitTree(ctx)
  expect(top).toMatchObject({ code: 'A1', staff: 1, staffBelow: 2, children: [{ code: 'A2', staff: 1 }] })
})

test('a later file is read as changes; the same file again changes nothing', async () => {
  const { preview, load, kept, ctx } = await anEmployer()
  await load({}, {}, {}, {})
  expect((await preview({}, {}, {}, {})).plan).toMatchObject({ unchanged: 4, added: [], changed: [], missing: [] })
  const { hash, plan } = await preview({ function: 'teamleider' }, { endsOn: '31-01-2024' }, {})
  expect(plan?.changed.map(({ fields }) => fields)).toEqual([
    [{ field: 'function', before: 'adviseur', after: 'teamleider' }],
  ])
  expect(plan?.ended).toMatchObject([{ row: { number: '2' } }])
  expect(plan?.missing).toEqual([{ number: '4', name: 'Medewerker 4', function: 'adviseur' }])
  expect(await applyStaff(ctx, { hash: hash ?? '' })).toEqual({ added: 0, changed: 1, ended: 1, unchanged: 1 })
  const state = (await kept()).map((one) => [one.number, one.function, one.endsOn])
  expect(state).toEqual([
    ['1', 'teamleider', null],
    ['2', 'adviseur', '2024-01-31'],
    ['3', 'adviseur', null],
    ['4', 'adviseur', null],
  ])
})

test('who is missing from a file ends only when that is confirmed by number', async () => {
  const { ctx, load, preview, kept } = await anEmployer()
  await load({}, {}, { unitCode: 'B', unit: 'Leeg straks' })
  const { hash, plan } = await preview({})
  expect(plan?.units.missing.map(({ code }) => code)).toEqual(['B'])
  await applyStaff(ctx, { hash: hash ?? '', endMissing: ['3', '1', '99'], endUnits: ['B'] })
  expect((await kept()).map(({ endsOn }) => endsOn)).toEqual([null, null, '2024-01-14'])
  expect((await unitTree(ctx)).map(({ code }) => code)).toEqual(['A1'])
})

test('a preview holds for what was kept then: a change meanwhile is a conflict, and a new preview shows it', async () => {
  const { ctx, load, preview, organisationId } = await anEmployer()
  await load({}, {})
  const { hash } = await preview({ function: 'nieuw' }, {})
  await db.update(employments).set({ function: 'anders' }).where(eq(employments.organisationId, organisationId))
  await expect(applyStaff(ctx, { hash: hash ?? '' })).rejects.toMatchObject({ code: 'conflict' })
  const again = await waitingStaff(ctx)
  expect(again?.plan?.changed).toHaveLength(2)
  await expect(applyStaff(ctx, { hash: again?.hash ?? '' })).resolves.toMatchObject({ changed: 2 })
})

test('a file with a fault is not kept, and without a preview nothing is applied', async () => {
  const { ctx, preview, organisationId } = await anEmployer()
  const { hash, faults, plan } = await preview({ startsOn: 'ooit' }, {})
  expect({ hash, plan, lines: faults.map(({ line }) => line) }).toEqual({ hash: null, plan: null, lines: [2] })
  expect(await db.select().from(staffImports).where(eq(staffImports.organisationId, organisationId))).toEqual([])
  await expect(applyStaff(ctx, { hash: 'a'.repeat(64) })).rejects.toMatchObject({
    reason: 'organisations.staff_file_gone',
  })
})

test('every fault in a cell names that cell as the spreadsheet program shows it', async () => {
  const { ctx, mark } = await anEmployer()
  const workbook = newWorkbook()
  const sheet = addSheet(workbook, 'Personeel', staffColumns, [])
  const someone = ['1', 'Naam', `a.${mark}@example.org`, 'A1', 'Veiligheid', null, 'adviseur', 'eigen', null]
  sheet.addRow([...someone, 'ooit', null])
  sheet.addRow([])
  sheet.addRow(['2', 'Ander', 'geen adres', ...someone.slice(3, 7), 'vrijwilliger', null, '2024-01-01', null])
  const { faults } = await previewStaff(ctx, { fileName: 'a.xlsx', bytes: await workbookBytes(workbook) })
  expect(faults.map(({ cell, line }) => [cell, line])).toEqual([
    ['J2', 2],
    ['C4', 4],
    ['H4', 4],
  ])
})

test('a file that is discarded is gone and applies no more', async () => {
  const { ctx, preview, organisationId } = await anEmployer()
  const { hash } = await preview({})
  await discardStaff(ctx)
  expect(await waitingStaff(ctx)).toBeNull()
  expect(await db.select().from(staffImports).where(eq(staffImports.organisationId, organisationId))).toEqual([])
  await expect(applyStaff(ctx, { hash: hash ?? '' })).rejects.toMatchObject({
    reason: 'organisations.staff_file_gone',
  })
  await expect(discardStaff(ctx)).resolves.toBeUndefined()
})

test('a file waits a day, and is destroyed when it is applied, replaced or too old', async () => {
  const { keeper, ctx, preview, load, organisationId } = await anEmployer()
  await load({})
  await preview({}, {})
  const { hash } = await preview({}, {}, {})
  const files = () => db.select().from(staffImports).where(eq(staffImports.organisationId, organisationId))
  expect((await files()).map(({ content, appliedAt }) => [content === null, appliedAt === null]).sort()).toEqual([
    [false, true],
    [true, false],
  ])
  const tomorrow = new Date(aMoment.getTime() + 25 * 60 * 60_000)
  const late = applyStaff(ctxFor(db, keeper, tomorrow), { hash: hash ?? '' })
  await expect(late).rejects.toMatchObject({ reason: 'organisations.staff_file_gone' })
  expect(await forgetStaffFiles(systemCtx(db, tomorrow))).toBeGreaterThan(0)
  expect(await files()).toHaveLength(1)
  expect(await waitingStaff(ctx)).toBeNull()
})

test('someone known elsewhere by mail is linked; someone with a login keeps their own name and mail', async () => {
  const { load, preview, kept, mark } = await anEmployer()
  const known = await aPerson(db, { name: 'Eigen Naam', mail: `Bekend.${mark}@example.org` })
  await load({ mail: `bekend.${mark}@example.org`, name: 'Anders' })
  expect((await kept())[0]?.personId).toBe(known)
  const { districtId, organisationId } = await anEmployer()
  const member = await aMember(db, { organisationId, districtId }, 'employee')
  const [{ mail = '' } = {}] = await db.select().from(people).where(eq(people.id, member.personId))
  await load({ mail: `bekend.${mark}@example.org`, name: 'Eigen Naam' }, { mail, name: 'Test Persoon' })
  const { plan } = await preview(
    { mail: `bekend.${mark}@example.org`, name: 'Eigen Naam' },
    { mail: `nieuw.${mark}@example.org`, name: 'Andere Naam' },
  )
  expect(plan?.changed).toEqual([])
  expect(plan?.kept).toEqual([
    { line: 3, field: 'name' },
    { line: 3, field: 'mail' },
  ])
})

test('name and mail of someone who is only staff here are corrected, also with two employments', async () => {
  const { load, mark, kept, ctx } = await anEmployer()
  const both = (name: string, mail: string) => [
    { name, mail, function: 'boa' },
    { name, mail, function: 'adviseur' },
  ]
  await load(...both('J. Jansen', `jansen.${mark}@example.org`))
  await load(...both('J. de Vries', `devries.${mark}@example.org`))
  const [one, other] = await kept()
  expect(one?.personId).toBe(other?.personId)
  expect((await findStaff(ctx)).results.map(({ name, mail }) => [name, mail])).toEqual(
    Array(2).fill(['J. de Vries', `devries.${mark}@example.org`]),
  )
})

test('a number that was used before, a mail of someone else and two mails for one person are faults', async () => {
  const { load, preview, mark } = await anEmployer()
  const a = `a.${mark}@example.org`
  await load({ mail: a, function: 'x', name: 'A' }, { mail: a, function: 'y', name: 'A' }, { endsOn: '31-12-2022' })
  const reasons = async (...rows: Row[]) =>
    (await preview(...rows)).faults.map(({ line, reason }) => `${line} ${reason.slice(20)}`)
  expect(
    await reasons(
      { mail: a, function: 'x', name: 'A' },
      { mail: a, function: 'y', name: 'A' },
      { startsOn: '1-1-2023' },
    ),
  ).toEqual(['4 number_used_again'])
  expect(await reasons({ mail: a, function: 'x', name: 'A' }, { mail: `b.${mark}@example.org`, name: 'A' })).toEqual([
    '3 person_two_mails',
  ])
  expect(await reasons({ mail: `p3.${mark}@example.org`, name: 'A' })).toContain('2 mail_of_another')
})

test('what is exported is read back as unchanged, from a spreadsheet and from CSV', async () => {
  const { ctx, load } = await anEmployer()
  await load(
    { name: '=1+1' },
    { manager: '1', kind: 'stage', endsOn: '31-12-2030', unitCode: 'A2', unit: '@team', parent: 'A1' },
  )
  const rows = await exportStaff(ctx)
  const workbook = newWorkbook()
  addSheet(workbook, 'Personeel', staffColumns, rows)
  const files = [await workbookBytes(workbook), new TextEncoder().encode(csvOf(staffColumns, rows))]
  for (const bytes of files) {
    const { faults, plan } = await previewStaff(ctx, { fileName: 'terug', bytes })
    expect(faults).toEqual([])
    expect(plan).toMatchObject({ unchanged: 2, added: [], changed: [], ended: [], missing: [] })
    expect(plan?.units).toEqual({ added: [], changed: [], missing: [] })
  }
})

test('columns that a later file leaves out stay as they are', async () => {
  const { ctx, load, kept, mark } = await anEmployer()
  await load({}, { manager: '1', endsOn: '31-12-2030', parent: '', unitCode: 'A2', unit: 'Team' })
  const header = 'personeelsnummer;naam;e-mail;afdelingscode;afdeling;functie;soort;begindatum'
  const csv = `${header}\n2;Medewerker 2;p2.${mark}@example.org;A2;Team;chef;eigen;2020-01-01\n`
  const { hash } = await previewStaff(ctx, { fileName: 'kort.csv', bytes: new TextEncoder().encode(csv) })
  await applyStaff(ctx, { hash: hash ?? '' })
  const [boss, worker] = await kept()
  expect(worker).toMatchObject({ function: 'chef', endsOn: '2030-12-31', managerId: boss?.personId })
})

test('1,800 rows are imported in parts, of which it is told how far it is, and in no statement a row', async () => {
  const told: number[] = []
  const count = async (size: number) => {
    const { ctx, preview } = await anEmployer()
    const rows = Array.from({ length: size }, (_, index) => ({
      manager: index === 0 ? '' : '1',
      unitCode: `U${index % 50}`,
      unit: `Team ${index % 50}`,
    }))
    const { hash } = await preview(...rows)
    const before = database.statements()
    await applyStaff(ctx, { hash: hash ?? '' }, async (done, total) => void told.push(Math.round((100 * done) / total)))
    return database.statements() - before
  }
  const few = await count(10)
  expect(few).toBeLessThanOrEqual(12)
  told.length = 0
  // People and employments each in eight parts, of which few rows took one.
  expect(await count(1800)).toBe(few + 14)
  expect(told).toEqual([0, 7, 14, 21, 28, 35, 42, 49, 50, 57, 64, 71, 78, 85, 92, 99, 100, 100])
})

test('a municipality whose staff works for a service organisation is told who imports it', async () => {
  const { districtId, organisationId, preview } = await anEmployer()
  const serviceId = await anOrganisation(db, { kind: 'service', districtId, name: 'Noaberkracht' })
  expect((await preview({})).servedBy).toBeNull()
  await db.insert(services).values({ serviceId, municipalityId: organisationId })
  expect((await preview({})).servedBy).toBe('Noaberkracht')
})

test('a manager sees the own team, and staff of a day are those who work then', async () => {
  const { ctx, load, kept, organisationId, districtId } = await anEmployer()
  await load({}, { manager: '1' }, { manager: '1', endsOn: '31-12-2023' })
  const personId = (await kept())[0]?.personId ?? ''
  const boss = ctxFor(db, { kind: 'person', personId, organisationId, districtId, roles: ['manager'] })
  expect((await teamOf(boss, '2024-01-15')).map(({ name }) => name)).toEqual(['Medewerker 2'])
  expect(await teamOf(boss, '2023-06-01')).toHaveLength(2)
  const system = { ...systemCtx(db, aMoment), inside: true as const }
  expect(await staffOn(system, organisationId, '2024-01-15')).toHaveLength(2)
  expect((await findStaff(ctx, { search: 'medewerker 2' })).count).toBe(1)
  expect(await findStaff(ctx, { which: 'all', unit: 'A1', pageSize: 1 })).toMatchObject({
    count: 3,
    results: [{ number: '1' }],
  })
})

test('staff is found by unit with those below it, function, kind and day, and sorted', async () => {
  const { ctx, load } = await anEmployer()
  await load(
    { function: 'jurist', startsOn: '01-01-2023', endsOn: '31-12-2023' },
    { unitCode: 'A2', unit: 'Toezicht', parent: 'A1', kind: 'inhuur' },
    { unitCode: 'B1', unit: 'Balie', startsOn: '01-02-2024' },
  )
  const found = async (query: Parameters<typeof findStaff>[1]) =>
    (await findStaff(ctx, { which: 'all', sort: 'number', ...query })).results.map(({ number }) => number)
  expect(await found({ unit: 'A1' })).toEqual(['1', '2'])
  expect(await found({ unit: 'A2' })).toEqual(['2'])
  expect(await found({ function: 'jurist' })).toEqual(['1'])
  expect(await found({ kind: 'hired' })).toEqual(['2'])
  expect(await found({ which: 'open' })).toEqual(['2', '3'])
  expect(await found({ which: 'now' })).toEqual(['2'])
  expect(await found({ which: 'ended' })).toEqual(['1'])
  expect(await found({ which: 'now', on: '2023-12-31' })).toEqual(['1', '2'])
  expect(await found({ which: 'ended', on: '2023-12-31' })).toEqual([])
  expect(await found({ sort: 'endsOn' })).toEqual(['1', '2', '3'])
  expect(await found({ sort: 'startsOn', descending: true })).toEqual(['3', '1', '2'])
  expect((await exportStaff(ctx, { kind: 'hired' })).map(({ number }) => number)).toEqual(['2'])
  expect(await staffFunctions(ctx)).toEqual(['adviseur', 'jurist'])
})

test('a file waits until it is applied or thrown away', async () => {
  const { ctx, load, preview } = await anEmployer()
  expect(await isStaffWaiting(ctx)).toBe(false)
  await preview({})
  expect(await isStaffWaiting(ctx)).toBe(true)
  await discardStaff(ctx)
  expect(await isStaffWaiting(ctx)).toBe(false)
  await load({})
  expect(await isStaffWaiting(ctx)).toBe(false)
})

test('faults stand in the order of the file: by line, then by column', async () => {
  const { preview } = await anEmployer()
  const { faults } = await preview({ startsOn: 'ooit', manager: '1', mail: 'geen' }, { kind: 'raar', name: '' })
  expect(faults.map(({ cell }) => cell)).toEqual(['C2', 'I2', 'J2', 'B3', 'H3'])
})

test('reading, taking out and importing staff are in the log, without names or numbers', async () => {
  const { ctx, load, organisationId } = await anEmployer()
  await load({})
  await findStaff(ctx)
  await exportStaff(ctx)
  const lines = await rowsOf<{ action: string }>(
    db,
    sql`select action from audit.entries where organisation_id = ${organisationId}::uuid order by seq`,
  )
  expect(lines.map(({ action }) => action.replace('organisations.', ''))).toEqual([
    'preview_staff',
    'apply_staff',
    'read_staff',
    'export_staff',
  ])
})
