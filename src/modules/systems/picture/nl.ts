export const nl = {
  title: 'Verbanden tussen bronnen',
  intro: 'Welke bron krijgt gegevens van een andere, en welke verwijst ernaar?',
  explain:
    'In de tekening staan de bronnen onder elkaar. Een boog rechts loopt naar een bron die lager staat, een boog links naar een bron die hoger staat. De pijl wijst naar de bron die gegevens krijgt, of waar naar wordt verwezen. Twee bogen die samen een kring maken, wijzen naar elkaar. In de tabel staan dezelfde verbanden in woorden.',
  source: 'Bron met haar buren',
  description: (sources: number, links: number) =>
    `${sources === 1 ? '1 bron' : `${sources} bronnen`} en ${links === 1 ? '1 verband' : `${links} verbanden`}. Dezelfde verbanden staan in de tabel.`,
  from: 'Bron',
  link: 'Verband',
  to: 'Andere bron',
  table: 'Verbanden in woorden',
  neighbours: 'Toon alleen haar verbanden',
  none: 'Geen verbanden gevonden',
  noneHelp: 'Kies een andere bron of minder filters.',
  alone: 'Zonder verband met een andere bron',
  tooMany: (count: number) =>
    `Er zijn ${count} bronnen met een verband. Dat past niet in een tekening. Kies een bron, een soort of een vorm van ondermijning.`,
}
