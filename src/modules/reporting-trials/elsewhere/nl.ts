export const nl = {
  title: 'Wat werkte elders?',
  intro: 'Uitkomsten die gemeenten in het district vrijgaven, per grootte van de gemeente.',
  explain:
    'Een gemeente geeft een uitkomst zelf vrij. Van een proef ziet u hoeveel keer zoveel meldingen er waren, met de ruimte voor toeval. Had A of B minder dan vijf meldingen, dan staat er alleen dat het er te weinig waren. Van een ingezette methode ziet u wat de gemeente er zelf van vond; dat is minder zeker dan een proef.',
  subject: 'Hoe bekend?',
  subjects: { intervention: 'eigen indruk', experiment: 'proef' },
  size: 'Grootte',
  effect: 'Uitkomst',
  against: 'Vergeleken met',
  ratio: 'Hoeveel keer zoveel',
  ratioOf: (ratio: string, low: string, high: string) => `${ratio} keer (tussen ${low} en ${high})`,
  atLeast: 'Ten minste',
  atMost: 'Ten hoogste',
  reports: 'Meldingen samen',
  weeks: 'Weken',
  measure: 'Wat telde?',
  releasedOn: 'Vrijgegeven op',
  oneOf: (size: string) => `Uitkomst van een gemeente met ${size}.`,
  impressionExplain:
    'Een gemeente zette deze methode in en schreef op of het hielp. Er is niet vergeleken. Daarom is dit minder zeker dan een proef.',
  impression: {
    helped: 'De gemeente vindt dat dit hielp.',
    'no-difference': 'De gemeente merkte geen verschil.',
    unknown: 'De gemeente kan niet zeggen of dit hielp.',
  },
  impressionText:
    'Dit is een eigen indruk, geen proef. Er is geen vergelijking met hoe het zonder de methode was gegaan.',
  none: 'Er is nog niets vrijgegeven',
  noneFound: 'Niets past bij deze keuze',
  noneHelp: 'Een gemeente geeft een uitkomst vrij bij de proef of de methode zelf.',
}
