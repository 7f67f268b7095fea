import { expect, test } from 'vitest'
import { oscalFaults, ownProp, ownProps, uuidOf } from './index.ts'

const [one, other] = [uuidOf('one'), uuidOf('other')]

test('a document that keeps the rules has no fault', () => {
  const document = {
    results: {
      uuid: one,
      metadata: { 'last-modified': '2024-01-01T10:00:00.000Z', parties: [{ uuid: other, name: 'Gemeente Proef' }] },
      attestations: [{ 'responsible-parties': [{ 'role-id': 'mayor', 'party-uuids': [other] }] }],
      start: '2024-01-01T10:00:00+01:00',
      links: [{ href: `#${one}` }, { href: 'https://voorbeeld.example' }],
      props: [ownProp('level', 3)],
    },
  }
  expect(oscalFaults(document)).toEqual([])
})

test('every broken rule is told, with its place', () => {
  const document = {
    uuid: one,
    parts: [{ uuid: one }, { uuid: 'geen' }],
    start: '2024-01-01T10:00:00',
    parties: [{ 'party-uuids': [other] }],
    link: { href: `#${other}` },
    item: { props: [{ name: '1 met spatie', value: 'x' }] },
  }
  expect(oscalFaults(document).map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    'parts.0.uuid uuid_twice',
    'parts.1.uuid uuid',
    'start moment',
    'item.props.0.name name',
    'parties.0.party-uuids.0 reference',
    'link.href reference',
  ])
})

test('a value of ours comes back from its property; one of another stays out of it, and a damaged one is told', () => {
  const props = [
    ownProp('reason', 'twee\nregels "x"'),
    { name: 'label', value: 'A' },
    { ...ownProp('level', 2), value: '{' },
  ]
  expect(ownProps({ props })).toEqual({ values: { reason: 'twee\nregels "x"' }, damaged: ['level'] })
})

test('a uuid follows from its seed', () => {
  expect(uuidOf('one')).toBe(one)
  expect(one).not.toBe(other)
})
