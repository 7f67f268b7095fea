export const nl = {
  title: 'Screening',
  menu: 'Onderdelen van screening',
  entries: {
    model: 'Model',
  },
  classes: { A: 'A · Basis', B: 'B · Verhoogd', C: 'C · Hoog', D: 'D · Aangewezen' },
  moments: {
    before: 'voordat het werk begint',
    'after-start': 'kort na de start',
    during: 'tijdens het werk',
    exit: 'bij vertrek',
  },
  grounds: {
    'legal-duty': 'wettelijke plicht',
    contract: 'uitvoering van de overeenkomst',
    'public-task': 'taak van algemeen belang',
    'legitimate-interest': 'gerechtvaardigd belang',
  },
  actors: { hr: 'HR', person: 'de medewerker', manager: 'de leidinggevende' },
}

/** Words for every reason with which screening refuses. */
export const reasons = {
  'screening.bounds_in_order': 'De grens van klasse C moet hoger zijn dan die van klasse B.',
  'screening.check_unknown': 'Deze controle staat niet in het model.',
  'screening.check_twice': 'Deze controle staat er twee keer.',
  'screening.no_bsn': 'Hier staat een burgerservicenummer (BSN). Haal het weg: screening bewaart geen BSN.',
} as const
