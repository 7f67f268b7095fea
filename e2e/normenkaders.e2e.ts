import type { Page } from '@playwright/test'
import { expect, fitsSmallScreen, isAccessible, test } from './fixtures.ts'

/** A CISO Assistant library without levels: one theme with two norms, one of them in a group. */
const library = (code: string) => `
urn: urn:test:risk:library:${code}
locale: nl
ref_id: ${code}
name: ${code}
version: 1
objects:
  framework:
    urn: urn:test:risk:framework:${code}
    ref_id: ${code}
    name: Proefkader ${code} (fictief)
    description: "## Waarom dit kader\\n\\n${'Een lang verhaal. '.repeat(20)}"
    implementation_groups_definition:
    - { ref_id: G1, name: Klein }
    requirement_nodes:
    - { urn: "urn:t:a", assessable: false, depth: 1, ref_id: A, name: Toegang }
    - { urn: "urn:t:b", assessable: false, depth: 1, ref_id: B, name: Beheer }
    - { urn: "urn:t:a1", assessable: true, depth: 2, parent_urn: "urn:t:a", ref_id: A.1, name: Sleutels, description: Wie een sleutel heeft staat op een lijst., implementation_groups: [G1] }
    - { urn: "urn:t:a2", assessable: true, depth: 2, parent_urn: "urn:t:a", ref_id: A.2, description: Bezoek wordt opgehaald. }
`

/** The page as it stands is accessible and fits; afterwards the window is wide again. */
async function isFine(page: Page): Promise<void> {
  await isAccessible(page)
  await fitsSmallScreen(page)
  await page.setViewportSize({ width: 1280, height: 800 })
}

async function sendIn(page: Page, content: string): Promise<void> {
  await page.goto('/normenkaders')
  const file = { name: 'kader.yaml', mimeType: 'application/yaml', buffer: Buffer.from(content) }
  await page.getByLabel('Bestand').setInputFiles(file)
  await page.getByRole('button', { name: 'Importeer' }).click()
}

async function openForEditing(page: Page, code: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Thema of norm' }).selectOption(code)
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`(Norm|Thema) ${code}$`) })).toBeVisible()
}

const save = (page: Page) => page.getByRole('button', { name: 'Bewaar' }).first().click()

test('een kader komt binnen als concept, wordt aangepast, gepubliceerd, vergeleken en ingetrokken', async ({ as }) => {
  const code = `PROEF-${test.info().project.name}`
  const page = await as('projectleider')
  await sendIn(page, library(code).replace('assessable: true, depth: 2', 'assessable: [true'))
  await expect(page.getByText('Er is niets geïmporteerd.')).toBeVisible()
  await sendIn(page, library(code))
  await expect(page.getByText('de bron heeft geen niveaus')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Groepen' })).toContainText('Klein')
  await page.getByText('Over dit kader').click()
  await expect(page.getByRole('heading', { name: 'Waarom dit kader' })).toBeVisible()
  await isFine(page)

  await page.getByRole('link', { name: 'A.1', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('Wie een sleutel heeft staat op een lijst.')
  await isFine(page)
  await page.getByRole('link', { name: 'Bewerk', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Norm A.1' })).toBeVisible()
  await page.getByLabel('Valt onder').first().selectOption('B')
  await page.getByLabel('Gewicht').first().fill('zwaar')
  await page.getByLabel('Toetsvorm').first().fill('document\nsteekproef')
  await save(page)
  await expect(page.getByLabel('Toetsvorm').first()).toHaveValue('document\nsteekproef')
  await page.getByLabel('Gewicht').first().fill('2')
  await page.getByText('Wat elk niveau voor deze norm betekent').click()
  await page.getByLabel('3 · Werkend').first().fill('De lijst is elk jaar nagekeken.')
  await save(page)
  await expect(page.getByText('Bewaard.')).toBeVisible()
  await isFine(page)
  await openForEditing(page, 'A')
  await page.getByLabel('Doel van het thema').first().fill('Alleen wie er hoort, komt binnen.')
  await save(page)

  await page.getByRole('link', { name: `Proefkader ${code} (fictief)` }).click()
  await page.getByText('Publiceer', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Publiceer' }).click()
  const published = page.url()
  await expect(page.getByText(/^Gepubliceerd/)).toBeVisible()

  const reader = await as('coordinator.losser')
  await reader.goto(published)
  await reader.getByRole('link', { name: 'A.1', exact: true }).click()
  await expect(reader.getByRole('main')).toContainText('De lijst is elk jaar nagekeken.')
  await expect(reader.getByRole('main')).toContainText('document, steekproef')
  await expect(reader.getByRole('link', { name: 'Bewerk' })).toHaveCount(0)

  const nextVersion = async (version: string) => {
    await page.getByLabel('Versienummer').fill(version)
    await page.getByRole('button', { name: 'Nieuwe versie' }).click()
  }
  await page.getByText('Nieuwe versie', { exact: true }).first().click()
  await nextVersion('1')
  await expect(page.getByRole('main')).toContainText('bestaat al')
  await nextVersion('2')
  await page.getByRole('link', { name: 'Bewerk' }).click()
  await openForEditing(page, 'A.1')
  await page.getByLabel('Toetsvorm').first().fill('')
  await save(page)
  await page.getByRole('link', { name: `Proefkader ${code} (fictief)` }).click()
  await page.getByRole('link', { name: 'Versie 1' }).first().click()
  await expect(page.getByRole('main')).toContainText('0 nieuw, 1 veranderd, 0 vervallen')
  await expect(page.getByRole('main')).toContainText('document; steekproef')
  await isFine(page)

  await page.goto(published)
  await page.getByText('Trek in', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Trek in' }).click()
  await expect(page.getByText(/^Ingetrokken/)).toBeVisible()
  await isFine(page)
})
