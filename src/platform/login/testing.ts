import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as OTPAuth from 'otpauth'
import { afterAll, vi } from 'vitest'
import type { PersonActor } from '#platform/access'
import type { Db } from '#platform/db'
import { aMoment, anActor, ctxFor } from '#platform/testing'
import { ensureAccount, setPassword } from './accounts.ts'
import { confirmSecondStep, startSecondStep } from './second-step.ts'

/** A data folder for this test file only, gone afterwards; holds the key that seals secrets. */
export function ownDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weerwerk-test-'))
  vi.stubEnv('WEERWERK_DATA', folder)
  vi.stubEnv('SECRET_KEY', '')
  afterAll(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export const aPassword = 'een lange zin die past'
let knownHash: string | null = null

/** Someone with an account and the password `aPassword`. */
export async function aPersonWithAccount(db: Db): Promise<{ actor: PersonActor; mail: string }> {
  const actor = anActor('coordinator')
  const mail = `${actor.personId}@voorbeeld.example`
  await ensureAccount(db, actor.personId, mail, actor.organisationId)
  knownHash = await setPassword(db, actor.personId, aPassword, knownHash)
  return { actor, mail }
}

/** What the app on someone's phone shows at a moment. */
export const codeAt = (secret: string, at: Date): string =>
  new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret), period: 30, digits: 6 }).generate({
    timestamp: at.getTime(),
  })

/** The same person with a second step, confirmed at `aMoment`. */
export async function aPersonWithSecondStep(db: Db) {
  const person = await aPersonWithAccount(db)
  const ctx = ctxFor(db, person.actor)
  const { secret } = await startSecondStep(ctx)
  const recoveryCodes = await confirmSecondStep(ctx, codeAt(secret, aMoment))
  return { ...person, ctx, secret, recoveryCodes }
}
