import type { Page } from '@playwright/test'
import { expect, isAccessible, test } from './fixtures.ts'

// Each browser mode has a municipality of its own; of both the assessor stopped two norms before the end. Haaksbergen refuses an
// assessor of its own in both, so that it is the last to be signed.
const where = (js: boolean | undefined) => (js === false ? 'Haaksbergen' : 'Hellendoorn')

async function toInspection(page: Page, municipality: string): Promise<string> {
  await page.goto(`/toetsingen?zoek=${municipality}`)
  const row = page.getByRole('row').filter({ hasText: 'Toetsing dit jaar (fictief)' })
  await row.getByRole('link', { name: municipality, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: municipality })).toBeVisible()
  return new URL(page.url()).pathname
}

/** Gives a whole verdict, always the same levels. */
async function judge(page: Page, inspection: string, norm: string): Promise<void> {
  await page.goto(`${inspection}/norm/${norm}`)
  await expect(page.getByText('Wat de gemeente zelf invulde')).toHaveCount(0)
  await page.getByLabel('Niveau op de peildatum').selectOption('2')
  await page.getByLabel('Niveau nu').selectOption('3')
  await page.getByLabel('Onderbouwing van uw oordeel').fill('Gezien in de registratie. (fictief)')
  await page.getByLabel('Gezien: documenten').fill('Registratie (fictief)')
  await page.getByLabel('Steekproef: aantal bekeken').fill('10')
  await page.getByLabel('Steekproef: aantal in orde').fill('8')
  await page.getByRole('button', { name: 'Bewaar oordeel' }).click()
  await expect(page.getByLabel('Niveau op de peildatum')).toHaveValue('2')
}

// Before the assessment and not beside it: the assessor compares with what the scan handed over.
test('een ondertekende scan gaat met een reden open, verandert, en wordt opnieuw ingediend en ondertekend', async ({
  as,
  javaScriptEnabled,
}) => {
  const slug = where(javaScriptEnabled).toLowerCase()
  const mayor = await as(`burgemeester.${slug}`)
  await mayor.goto('/zelfscans')
  await mayor.getByRole('link', { name: 'Zelfscan dit jaar (fictief)' }).click()
  const scan = new URL(mayor.url()).pathname
  const coordinator = await as(`coordinator.${slug}`)
  await coordinator.goto(`${scan}/thema/VW`)
  await expect(coordinator.getByRole('button', { name: 'Bewaar' })).toHaveCount(0)

  await mayor.goto(`${scan}/indienen`)
  const reason = mayor.getByLabel('Waarom wilt u de ondertekende scan weer openen?')
  await mayor.getByText('Open opnieuw').first().click()
  await mayor.getByRole('button', { name: 'Open opnieuw' }).click()
  await expect(mayor.getByRole('heading', { name: 'Er is iets niet goed ingevuld' })).toBeVisible()
  await isAccessible(mayor)
  await expect(reason).toBeVisible()
  await reason.fill('VW-02 bleek niet te kloppen (fictief)')
  await mayor.getByRole('button', { name: 'Open opnieuw' }).click()
  await expect(mayor.getByText('Bezig')).toBeVisible()
  await expect(mayor.getByText('VW-02 bleek niet te kloppen (fictief)')).toBeVisible()

  await coordinator.goto(`${scan}/norm/VW-02`)
  await coordinator.getByRole('radio', { name: /^1 · Incidenteel/ }).check()
  const saved = coordinator.waitForResponse((response) => response.request().method() === 'POST')
  await coordinator.getByRole('button', { name: 'Bewaar' }).click()
  await saved
  await coordinator.waitForLoadState('networkidle')
  await coordinator.goto(`${scan}/indienen`)
  const accept = coordinator.getByLabel('Ik dien in, ook al zijn niet alle normen beantwoord')
  if ((await accept.count()) > 0) await accept.check()
  await coordinator.getByRole('button', { name: 'Dien in' }).click()
  await expect(coordinator.getByText('Ingediend')).toBeVisible()

  await mayor.goto('/')
  await mayor.locator(`a[href="${scan}/indienen"]`).click()
  await mayor.getByRole('button', { name: 'Onderteken' }).click()
  await expect(mayor.getByText('Ondertekend als burgemeester')).toBeVisible()
})

