const times = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

export const nl = {
  title: 'Verloop',
  intro: 'Hoe de niveaus zich ontwikkelen over alle zelfscans en toetsingen.',
  explain:
    'Elke ronde is een punt in de tijd. Een zelfscan telt op zijn peildatum, een toetsing op de dag waarop zij sloot, met het niveau dat de toetser toen vond. Vroeg een oudere ronde een andere versie van het kader, dan volgen wij de norm naar de nieuwste versie. Let op: een zelfscan en een toetsing zijn andere ogen. Wat daarvan verschil in oordeel is en wat vooruitgang, staat bij de vergelijking.',
  who: {
    named:
      'U ziet het district, en elke gemeente die u kiest. Dat u keek, staat in het logboek. Deel deze pagina niet verder.',
    unnamed: 'U ziet het district en uw eigen gemeente. Van andere gemeenten ziet u niets afzonderlijk.',
  },
  none: 'Er is nog geen ronde. Zodra gemeenten een zelfscan indienen, ziet u hier het verloop.',
  noLevels: 'Er zijn nog geen niveaus om te tonen.',
  hidden: (rounds: string) =>
    `Van deze rondes ziet u het district nog niet, omdat er te weinig gemeenten in staan of nog gemeenten bijkomen: ${rounds}.`,
  framework: 'Normenkader',
  theme: 'Thema',
  allThemes: 'Alle thema’s',
  municipality: 'Gemeente ernaast',
  noMunicipality: 'Geen',
  filter: 'Kies wat u ziet',
  downloads: 'Download',
  xlsx: 'Spreadsheet',
  csv: 'CSV',
  compare: 'Zelfscan naast toetsing',
  table: 'Bekijk als tabel',
  whole: 'Alle normen samen',
  district: 'District',
  chart: 'Gemiddeld niveau per ronde',
  heatmap: 'Gemiddeld niveau per ronde in het district',
  heatmapText:
    'Elke cel is het gemiddelde van de niveaus die tellen, gewogen naar norm. Een leeg vak: geen niveaus, of niet te tonen.',
  perTheme: 'Per thema',
  perNorm: 'Per norm',
  municipalities: (n: number) => (n === 1 ? '1 gemeente' : `${n} gemeenten`),
  fromFile: 'uit een bestand',
  titleFromFile: (title: string) => `${title}, uit een bestand`,
  onlyYours: 'alleen die van u',
  fromFileText:
    'Van uw gemeente staan hier ook uitslagen uit een bestand, met een open teken. Zij tellen alleen mee in uw eigen lijn, niet in die van het district. Alleen uw gemeente ziet ze.',
  kinds: { 'self-scan': 'zelfscan', independent: 'toetsing' },
  columns: {
    name: 'Onderwerp',
    change: 'Verandering',
    rounds: 'Ronde',
    day: 'Dag',
    kind: 'Soort',
    version: 'Versie',
    municipalities: 'Gemeenten',
    municipality: 'Gemeente',
    n: 'Niveaus',
  },
  changeText:
    'De verandering vergelijkt het eerste met het laatste moment, alleen over normen waarop dezelfde gemeente beide keren een niveau had. Zo telt een nieuwe deelnemer niet als vooruitgang.',
  change: (value: string, n: number) => `${value} (over ${times(n, 'niveau', 'niveaus')})`,
  rounds: 'Rondes in dit verloop',
  missing: 'geen niveaus',
  na: 'n.v.t.',
  file: 'verloop',
}
