import { expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { municipalRoles } from '#platform/access'
import { describeTerm } from '#platform/retention'
import { ctxFor, testDatabase } from '#platform/testing'
import { screeningRetention } from '../retention.ts'
import { aModel, aProfile } from '../testing.ts'
import { lawDocument } from './documents.ts'
import { lawFacts } from './facts.ts'
import { lawKinds } from './model.ts'

const { db } = await testDatabase()

test('the documents of law follow the model, the functions and the terms of the organisation', async () => {
  const { districtId, municipalities } = await aDistrict(db, 1)
  const at = { organisationId: municipalities[0]?.id ?? '', districtId }
  const hr = ctxFor(db, await aMember(db, at, 'integrity-officer'))
  await expect(lawFacts(hr)).rejects.toMatchObject({ code: 'not_found' })
  const model = await aModel(db, districtId)
  await aProfile(db, at, { modelId: model.id, class: 'C' })
  await aProfile(db, at, { modelId: model.id, class: 'C' })
  const facts = await lawFacts(hr)
  for (const kind of lawKinds) {
    const document = lawDocument(kind, facts)
    const text = JSON.stringify(document)
    expect(document.title).toContain(municipalities[0]?.name)
    expect(text).toContain('["C · Hoog","2"')
    for (const { name, law } of model.content.checks) for (const said of [name.nl, law]) expect(text).toContain(said)
    expect(text).toContain('4 weken (28 dagen)')
    for (const { term } of screeningRetention) expect(text).toContain(describeTerm(term).text)
    expect(text).not.toContain('screening.')
    expect(text).not.toMatch(/undefined|null|NaN/)
  }
  expect(JSON.stringify(lawDocument('dpia', facts))).toContain(`ten hoogste ${model.content.restrictedWeeks} weken`)
  for (const role of municipalRoles.filter(
    (one) => !['integrity-officer', 'privacy-officer', 'secretary'].includes(one),
  ))
    await expect(lawFacts(ctxFor(db, await aMember(db, at, role)))).rejects.toMatchObject({ code: 'forbidden' })
})
