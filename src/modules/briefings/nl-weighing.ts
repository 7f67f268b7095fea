/** What the chapters on the weighing and on the waterbed per theme say. */
export const weighing = {
  heading: 'Wat past bij een gezamenlijke aanpak',
  intro: (threads: string, draws: string) =>
    `Wij hebben ${threads} gewogen op zeven criteria. Hoe zwaar een criterium telt, is een keuze van het bestuur. Daarom is niet met één set gewichten gerekend, maar met ${draws} redelijke wegingen.`,
  ranking: (criteria: string) => `Het bestuur vindt het belangrijkst, in deze volgorde: ${criteria}.`,
  noRanking: 'Het bestuur koos geen rangorde; elke weging telde mee.',
  because: (reason: string) => `Hoe deze rangorde tot stand kwam: ${reason}`,
  steady: 'De eerste drie draden zijn in elke vergelijking dezelfde, ook zonder rangorde.',
  unsteady: 'Niet elke rangorde geeft dezelfde eerste drie draden. Bespreek daarom ook de draden vlak daaronder.',
  nobody: 'Geen enkele draad doet mee in de vergelijking.',
  few: 'Er doen niet meer dan drie draden mee. Dan staat elke draad altijd bij de eerste drie.',
  concordance: (value: string) =>
    `De bestuursleden zijn het voor ${value} eens over de criteria, op een schaal van 0 (niet) tot 1 (volledig; Kendalls W).`,
  table: 'De draden en wat ermee gebeurt',
  columns: { firstThree: 'Bij de eerste drie', advice: 'Advies', outcome: 'Besluit' },
  claim: (share: string) => `in ${share} van de wegingen`,
  outside: 'doet niet mee',
  undecided: 'nog geen',
  reasons: 'Waarom zo is besloten',
  reason: (thread: string, outcome: string, reason: string) => `${thread} (${outcome}): ${reason}`,
  how: (seed: string) =>
    `Methode: SMAA-2 (Lahdelma en Salminen, 2001), startgetal ${seed}. Een draad waarbij de bevoegdheid bij de burgemeester ligt of waarvan de norm verschillend wordt gelezen, doet niet mee in de vergelijking.`,
  equal: (criteria: string) => `${criteria} (gelijk)`,
  criteria: {
    prevalence: 'hoe vaak het voorkomt',
    severity: 'hoe ernstig het is',
    sameness: 'of dezelfde maatregel overal past',
    scale: 'het voordeel van samen doen',
    waterbed: 'de verplaatsingskans',
    urgency: 'hoe dringend het is',
    feasibility: 'hoe haalbaar het is',
  },
  outcomes: {
    joint: 'gezamenlijk',
    pairs: 'in koppels leren',
    local: 'lokaal',
    repair: 'eerst de norm verhelderen',
    coordinate: 'afstemmen, niet gezamenlijk uitvoeren',
  },
}

export const waterbedThemes = {
  heading: 'Per thema',
  table: 'Hoe ongelijk buren zijn, per thema',
  columns: { highest: 'Hoogste kans', lowest: 'Laagste niveau' },
  lowestNote: 'Lees het laagste niveau mee: dijken die overal even laag zijn, geven ook 0%.',
  theme: (theme: string) => `Het meest verschillen buren op het thema ${theme}.`,
  step: (who: string, norm: string, from: string, to: string) =>
    `De ene stap die daar de hoogste verplaatsingskans het meest verlaagt: ${who} gaat op ${norm} van niveau ${from} naar ${to}.`,
  change: (before: string, after: string) => `De hoogste kans gaat dan van ${before} naar ${after}.`,
  raises: (count: string) => `De kans van ${count} wordt er groter door: een stap alleen kan het risico verschuiven.`,
  someone: 'één gemeente',
}
