/** What the chapter on method of the paper says. */
export const method = {
  heading: 'Hoe dit beeld is gemaakt en wat het niet zegt',
  how: 'Zo is het gemaakt',
  howItems: (framework: string, lowest: string, highest: string) => [
    `Elke gemeente gaf per norm uit ${framework} een niveau op een schaal van ${lowest} tot ${highest}.`,
    'Wij tellen met het niveau dat overblijft na de regels over bewijs. Zonder genoeg en recent bewijs telt een hoog niveau niet.',
    'Een norm die niet van toepassing is, telt niet mee. Dat staat er als n.v.t. bij.',
    'Rode draden zijn door mensen gekozen en beschreven. De cijfers doen een voorstel, de analist beslist.',
  ],
  words: 'Wat de woorden betekenen',
  wordFacts: [
    ['Onder de norm', 'Het aantal gemeenten onder het gevraagde niveau, van de gemeenten die een niveau gaven.'],
    [
      'Gemiddeld tekort',
      'Hoe ver gemeenten gemiddeld onder het gevraagde niveau zitten. Wie op of boven het niveau zit, telt als 0%.',
    ],
    [
      'Verdeeldheid',
      '0% als alle gemeenten hetzelfde niveau hebben, 100% als de helft onderaan en de helft bovenaan staat.',
    ],
    ['Grenzen', 'Het gemiddelde als alle open antwoorden het laagste niveau waren, en als ze alle het hoogste waren.'],
    [
      'Interval',
      'Bij een kleine groep kan toeval meespelen. Zouden we het opnieuw meten onder dezelfde omstandigheden, dan ligt het aandeel met 95% zekerheid tussen deze twee getallen.',
    ],
    ['Gedeelde zwakte', 'De helft of meer zit onder het niveau en gemeenten lijken op elkaar: samen oppakken.'],
    ['Koplopers en achterblijvers', 'Gemeenten verschillen sterk: wie het kan, kan anderen helpen.'],
    ['Maatwerk', 'Minder dan een kwart zit onder het niveau: hulp voor die gemeenten.'],
    ['Aandacht', 'Alles daartussen: volgen en later opnieuw kijken.'],
  ],
  limits: 'Wat het niet zegt',
  census: (total: string) =>
    `Alle ${total} zijn gevraagd; er is geen steekproef getrokken. Het interval zegt dus niets over andere gemeenten. Lees het als een waarschuwing om niet te veel te hechten aan kleine verschillen.`,
  selfScan:
    'Een zelfscan is een oordeel van de gemeente over zichzelf. Een onafhankelijke toetsing kan anders uitvallen.',
  independent: 'Een toetsing is een momentopname. Wat daarna is verbeterd, staat er niet in.',
  provisional: (count: string) =>
    `De cijfers van ${count} zijn voorlopig: de scan is ingediend, maar niet ondertekend.`,
  missing: (count: string, applicable: string, share: string) =>
    `Niet beantwoord: ${count} van de ${applicable} vragen die van toepassing zijn (${share}). Wij vullen niets in: de grenzen laten zien wat dat hoogstens uitmaakt.`,
  complete: 'Alle normen die van toepassing zijn, zijn beantwoord.',
  small: (total: string) =>
    `Het gaat om ${total}. Eén gemeente meer of minder verandert een aandeel al snel met enkele procenten. Kijk daarom naar de aantallen.`,
  levels: 'Een gemiddeld niveau verbergt verschillen. Kijk ook naar de verdeling in de bijlage.',
  scale: 'De niveaus',
}