test('van aanwijzen tot kennisneming: eerst oordelen, dan vergelijken, voorleggen, antwoorden en ondertekenen', async ({
  as,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000)
  const municipality = where(javaScriptEnabled)
  const slug = municipality.toLowerCase()

  const leader = await as('projectleider')
  await toInspection(leader, 'Haaksbergen')
  // One way to the assessors: as the step to take now, or beside it once there is a first assessor.
  const toAssessors = leader.getByRole('link', { name: /^(Wijs een toetser aan|Toetsers aanwijzen)$/ })
  await expect(toAssessors).toHaveCount(1)
  await toAssessors.click()
  await leader.getByLabel('Toetser', { exact: true }).selectOption({ label: 'Toetser 1 (fictief)' })
  await leader.getByRole('button', { name: 'Wijs aan' }).click()
  await expect(leader.getByText('Deze toetser werkt voor deze gemeente').first()).toBeVisible()
  await expect(leader.getByText('Kan niet: werkt voor deze gemeente')).toBeVisible()
  await isAccessible(leader)
  const path = await toInspection(leader, municipality)
  await leader.goto(`${path}/toetsers`)
  await leader.getByLabel('Toetser', { exact: true }).selectOption({ label: 'Toetser 2 (fictief)' })
  await leader.getByRole('button', { name: 'Wijs aan' }).click()
  await expect(leader.getByRole('listitem').filter({ hasText: 'Toetser 2 (fictief) · Eerste toetser' })).toBeVisible()

  const assessor = await as('toetser.twee')
  await expect(assessor.getByRole('link', { name: `${municipality}: Nog 2 normen te beoordelen` })).toBeVisible()
  await expect(assessor.getByRole('heading', { name: 'Wat het district doet' })).toHaveCount(0)
  await assessor.goto(`${path}/thema/VW`)
  await expect(assessor.getByRole('button', { name: 'Vergelijk met de zelfscan' })).toHaveCount(0)
  await isAccessible(assessor)
  for (const norm of ['VW-01', 'VW-02']) await judge(assessor, path, norm)
  await assessor.goto(`${path}/thema/VW`)
  await expect(assessor.getByRole('columnheader', { name: 'Zelfscan' })).toHaveCount(0)
  await assessor.getByRole('button', { name: 'Vergelijk met de zelfscan' }).click()
  await expect(assessor.getByRole('columnheader', { name: 'Zelfscan' })).toBeVisible()
  await isAccessible(assessor)
  await assessor.goto(path)
  await expect(assessor.getByText('Nagerekend: alle 10 regels kloppen.')).toBeVisible()

  await explainAll(assessor, path)
  const coordinator = await as(`coordinator.${slug}`)
  await coordinator.goto(path)
  await expect(coordinator.getByText('De toetser is nog bezig.')).toBeVisible()
  await assessor.getByRole('button', { name: 'Leg het concept voor' }).click()
  await expect(assessor.getByText('De gemeente kan reageren tot en met')).toBeVisible()

  await coordinator.goto('/')
  await coordinator.getByRole('link', { name: new RegExp(`${municipality}: Reageer tot en met`) }).click()
  await isAccessible(coordinator)
  await coordinator.locator('summary').filter({ hasText: 'Reactie op VW-01' }).click()
  await coordinator.getByLabel('Reactie op VW-01').fill('Wij doen dit al een jaar. (fictief)')
  await coordinator
    .getByRole('article')
    .filter({ hasText: 'VW-01' })
    .getByRole('button', { name: 'Bewaar reactie' })
    .click()
  await expect(coordinator.getByText('Wij doen dit al een jaar. (fictief)').first()).toBeVisible()
  await coordinator.locator('summary').filter({ hasText: 'Wij zijn klaar met reageren' }).click()
  await coordinator.getByRole('button', { name: 'Wij zijn klaar met reageren' }).click()
  await expect(coordinator.getByText('De gemeente meldde op')).toBeVisible()

  await assessor.goto(`${path}/ondertekenen`)
  await expect(assessor.getByText('VW-01: beantwoord eerst de reactie van de gemeente.')).toBeVisible()
  await assessor.goto(`${path}/wederhoor?toon=verschil`)
  await assessor.locator('summary').filter({ hasText: 'Antwoord van de toetser · VW-01' }).click()
  await assessor.getByLabel('Antwoord van de toetser · VW-01').fill('Het verslag laat een half jaar zien. (fictief)')
  await assessor.getByRole('button', { name: 'Bewaar antwoord' }).click()
  await expect(assessor.getByText('Het verslag laat een half jaar zien. (fictief)').first()).toBeVisible()
  await expect(assessor.getByRole('alert')).toHaveCount(0)
  await assessor.goto(`${path}/ondertekenen`)
  await expect(assessor.getByText('beantwoord eerst')).toHaveCount(0)
  await isAccessible(assessor)
  await assessor.getByRole('button', { name: 'Onderteken als eerste toetser' }).click()
  await expect(assessor.getByText('Ondertekend door de eerste toetser')).toBeVisible()

  const mayor = await as(`burgemeester.${slug}`)
  await mayor.getByRole('link', { name: `${municipality}: Neem kennis` }).click()
  await mayor.getByRole('button', { name: 'Neem kennis' }).click()
  await expect(mayor.getByText('Kennis genomen door de burgemeester')).toBeVisible()
  await expect(mayor.getByText('Nagerekend: wat bewaard is, is wat is ondertekend.')).toBeVisible()
  await isAccessible(mayor)
})

/** Explains every difference of two or more, until the draft can be put before the municipality. */
async function explainAll(page: Page, path: string): Promise<void> {
  for (;;) {
    await page.goto(`${path}/wederhoor?toon=verschil`)
    const open = page.getByRole('link', { name: /verschilt twee niveaus of meer/ })
    if ((await open.count()) === 0) return
    await open.first().click()
    await page.getByLabel('Waarom?').fill('Het stuk is van na de peildatum. (fictief)')
    await page.getByRole('button', { name: 'Leg vast' }).click()
    await expect(page.getByText('Herziening 1')).toBeVisible()
  }
}
