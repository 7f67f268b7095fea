/** What the appendices of the paper say. */
export const appendix = {
  themes: 'Bijlage A. Thema’s en gemeenten in cijfers',
  themesIntro: 'Per thema en gemeente het aantal normen onder het gevraagde niveau, van het aantal beantwoorde normen.',
  themeTable: (first: string, last: string) => `Normen onder het gevraagde niveau, thema’s ${first} tot en met ${last}`,
  themesLegend: (legend: string) => `De thema’s zijn ${legend}.`,
  matrix: 'Bijlage B. Normen en gemeenten',
  matrixIntro:
    'In elk vak staat het niveau dat telt. ‘–’ is niet van toepassing, ‘?’ is niet beantwoord. Bijlage C noemt per norm de gemeenten onder het gevraagde niveau.',
  matrixCaption: (themes: string) => `Niveaus per norm en gemeente: ${themes}`,
  municipalitiesAlt: (most: string) =>
    `Overzicht met een rij per norm en een kolom per gemeente. In elk vak staat het niveau. ${most} Bijlage C geeft elke norm in woorden en cijfers.`,
  levelsAlt: (most: string) =>
    `Overzicht met een rij per norm en een kolom per niveau. In elk vak staat het aantal gemeenten. ${most} Bijlage B geeft elke norm in woorden en cijfers.`,
  mostBelow: (norm: string, counts: string) => `De meeste gemeenten onder de norm heeft ${norm}: ${counts}.`,
  anonymousMatrix: 'Bijlage A. Normen en niveaus',
  anonymousMatrixIntro: 'In elk vak staat hoeveel gemeenten dit niveau hebben. Een 0 blijft wit.',
  anonymousMatrixCaption: (themes: string) => `Gemeenten per norm en niveau: ${themes}`,
  norms: (letter: string) => `Bijlage ${letter}. Elke norm`,
  normsIntro:
    'Per norm de tekst, hoeveel gemeenten elk niveau hebben, en de cijfers. Grenzen, interval en patroon zijn uitgelegd in het hoofdstuk over de methode.',
  counts: (below: string, share: string) => `Onder de norm: ${below}${share}.`,
  share: (share: string, low: string, high: string) => ` (${share}; interval ${low} tot ${high})`,
  asked: (level: string) => `Gevraagd niveau: ${level}.`,
  mean: (mean: string, low: string, high: string) => `Gemiddeld niveau: ${mean} (grenzen ${low} tot ${high}).`,
  rank: (rank: string) => `Plaats: ${rank}.`,
  pattern: (pattern: string) => `Patroon: ${pattern}.`,
  who: (names: string) => `Onder de norm zijn: ${names}.`,
  legendLow: 'laag niveau',
  legendHigh: 'hoog niveau',
  na: 'niet van toepassing',
  missing: 'niet beantwoord',
}
