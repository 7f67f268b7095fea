import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { strFromU8, unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { sealHandover, tracesIn } from './handover.ts'
import { newPhrase, wrapWithPhrase } from './keys.ts'
import { readMailbox } from './mailbox.ts'
import { aDirectory, aPerson, aReport, asKept, salt } from './testing.ts'

const hasAge = spawnSync('age', ['--version'], { stdio: 'ignore' }).error === undefined
if (!hasAge) console.info('left out: age files with the age command, because the Debian package age is not installed')

const { directory } = aDirectory([await aPerson('anna')])
const told = 'Bij de bakker aan de haven staat elke donderdag dezelfde witte bus.'
const photo = new File([Uint8Array.of(1)], 'IMG_2041.jpg', { type: 'image/jpeg' })
const report = await aReport(directory, {
  writing: { on: '2026-11-28', type: 'report', content: { what: told, where: 'haven' } },
  attachments: [photo],
})
const { it, dialogue } = await readMailbox(report.receipt, salt, asKept(report), [directory])
const aPackage = {
  text: 'Er is een signaal over een pand (fictief).',
  files: [{ name: 'foto-1.jpg', content: Uint8Array.of(7) }],
}

function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'handover-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return (name: string) => join(folder, name)
}

test('a package opens with the key of the receiver as a ZIP with a text and the files', async () => {
  const identity = await generateX25519Identity()
  const { file, sha256 } = await sealHandover(aPackage, await identityToRecipient(identity), it, dialogue.messages)
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const entries = unzipSync(await decrypter.decrypt(file))
  expect(Object.keys(entries)).toEqual(['overdracht.txt', 'foto-1.jpg'])
  expect(strFromU8(entries['overdracht.txt'] ?? new Uint8Array())).toBe(aPackage.text)
})

test('a package that leads back to the case or to the words of the reporter is refused', async () => {
  const recipient = await identityToRecipient(await generateX25519Identity())
  const note = dialogue.messages[0]?.files[0]
  const traces = [it.caseId.toUpperCase(), note?.id ?? '', 'zie img_2041.jpg', `Melder zei: ${told}`]
  for (const text of traces) {
    expect(tracesIn({ ...aPackage, text }, it, dialogue.messages)).toHaveLength(1)
    const sealed = sealHandover({ ...aPackage, text }, recipient, it, dialogue.messages)
    await expect(sealed).rejects.toEqual(expect.objectContaining({ fault: 'not-sanitised' }))
  }
  const wrongKey = sealHandover(aPackage, 'age1geen', it, dialogue.messages)
  await expect(wrongKey).rejects.toEqual(expect.objectContaining({ fault: 'bad-shape' }))
})

test.runIf(hasAge)('the age command opens a package, and what it encrypts opens here', async () => {
  const path = aFolder()
  execFileSync('age-keygen', ['-o', path('key')], { stdio: 'ignore' })
  const recipient = execFileSync('age-keygen', ['-y', path('key')], { encoding: 'utf8' }).trim()
  const { file } = await sealHandover(aPackage, recipient, it, dialogue.messages)
  writeFileSync(path('overdracht.age'), file)
  const zip = execFileSync('age', ['-d', '-i', path('key'), path('overdracht.age')])
  expect(Object.keys(unzipSync(zip))).toEqual(['overdracht.txt', 'foto-1.jpg'])

  writeFileSync(path('answer'), 'Ontvangen (fictief).')
  execFileSync('age', ['-r', recipient, '-o', path('answer.age'), path('answer')])
  const identity = /AGE-SECRET-KEY-1\w+/.exec(readFileSync(path('key'), 'utf8'))?.[0] ?? ''
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  expect(await decrypter.decrypt(readFileSync(path('answer.age')), 'text')).toBe('Ontvangen (fictief).')
})

test.runIf(hasAge)(
  'an age file of this library with several recipients opens for each with the age command',
  async () => {
    const path = aFolder()
    const identities = await Promise.all([generateX25519Identity(), generateX25519Identity()])
    const encrypter = new Encrypter()
    for (const identity of identities) encrypter.addRecipient(await identityToRecipient(identity))
    writeFileSync(path('file'), await encrypter.encrypt('voor twee (fictief)'))
    for (const [at, identity] of identities.entries()) {
      writeFileSync(path(`key${at}`), identity)
      expect(execFileSync('age', ['-d', '-i', path(`key${at}`), path('file')], { encoding: 'utf8' })).toBe(
        'voor twee (fictief)',
      )
    }
  },
)

test.runIf(hasAge)('the age command knows a secret under a recovery phrase as a file with a passphrase', async () => {
  const path = aFolder()
  writeFileSync(path('secret'), await wrapWithPhrase('00'.repeat(32), newPhrase()))
  const { stderr } = spawnSync('age', ['-d', path('secret')], { encoding: 'utf8', input: '' })
  expect(stderr).toContain('passphrase')
})
