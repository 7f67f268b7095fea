import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aboutsFor, readersFor } from './model.ts'

const roles = ['report-handler', 'secretary', 'mayor', 'stand-in'] as const
const directory = fc
  .array(fc.constantFrom(...roles), { minLength: 1, maxLength: 8 })
  .map((all) => all.map((role, at) => ({ id: `${at}`, role })))
const rolesOf = (readers: readonly { role: string }[]) => [...new Set(readers.map(({ role }) => role))]

test('whoever a report is about never reads it, and all who read it have one role', () => {
  fc.assert(
    fc.property(directory, (handlers) => {
      const never = {
        handler: ['report-handler'],
        secretary: ['report-handler', 'secretary'],
        board: ['report-handler', 'secretary', 'mayor'],
      }
      for (const about of ['handler', 'secretary', 'board'] as const) {
        const found = rolesOf(readersFor(handlers, about))
        expect(found.length).toBeLessThanOrEqual(1)
        expect(found.filter((role) => never[about].includes(role))).toEqual([])
        expect(aboutsFor(handlers).includes(about)).toBe(found.length === 1)
      }
    }),
    { numRuns: 200 },
  )
})

test('an ordinary report goes to handlers and the stand-in, and to secretary or mayor only where there is nobody else', () => {
  fc.assert(
    fc.property(directory, (handlers) => {
      const found = readersFor(handlers, 'nobody')
      expect(found.length).toBeGreaterThan(0)
      const hasOthers = handlers.some(({ role }) => role === 'report-handler' || role === 'stand-in')
      expect(rolesOf(found).some((role) => role === 'secretary' || role === 'mayor')).toBe(!hasOthers)
    }),
    { numRuns: 200 },
  )
})
