import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { demoPhrase, demoReceiver } from '../src/demo/reporting.ts'
import { expect, fitsSmallScreen, inDays, isAccessible, test } from './fixtures.ts'

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Herstelzin').fill(demoPhrase)
  await page.getByRole('button', { name: 'Open de melding' }).click()
}

test('twee behandelaars dragen een melding over, en het bestand opent met de sleutel van de ontvanger', async ({
  as,
  javaScriptEnabled,
}, info) => {
  const writer = await as('meldpunt.enschede')
  await writer.goto('/meldingen')
  await writer.getByRole('link', { name: 'Melding 3' }).click()
  await writer.getByRole('link', { name: 'Overdrachten' }).click()
  if (!javaScriptEnabled) {
    await expect(writer.getByText('kan alleen met JavaScript')).toBeVisible()
    return
  }
  await unlock(writer)
  await writer.getByLabel('Tekst voor de ontvanger').fill('Melding 3 (fictief), van Meldpuntfunctionaris Enschede.')
  await expect(writer.locator('[data-part="hints"]')).toContainText('het nummer van de melding')
  await expect(writer.locator('[data-part="hints"]')).toContainText('de naam “Meldpuntfunctionaris Enschede')
  const told = 'In een bedrijfspand staan ’s nachts vaak bestelbusjes, en er is nooit een klant.'
  await writer.getByLabel('Tekst voor de ontvanger').fill(told)
  await writer.getByRole('button', { name: 'Leg voor aan een collega' }).click()
  await expect(writer.getByText('Een zin van de melder staat letterlijk')).toBeVisible()
  const text = 'Rond een pand op het terrein is veel vervoer buiten kantoortijd. (fictief)'
  await writer.getByLabel('Tekst voor de ontvanger').fill(text)
  await writer.getByRole('button', { name: 'Leg voor aan een collega' }).click()
  await expect(writer.getByRole('table')).toContainText('concept geschreven')
  await unlock(writer)
  await expect(writer.getByText('Een andere behandelaar moet het lezen')).toBeVisible()
  await expect(writer.getByRole('button', { name: 'Keur goed' })).toHaveCount(0)

  const judge = await as('meldpunt.twee.enschede')
  await judge.goto(new URL(writer.url()).pathname)
  await unlock(judge)
  await expect(judge.locator('[data-part="concept"]')).toContainText(text)
  await isAccessible(judge)
  await fitsSmallScreen(judge)
  await judge.getByRole('button', { name: 'Keur goed' }).click()
  await expect(judge.getByRole('table')).toContainText('goedgekeurd')

  await writer.reload()
  await unlock(writer)
  const saved = writer.waitForEvent('download')
  await writer.getByRole('button', { name: 'Versleutel en bewaar het bestand' }).click()
  const file = await (await saved).path()
  await expect(writer.getByText('Alleen de ontvanger kan het openen.')).toBeVisible()
  const key = info.outputPath('key')
  writeFileSync(key, demoReceiver.identity)
  const entries = unzipSync(execFileSync('age', ['-d', '-i', key, file]))
  expect(Object.keys(entries)).toEqual(['overdracht.txt'])
  expect(new TextDecoder().decode(entries['overdracht.txt'])).toBe(text)

  await writer.getByRole('link', { name: 'Verder' }).click()
  await writer.getByLabel('Ontvangen op').fill('2099-01-01')
  await writer.getByLabel('Kenmerk van de ontvanger').fill('RIEC-2026-17 (fictief)')
  await writer.getByRole('button', { name: 'Ontvangst vastleggen' }).click()
  await expect(writer.getByText('niet na vandaag').first()).toBeVisible()
  await writer.getByLabel('Ontvangen op').fill(inDays(0))
  await writer.getByRole('button', { name: 'Ontvangst vastleggen' }).click()
  await expect(writer.getByRole('table')).toContainText('kenmerk RIEC-2026-17')
})
