import { expect, test } from 'vitest'
import { contradictionsOf } from '../finder/model.ts'
import { publishFaults } from './model.ts'
import { shippedSources } from './shipped.ts'

test.each(shippedSources())('$code can be published and does not contradict itself', (source) => {
  expect(publishFaults(source)).toEqual([])
  expect(contradictionsOf(source)).toEqual([])
})

test('a source without holder, ground, rule or anything to find is told all four at once', () => {
  const [source] = shippedSources()
  if (!source) throw new Error('nothing is shipped')
  const faults = publishFaults({ ...source, holder: ' ', grounds: [], rules: [], wants: [] })
  expect(faults.map(({ field }) => field)).toEqual(['holder', 'grounds', 'rules', 'wants'])
})
