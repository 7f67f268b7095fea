import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { aPng, svgLogo } from '../testing-logo.ts'
import type { StyleInput } from './input.ts'
import { keepStyle, resetStyle } from './keeping.ts'
import { readLogoPicture, readStyle, styleOf } from './queries.ts'

const { db } = await testDatabase()

const asked: StyleInput = {
  name: 'Veiligheidsregio (fictief)',
  accent: '#5a1a4c',
  secondAccent: '#b06000',
  footer: 'Postbus 1',
  logoAlt: '',
  removeLogo: false,
  revision: 0,
}
const withLogo = { ...asked, logoAlt: 'Een blauw vlak' }
const svg = { bytes: Buffer.from(svgLogo.base64, 'base64') }

async function aPlace() {
  const { districtId, municipalities } = await aDistrict(db)
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const used = () => inTransaction(systemCtx(db, aMoment), (tx) => styleOf(tx, districtId))
  return { districtId, municipalityId: municipalities[0]?.id ?? '', leader, used }
}
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string; reason: string; problems: { path: string; reason: string; params?: object }[] }) => error,
  )

test('a style that is kept is the one that papers get, with its logo and a picture of it', async () => {
  const { leader, used } = await aPlace()
  expect(await readStyle(leader)).toMatchObject({ isSet: false, revision: 0, style: { accent: '#0b3c5d', logo: null } })
  await keepStyle(leader, withLogo, svg)
  expect(await used()).toMatchObject({
    name: asked.name,
    accent: '#5a1a4c',
    secondAccent: '#b06000',
    footer: 'Postbus 1',
    logo: { form: 'svg', base64: svgLogo.base64, alt: 'Een blauw vlak', png: expect.stringMatching(/^iVBOR/) },
  })
  expect(
    Buffer.from(await readLogoPicture(leader))
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  await keepStyle(leader, { ...withLogo, revision: 1, accent: '#000000' }, null)
  expect(await used()).toMatchObject({ accent: '#000000', logo: { form: 'svg' } })
  await keepStyle(leader, { ...withLogo, revision: 2 }, { bytes: aPng() })
  const { logo } = await used()
  expect(logo).toEqual({ form: 'png', base64: aPng().toString('base64'), alt: 'Een blauw vlak' })
  await keepStyle(leader, { ...asked, revision: 3, removeLogo: true }, null)
  expect((await used()).logo).toBeNull()
  expect((await faultOf(readLogoPicture(leader)))?.reason).toBe('logo.not_found')
})

test('everything that is wrong is told at once, a light colour with the nearest that is dark enough', async () => {
  const { leader, used } = await aPlace()
  const wrong = { ...asked, name: '', accent: '#ffcc00', secondAccent: 'geel', footer: 'x'.repeat(201) }
  const fault = await faultOf(keepStyle(leader, wrong, { bytes: Buffer.from('<svg id="a"><script/><text/></svg>') }))
  expect(fault?.code).toBe('invalid')
  expect(fault?.problems.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'name briefings.style_name_missing',
    'logoAlt briefings.logo_alt_missing',
    'footer input.too_big',
    'accent briefings.style_letters_light',
    'secondAccent briefings.style_colour',
    'file briefings.logo_script',
    'file briefings.logo_letters',
  ])
  const light = fault?.problems.find(({ path }) => path === 'accent')
  expect(light?.params).toMatchObject({ contrast: 1.5, least: 4.5, nearest: '#907300' })
  expect((await used()).name).not.toBe('')
})

test('two people do not overwrite each other, also not after the standard style came back', async () => {
  const { leader, used } = await aPlace()
  await keepStyle(leader, asked, null)
  for (const work of [
    () => keepStyle(leader, asked, null),
    () => keepStyle(leader, { ...asked, revision: 2 }, null),
    () => resetStyle(leader, 0),
  ])
    expect((await faultOf(work()))?.reason).toBe('house_style.changed_meanwhile')
  await resetStyle(leader, 1)
  expect(await used()).toMatchObject({ accent: '#0b3c5d', footer: null, logo: null })
  expect(await readStyle(leader)).toMatchObject({ isSet: false, revision: 2 })
  expect((await faultOf(keepStyle(leader, { ...asked, revision: 1 }, null)))?.code).toBe('conflict')
  await keepStyle(leader, { ...asked, revision: 2 }, null)
  expect(await used()).toMatchObject({ accent: '#5a1a4c' })
})

test('the log tells which fields were kept, and none of their words', async () => {
  const { leader, districtId } = await aPlace()
  await keepStyle(leader, asked, null)
  await resetStyle(leader, 1)
  const lines = await rowsOf<{ action: string; fields: string[] }>(
    db,
    sql`select action, fields from audit.entries where object_id = ${districtId} and object_type = 'house_style' order by seq`,
  )
  expect(lines.map(({ action }) => action)).toEqual(['briefings.keep_house_style', 'briefings.reset_house_style'])
  expect(lines[0]?.fields).toEqual(['name', 'accent', 'secondAccent', 'footer', 'isSet'])
})

const services: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  readStyle,
  readLogoPicture,
  keepStyle: (ctx) => keepStyle(ctx, asked, null),
  resetStyle: (ctx) => resetStyle(ctx, 0),
}

test.each(Object.entries(services))(
  '%s is for the project leader and the administrator of a district',
  async (_name, act) => {
    const { districtId, municipalityId } = await aPlace()
    const others = districtRoles.filter((role) => !['project-leader', 'administrator'].includes(role))
    const people = [
      await aMember(db, districtId, others),
      await aMember(db, { organisationId: municipalityId, districtId }, municipalRoles),
    ]
    for (const person of people)
      expect(await faultOf(act(ctxFor(db, person)))).toMatchObject({
        code: 'forbidden',
        reason: 'briefings.keep_house_style.forbidden',
      })
    const administrator = ctxFor(db, await aMember(db, districtId, 'administrator'))
    expect((await faultOf(act(administrator)))?.code ?? 'done').not.toBe('forbidden')
  },
)

test('by SQL too a municipality keeps no style, and a district keeps none of another', async () => {
  const { districtId, municipalityId } = await aPlace()
  const other = await aPlace()
  const person = await aMember(db, { organisationId: municipalityId, districtId }, 'administrator')
  const insert = (ctx: Ctx, id: string, by: string) =>
    inTransaction(ctx, (tx) =>
      tx.db.execute(sql`insert into briefings.house_styles (organisation_id, name, accent, second_accent, changed_by, changed_at)
        values (${id}::uuid, 'X', '#000000', '#000000', ${by}::uuid, now())`),
    ).then(
      () => 'done',
      (error) => String(error.cause?.message ?? error.message),
    )
  expect(await insert(ctxFor(db, person), municipalityId, person.personId)).toContain('row-level security')
  const leader = await aMember(db, districtId, 'project-leader')
  expect(await insert(ctxFor(db, leader), other.districtId, leader.personId)).toContain('row-level security')
  expect(await insert(ctxFor(db, leader), districtId, leader.personId)).toBe('done')
})
