export const nl = {
  title: 'Meldingen herstellen',
  intro:
    'Als geen behandelaar een melding nog kan lezen, openen twee van de drie functionarissen haar met de noodsleutel.',
  explain:
    'Dit doet u samen: een nieuwe behandelaar die in de ondertekende lijst staat, en twee functionarissen met hun deel van de noodsleutel op papier. De delen en de herstelzin verlaten deze browser niet. De browser opent de meldingen, geeft ze een nieuwe sleutelperiode en stuurt alleen die versleutelde sleutels. De melder leest in het gesprek dat dit is gebeurd, en het staat in het logboek.',
  who: 'Wie sleutels heeft. U ziet alleen hoeveel meldingen niemand meer kan lezen, nooit wat erin staat.',
  place: 'Meldpunt',
  count: 'Meldingen die niemand kan lezen',
  none: 'U heeft nergens sleutels',
  noneHelp: 'Maak eerst sleutels, en laat u opnemen in de ondertekende lijst.',
  nothing: 'Er is geen melding die u zo kunt herstellen. Dat is goed: behandelaars kunnen alles lezen.',
  needsScript: 'Herstellen kan alleen met JavaScript: alles gebeurt in uw browser.',
  share: (at: number): string => `Deel van functionaris ${at}`,
  shareHint: 'Begint met meldpuntdeel1. Spaties en hoofdletters maken niet uit.',
  shareFile: (at: number): string => `Of kies het bestand met deel ${at}`,
  shareFileHint: 'Het tekstbestand dat de pagina voor functionarissen maakte. Het verlaat deze browser niet.',
  shareRead: (name: string): string => `Het deel uit ${name} is ingevuld.`,
  notAShare: (name: string): string => `In ${name} staat geen deel van een noodsleutel, of meer dan één.`,
  phrase: 'Herstelzin van de nieuwe behandelaar',
  phraseHint: 'Uw eigen tien woorden: u tekent de nieuwe sleutelperiode.',
  recover: (name: string): string => `Herstel de meldingen van ${name}`,
  busy: 'Bezig met herstellen…',
  one: 'U vulde één deel in. Eén deel opent niets: vul ook het deel van een tweede functionaris in.',
  wrong: (at: number): string => `Het deel van functionaris ${at} klopt niet. Kijk het teken voor teken na.`,
  same: 'Dit is twee keer hetzelfde deel. Er zijn delen van twee functionarissen nodig.',
  apart: 'Deze delen horen niet bij elkaar, of niet bij dit meldpunt.',
  offline: 'De server gaf geen antwoord. Er is niets veranderd. Probeer het opnieuw.',
  keptOut: (number: number): string =>
    `Melding ${number}: de melder wilde niet dat u haar leest. Laat een andere nieuwe behandelaar dit doen.`,
  needsGroups: (number: number): string =>
    `Melding ${number} openen twee mensen samen. In de ondertekende lijst staat geen nieuwe lezer van elke groep. Laat eerst iemand anders sleutels maken.`,
  refused: (number: number, code: string): string =>
    `Melding ${number} is niet hersteld: er klopt iets niet (${code}). Waarschuw wie het meldpunt inricht.`,
  done: (count: number): string => (count === 1 ? '1 melding is hersteld.' : `${count} meldingen zijn hersteld.`),
  toList: 'Naar de meldingen',
  told: (day: string): string =>
    `Geen behandelaar kon uw melding nog lezen. Daarom hebben twee functionarissen op ${day} samen de noodsleutel gebruikt. Nieuwe behandelaars lezen haar nu verder. Uw zeven woorden blijven werken.`,
}
