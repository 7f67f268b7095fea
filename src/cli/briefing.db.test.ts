import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createRound } from '#modules/assessments'
import { makePaper, paperKinds, publishPaper } from '#modules/briefings'
import { basisOpOrde, frameworks } from '#modules/frameworks'
import { seedProgramme } from '#modules/programme'
import { serveCommands } from '#platform/commands'
import { readConfig } from '#platform/config'
import { inTransaction, systemCtx, takeLock } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { onAgenda } from '../modules/briefings/papers/testing.ts'
import { aDistrict, aMember } from '../modules/organisations/testing.ts'
import { runCommand } from './database.ts'
import { addBriefing } from './database-actions.ts'

const folder = mkdtempSync(join(tmpdir(), 'weerwerk-briefing-'))
vi.stubEnv('WEERWERK_DATA', folder)
vi.stubEnv('DATABASE_URL', '')
const database = await testDatabase()
const { db } = database

let place = { districtId: '', code: '', programmeId: '' }

/** A round of three municipalities that all are still at work, in a district with a programme. */
async function aRound(): Promise<string> {
  const { districtId, municipalities } = await aDistrict(db, 3)
  const year = { startsOn: '2024-01-01', endsOn: '2024-12-31' }
  const { programmeId } = await inTransaction(systemCtx(db, aMoment), (tx) =>
    seedProgramme(
      tx,
      { organisationId: districtId, madeBy: crypto.randomUUID() },
      {
        ...year,
        themes: ['Thema'],
        title: 'Programma',
        goal: 'Doel',
        lines: [{ ...year, title: 'Project', description: '' }],
        subProjects: [{ ...year, line: 0, key: 'integrity', title: 'Integriteit', effect: '', parts: [] }],
      },
    ),
  )
  place = { districtId, programmeId, code: municipalities[0]?.code ?? '' }
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const { id: frameworkId } = await frameworks.create(leader, await basisOpOrde(), { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, frameworkId)
  const { id } = await createRound(leader, {
    title: 'Zelfscan',
    frameworkId,
    referenceDay: '2024-01-01',
    opensOn: '2024-01-01',
    closesOn: '2024-03-01',
    reminderDays: [],
    groups: [],
    municipalities: [],
  })
  return id
}

let roundId = ''
let stop = async () => {}
beforeAll(async () => {
  vi.useFakeTimers({ now: aMoment, toFake: ['Date'] })
  roundId = await aRound()
  const result = takeLock(folder)
  if (!result.taken) throw new Error('the lock of this test is taken')
  const server = await serveCommands(result.lock.holder.socket, (argv) => runCommand(database, readConfig(), argv))
  stop = async () => {
    await server.close()
    result.lock.release()
  }
})
afterAll(async () => {
  await stop()
  vi.useRealTimers()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs `weerwerk briefing threads`, or another kind, here, with what it says on stderr and the failure that decides its exit code. */
const briefing = (...args: string[]) => briefingOf('threads', ...args)
async function briefingOf(kind: string, ...args: string[]): Promise<{ said: string; fault: Error | null }> {
  const lines: string[] = []
  const listen = vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  const program = new Command().exitOverride()
  addBriefing(program)
  const fault = await program.parseAsync(['briefing', kind, ...args], { from: 'user' }).then(
    () => null,
    (error) => error,
  )
  listen.mockRestore()
  const exitCode = process.exitCode
  process.exitCode = 0
  return { said: `${lines.join('')}${fault?.message ?? ''} ${exitCode ?? 0}`, fault }
}

test.each([
  ['paper.pdf', [], '%PDF-', '<pdfuaid:part>1<'],
  ['lasting.pdf', ['--archive'], '%PDF-', '<pdfaid:conformance>A<'],
  ['paper.docx', [], 'PK', 'word/document.xml'],
  ['PAPER.XLSX', [], 'PK', 'xl/workbook.xml'],
])('the paper is written to %s', async (name, more, start, holds) => {
  const out = join(folder, name)
  const { said, fault } = await briefing('--out', out, ...more)
  expect(fault).toBeNull()
  expect(said).toContain('Zelfscan: 0 of 3 municipalities signed, 0 submitted, 3 open (not answered)')
  expect(said).toContain('provisional picture (voorlopig beeld)')
  expect(said).toContain(`written: ${out}`)
  const file = readFileSync(out).toString('latin1')
  expect(file.startsWith(start)).toBe(true)
  expect(file).toContain(holds)
})

test('a round is named by its id', async () => {
  expect((await briefing('--out', join(folder, 'named.xlsx'), '--round', roundId)).fault).toBeNull()
})

test('an unknown round is refused with the rounds that there are, and nothing is written', async () => {
  for (const round of [crypto.randomUUID(), 'vorig jaar']) {
    const { said } = await briefing('--out', join(folder, 'none.pdf'), '--round', round)
    expect(said).toContain(`no round ${round}; the rounds are:`)
    expect(said).toContain(`${roundId}  Zelfscan, opens on 2024-01-01`)
    expect(said).toMatch(/2$/)
  }
  expect(readdirSync(folder)).not.toContain('none.pdf')
})

test('a path that can not be written is refused before the paper is made', async () => {
  mkdirSync(join(folder, 'folder.pdf'))
  expect((await briefing('--out', join(folder, 'folder.pdf'))).said).toContain('this is a folder')
  expect((await briefing('--out', join(folder, 'nowhere/paper.pdf'))).said).toContain('the folder does not exist')
  expect((await briefing('--out', join(folder, 'paper.docx'), '--archive')).said).toContain(
    '--archive goes with a .pdf',
  )
})

const kindsAndForms = paperKinds.flatMap((kind) =>
  (kind === 'results' ? (['pdf', 'docx', 'pptx', 'xlsx', 'csv', 'html'] as const) : (['pdf', 'docx'] as const)).map(
    (ending) => [kind, ending] as const,
  ),
)

test.each(kindsAndForms)('a paper of kind %s is written as .%s, the same bytes each time', async (kind, ending) => {
  const files = [join(folder, `${kind}-1.${ending}`), join(folder, `${kind}-2.${ending}`)]
  const more = kind === 'fact-sheet' ? ['--municipality', place.code] : []
  for (const out of files) expect((await briefingOf(kind, '--out', out, ...more)).fault).toBeNull()
  const [first, second] = files.map((file) => readFileSync(file))
  expect(first?.length).toBeGreaterThan(100)
  expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true)
})

test('an ending that is not supported is refused with those that are', async () => {
  for (const kind of paperKinds) {
    const { said } = await briefingOf(kind, '--out', join(folder, 'paper.txt'))
    expect(said).toContain('must be one of .pdf, .docx, .odt, .pptx, .html, .xlsx, .csv')
  }
})

test('a fact sheet asks for a municipality and tells which there are; an unknown district is told too', async () => {
  const out = join(folder, 'none.pdf')
  expect((await briefingOf('fact-sheet', '--out', out)).said).toContain('needs --municipality')
  const unknown = await briefingOf('fact-sheet', '--out', out, '--municipality', 'GM9999')
  expect(unknown.said).toContain('no municipality GM9999')
  expect(unknown.said).toContain(`${place.code}  Testgemeente 1`)
  expect(unknown.said).toMatch(/2$/)
  const district = await briefingOf('results', '--out', out, '--district', 'nergens')
  expect(district.said).toContain('no district nergens')
  expect(district.said).toMatch(/2$/)
  expect(readdirSync(folder)).not.toContain('none.pdf')
})

test('a proposal is named by its number; an unknown one is told with those that the board got', async () => {
  const leader = ctxFor(db, await aMember(db, place.districtId, 'project-leader'))
  const given = []
  for (const subject of ['Het eerste voorstel', 'Het tweede voorstel'])
    given.push({ subject, id: await onAgenda({ leader, programmeId: place.programmeId }, { subject }) })
  const out = join(folder, 'named.html')
  const { said, fault } = await briefingOf('proposal', '--out', out, '--proposal', '1')
  expect(fault, said).toBeNull()
  expect(readFileSync(out, 'utf8')).toContain('Het eerste voorstel')
  expect(readFileSync(out, 'utf8')).not.toContain('Het tweede voorstel')
  const unknown = await briefingOf('proposal', '--out', out, '--proposal', '999')
  expect(unknown.said).toContain('no proposal 999 that the board got:')
  for (const { id, subject } of given) expect(unknown.said).toContain(`${id}  ${subject}`)
  expect(unknown.said).toMatch(/2$/)
  expect((await briefingOf('results', '--out', out, '--proposal', '1')).said).toContain('it is left out')
})

test('the newest paper that was published is written, as it was frozen', async () => {
  const leader = ctxFor(db, await aMember(db, place.districtId, 'project-leader'))
  const { id } = await makePaper(leader, {
    ...{ kind: 'threads', title: 'Zoals het was', language: 'nl', roundId },
    ...{ programmeId: null, proposalId: null, quarter: null },
  })
  const out = join(folder, 'draft.csv')
  expect((await briefing('--out', out)).said).toContain('Zoals het was: a draft')
  await publishPaper(leader, id)
  expect((await briefing('--out', out)).said).toContain('Zoals het was: as it was published')
})
