/** The words of living figures: papers for the board are in Dutch. */
export const nl = {
  round: {
    title: 'Naam van de laatste zelfscan',
    municipalities: 'Gemeenten in de laatste zelfscan',
    signed: 'Gemeenten met een ondertekende zelfscan',
    submitted: 'Gemeenten met een ingediende, nog niet ondertekende zelfscan',
    open: 'Gemeenten die de zelfscan nog niet indienden',
  },
  norms: {
    total: 'Normen in de laatste zelfscan',
    below: 'Normen waarop de helft of meer van de gemeenten onder de drempel zit',
    weak: 'Normen met een gezamenlijke zwakte',
    strong: 'Normen met een gezamenlijke sterkte',
  },
  waterbed: 'Waterbedindex, gemiddeld over de normen',
  threads: {
    published: 'Gepubliceerde rode draden',
    one: (title: string) => `Gemeenten met de rode draad "${title}"`,
  },
  programme: {
    title: 'Naam van het programma',
    starts: 'Begindag van het programma',
    ends: 'Einddag van het programma',
    lines: 'Lijnen van het programma',
    subProjects: 'Deelprojecten van het programma',
    parts: 'Onderdelen van de deelprojecten',
    busy: 'Deelprojecten die nu lopen',
    over: 'Deelprojecten die klaar zouden moeten zijn',
    ahead: 'Deelprojecten die nog moeten beginnen',
    source: (title: string) => `Programma ${title}`,
  },
  sourceOfRound: (title: string) => `Zelfscan ${title}`,
  sourceOfThreads: (title: string) => `Rode draden van ${title}`,
}
