import { expect, test } from 'vitest'
import { contentFile } from '#content/read.ts'
import { subProjects } from './sub-project-names.ts'
import { fittingSubProject } from './sub-projects.ts'

const basis = 'basis-op-orde-twente'
const seeds: { norms: string[]; subProject: string }[] = JSON.parse(contentFile('threads.json').toString('utf8'))

test('every thread that the district began with leads to its own sub-project', () => {
  for (const { norms, subProject } of seeds) {
    expect(subProjects).toContain(subProject)
    expect(fittingSubProject(basis, norms)).toBe(subProject)
  }
})

test('norms that have no link do not stand in the way', () => {
  expect(fittingSubProject(basis, ['BW-02', 'BW-05'])).toBe('awareness')
})

test('nothing is suggested for norms of different sub-projects, unlinked norms or another framework', () => {
  expect(fittingSubProject(basis, ['BW-02', 'IP-01'])).toBeNull()
  expect(fittingSubProject(basis, ['VW-01'])).toBeNull()
  expect(fittingSubProject(basis, [])).toBeNull()
  expect(fittingSubProject('iso-27001', ['BW-02'])).toBeNull()
})
