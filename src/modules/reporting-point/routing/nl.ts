import type { About } from './model.ts'

const options: Record<About, string> = {
  nobody: 'Nee',
  handler: 'Ja, over iemand die meldingen leest, over de coördinator of over hun team',
  secretary: 'Ja, over de gemeentesecretaris of de directie',
  board: 'Ja, over de burgemeester, een wethouder of de raad',
}

export const nl = {
  about: 'Gaat het over iemand die meldingen leest of over het bestuur?',
  aboutHint: 'Dan sturen wij uw melding naar iemand anders. Over wie het gaat, ziet niet dat de melding er is.',
  options,
  roles: {
    'report-handler': 'meldpuntfunctionaris',
    secretary: 'gemeentesecretaris',
    mayor: 'burgemeester',
    'stand-in': 'vervanger uit de regio',
    adviser: 'vertrouwenspersoon',
  },
  stepBack: 'Stap terug van deze melding',
  stepBackText:
    'Bent u te dicht bij wie of wat hier staat? Stap dan terug. U ziet de melding meteen niet meer, en dat kan niet ongedaan worden gemaakt. Een collega geeft de melding daarna een nieuwe sleutelperiode zonder u.',
  lastOfGroup:
    'Deze melding openen twee mensen samen, en u bent de laatste van uw groep. Stapt u terug, dan opent niemand haar meer: alleen twee functionarissen herstellen haar dan. Laat eerst iemand anders sleutels maken en geef de melding een nieuwe sleutelperiode.',
  steppedBack: 'U bent teruggestapt. U ziet deze melding niet meer.',
}
