import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createRound } from '#modules/assessments'
import { basisOpOrde, frameworks } from '#modules/frameworks'
import { serveCommands } from '#platform/commands'
import { readConfig } from '#platform/config'
import { takeLock } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { aDistrict, aMember } from '../modules/organisations/testing.ts'
import { runCommand } from './database.ts'
import { addBriefing } from './database-actions.ts'

const folder = mkdtempSync(join(tmpdir(), 'weerwerk-briefing-'))
vi.stubEnv('WEERWERK_DATA', folder)
vi.stubEnv('DATABASE_URL', '')
const database = await testDatabase()
const { db } = database

/** A round of three municipalities that all are still at work. */
async function aRound(): Promise<string> {
  const { districtId } = await aDistrict(db, 3)
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

/** Runs `weerwerk briefing threads` here, with what it says on stderr and the failure that decides its exit code. */
async function briefing(...args: string[]): Promise<{ said: string; fault: Error | null }> {
  const lines: string[] = []
  const listen = vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  const program = new Command().exitOverride()
  addBriefing(program)
  const fault = await program.parseAsync(['briefing', 'threads', ...args], { from: 'user' }).then(
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
