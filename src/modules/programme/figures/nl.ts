/** What living figures are called, and where they come from. */
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
  standing: {
    green: 'Keren dat een deelproject op tijd, geld, capaciteit of kwaliteit groen staat',
    amber: 'Keren dat een deelproject op tijd, geld, capaciteit of kwaliteit oranje staat',
    red: 'Keren dat een deelproject op tijd, geld, capaciteit of kwaliteit rood staat',
    source: (title: string) => `Rapportages over ${title}`,
  },
  results: {
    targets: 'Doelen van de deelprojecten',
    met: 'Doelen die zijn gehaald',
    target: (name: string, subProject: string) => `Gemeenten die het moeten halen: ${name} (${subProject})`,
    baseline: (name: string, subProject: string) => `Gemeenten die het bij het begin haalden: ${name} (${subProject})`,
    measured: (name: string, subProject: string) =>
      `Gemeenten die het bij de toetsing haalden: ${name} (${subProject})`,
    source: (title: string) => `Doelen van ${title}`,
  },
  sourceOfRound: (title: string) => `Zelfscan ${title}`,
  sourceOfThreads: (title: string) => `Rode draden van ${title}`,
}
