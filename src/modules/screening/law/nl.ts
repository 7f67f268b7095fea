export const nl = {
  title: 'Recht en privacy',
  intro: 'Stukken die de wet vraagt, ingevuld met de instellingen van uw organisatie.',
  explain:
    'Deze teksten volgen het screeningsmodel dat nu geldt, uw functies en de bewaartermijnen. Verandert er iets, dan verandert de tekst mee. Druk af of neem over in een brief. De functionaris gegevensbescherming en de ondernemingsraad hebben het laatste woord.',
  who: 'HR, de privacyfunctionaris en de secretaris van uw organisatie.',
  kinds: { dpia: 'DPIA', ondernemingsraad: 'Tekst voor de ondernemingsraad' },
  about: {
    dpia: 'De beoordeling van de gevolgen voor privacy (art. 35 AVG).',
    ondernemingsraad: 'Het verzoek om instemming (art. 27 WOR).',
  },
  ownData: 'Download alles wat de screening van u bewaart (JSON)',
  data: 'Alle gegevens van deze persoon (JSON), voor een verzoek om inzage',
  print: 'Druk deze pagina af met uw browser: menu en knoppen blijven weg.',
}
