import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oscalFaults } from '#platform/oscal'
import { schemaFaults } from '#platform/testing'
import type { PlanContent } from './plan-content.ts'
import { readPlan } from './read-plan.ts'
import { anyPlan } from './testing.ts'
import { writePlan } from './write-plan.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const written = (content: PlanContent) => writePlan(content, new Date('2024-02-01T10:00:00Z'))

test('an action plan comes back as it went out', () => {
  fc.assert(
    fc.property(anyPlan, (content) => {
      expect(readPlan(bytes(written(content)))).toEqual({ content })
    }),
  )
})

test('what is written keeps the rules of OSCAL plans of action and milestones', () => {
  fc.assert(
    fc.property(anyPlan, (content) => {
      const document = JSON.parse(written(content))
      expect(oscalFaults(document)).toEqual([])
      expect(schemaFaults('plan-of-action-and-milestones', document)).toEqual([])
      const { metadata, risks, 'system-id': system, 'poam-items': items } = document['plan-of-action-and-milestones']
      for (const field of ['title', 'last-modified', 'version', 'oscal-version'])
        expect(metadata).toHaveProperty([field])
      expect(system.id).toMatch(/\S/)
      expect(items).toHaveLength(content.actions.length)
      for (const item of items)
        for (const field of ['uuid', 'title', 'description']) expect(item).toHaveProperty([field])
      for (const risk of risks) {
        for (const field of ['uuid', 'title', 'description', 'statement']) expect(risk).toHaveProperty([field])
        expect(['open', 'remediating', 'closed']).toContain(risk.status)
      }
    }),
  )
})

test('a plan that was changed by hand is refused with all its faults', () => {
  fc.assert(
    fc.property(anyPlan, (content) => {
      const document = JSON.parse(written(content))
      const { 'poam-items': items, metadata } = document['plan-of-action-and-milestones']
      metadata['last-modified'] = 'gisteren'
      items[0]['related-risks'][0]['risk-uuid'] = '7d6d3c1a-0c6f-4a50-9f5b-1a2b3c4d5e6f'
      const read = readPlan(bytes(JSON.stringify(document)))
      expect('faults' in read ? read.faults.map(({ reason }) => reason) : []).toEqual([
        'oscal_moment',
        'oscal_reference',
      ])
    }),
  )
})
