export const nl = {
  all: {
    title: 'Register van meldingen',
    intro: 'Alle meldingen met hun dagen, stand en uitkomst. Wat er gemeld is, staat er niet in.',
    explain:
      'Elke melding heeft een nummer. Ook als de inhoud na de bewaartermijn is vernietigd, blijft de regel staan: zo is te zien dat er geen nummer verdween. De regel zelf gaat tien jaar na sluiting weg. U ziet wat er wanneer is gedaan en of dat op tijd was.',
  },
  wbk: {
    title: 'Register volgens de Wbk',
    intro:
      'De meldingen die ook een vermoeden van een misstand zijn, met de termijnen van de Wet bescherming klokkenluiders.',
    explain:
      'Een werkgever houdt een register bij van meldingen van een misstand en bewaart de gegevens niet langer dan nodig. Hierin staan de meldingen waarvan het regime op Wbk is gezet. De ontvangst wordt binnen 7 dagen bevestigd; de terugkoppeling komt uiterlijk 3 maanden daarna. Dat de terugkoppeling klaarstond is iets anders dan dat zij gelezen is: beide dagen staan hier.',
    law: 'Artikel en lid van de registerplicht zijn nog niet door een jurist bevestigd.',
  },
  whoKeeper:
    'De functionaris gegevensbescherming van deze gemeente ziet alle regels, ook van vernietigde meldingen. De gemeentesecretaris ook, maar niet van meldingen over wie leest of beslist, als een ander die behandelt. Behandelaars zien de regels van de meldingen die zij lezen. Niemand ziet hier wat er gemeld is.',
  whoReader:
    'U ziet de regels van de meldingen die u leest. De functionaris gegevensbescherming en de gemeentesecretaris zien ook regels van andere en van vernietigde meldingen. Niemand ziet hier wat er gemeld is.',
  found: (count: number): string => (count === 1 ? '1 regel' : `${count} regels`),
  none: 'Er staan geen meldingen in het register',
  noneFound: 'Geen regel past bij deze keuze',
  noneHelp: 'Zodra er een melding komt, krijgt die hier een regel.',
  parts: 'Registers',
  columns: {
    place: 'Gemeente',
    number: 'Melding',
    route: 'Binnengekomen',
    state: 'Stand',
    regime: 'Regime',
    received: 'Ontvangen op',
    acknowledged: 'Bevestigd op',
    acknowledgeBy: 'Bevestigen uiterlijk',
    assessed: 'Beoordeeld op',
    feedback: 'Terugkoppeling klaar op',
    feedbackStanding: 'Terugkoppeling',
    feedbackBy: 'Terugkoppelen uiterlijk',
    feedbackRead: 'Terugkoppeling gelezen op',
    retested: 'Opnieuw bekeken op',
    closed: 'Gesloten op',
    outcome: 'Uitkomst',
    destroyed: 'Inhoud vernietigd op',
  },
  filter: { all: 'Alles', year: 'Jaar', state: 'Stand', regime: 'Regime', outcome: 'Uitkomst' },
  destroyed: 'inhoud vernietigd',
  by: (day: string, rule: string): string => `uiterlijk ${day} (${rule})`,
  ready: (day: string): string => `klaar: ${day}`,
  read: (day: string): string => `gelezen: ${day}`,
  notYet: 'nog niet',
  csv: 'Register (CSV)',
  spreadsheet: 'Register (Excel)',
  print: 'Afdrukken kan met de afdrukknop van uw browser: het menu en de filters gaan niet mee.',
}
