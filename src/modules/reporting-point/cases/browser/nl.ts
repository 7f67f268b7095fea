export const nl = {
  opening: 'Bezig met openen…',
  opened: 'De melding is geopend. Alleen deze browser kan de tekst nu lezen.',
  locked: 'De melding is vergrendeld.',
  lockedByTime: 'De melding is vanzelf vergrendeld, omdat er 15 minuten niets gebeurde.',
  phraseCount: (count: number): string => `Een herstelzin heeft tien woorden. U typte er ${count}.`,
  phraseWord: (at: number, typed: string, alike: readonly string[]): string =>
    alike.length > 0
      ? `Woord ${at}, “${typed}”, staat niet in de lijst. Bedoelt u ${alike.join(' of ')}?`
      : `Woord ${at}, “${typed}”, staat niet in de lijst.`,
  phraseWrong: 'Deze herstelzin hoort niet bij uw sleutels.',
  passkeyWrong: 'Dit apparaat gaf uw sleutel niet. Gebruik de herstelzin.',
  notMine: 'De sleutels van de server zijn niet die van deze herstelzin. Vraag de beheerder van het meldpunt.',
  offline: 'De server gaf geen antwoord. Probeer het opnieuw.',
  refusedTitle: 'Deze melding wordt niet getoond',
  refused: (why: string, code: string): string =>
    `${why} Er is iets beschadigd, of iemand heeft ermee geknoeid. Daarom tonen wij er niets van. Waarschuw wie het meldpunt inricht en de functionaris gegevensbescherming, en noem deze code: ${code}.`,
  why: {
    unreadable: 'Uw sleutels openen deze melding niet.',
    forged: 'Een bericht is niet van wie het zegt te zijn.',
    ghost: 'Er leest iemand mee die niet in de ondertekende lijst van behandelaars staat.',
    order: 'Een bericht ontbreekt, staat er dubbel of staat op een andere plaats.',
    other: 'Een bericht hoort bij een andere melding.',
    directory: 'De lijst van behandelaars is ouder dan u al zag, of van een ander.',
    root: 'De hoofdsleutel van dit meldpunt is een andere dan u eerder zag.',
    shape: 'Een bestand heeft niet de goede vorm.',
  },
  reporter: 'Melder',
  unknownHandler: 'Behandelaar',
  types: {
    report: 'melding',
    question: 'vraag',
    answer: 'bericht van de melder',
    acknowledgement: 'ontvangstbevestiging',
    reply: 'vraag of antwoord',
    feedback: 'terugkoppeling',
    closing: 'afsluiting',
  },
  fields: {
    what: 'Wat is er gezien?',
    where: 'Waar en wanneer?',
    mayAsk: 'Mag iemand meer vragen?',
    category: 'Soort signaal',
    name: 'Naam van de melder',
  },
  yes: 'ja',
  no: 'nee',
  textNeeded: 'Schrijf eerst een bericht.',
  tooLong: 'Het bericht is te lang. Schrijf het korter, of in twee berichten.',
  sending: 'Bezig met versleutelen…',
  sent: 'Verstuurd. De melder kan het lezen met de zeven woorden.',
  taken: 'Er kwam net een ander bericht bij. Lees dat eerst; uw tekst staat er nog.',
  notSent: 'Het bericht is niet bewaard. Uw tekst staat er nog. Probeer het opnieuw.',
  turn: 'Geef een nieuwe sleutelperiode',
  turnWhy:
    'Er is een behandelaar bijgekomen of vertrokken. Met een nieuwe sleutelperiode lezen alleen deze mensen wat er verder bij deze melding komt:',
  turning: 'Bezig met de nieuwe sleutelperiode…',
  turned: 'De melding heeft een nieuwe sleutelperiode.',
  turnTaken:
    'Er veranderde net iets aan deze melding of aan de lijst. Lees wat er nieuw is en probeer het dan opnieuw.',
  templates: [
    {
      title: 'Bevestiging: wij gaan kijken',
      text: 'Dank u wel voor uw melding. Wij hebben die ontvangen en gaan kijken wat er nodig is. U hoort binnen zes weken meer. Kom terug met uw zeven woorden om te lezen of wij iets willen vragen.',
    },
    {
      title: 'Vraag: kunt u meer vertellen?',
      text: 'Dank u wel voor uw melding. Wij begrijpen haar beter als u meer kunt vertellen over wanneer en waar u dit zag. U hoeft niet te zeggen wie u bent. Weet u het niet meer, dan is dat ook goed.',
    },
    {
      title: 'Terugkoppeling: opgepakt',
      text: 'Wij hebben uw melding bekeken en opgepakt. Wat wij precies doen, kunnen wij niet zeggen: dat zou anderen of het werk kunnen schaden. Uw melding was nuttig. Dank u wel.',
    },
    {
      title: 'Terugkoppeling: doorgegeven',
      text: 'Wij hebben uw melding bekeken. Een andere organisatie kan hier meer mee dan wij. Wij hebben doorgegeven wat nodig is, zonder iets waaruit blijkt wie u bent. Dank u wel.',
    },
    {
      title: 'Terugkoppeling: geen vervolg',
      text: 'Wij hebben uw melding bekeken. Er is op dit moment te weinig om verder te gaan. Dat zegt niet dat u het verkeerd zag. Ziet u weer iets, meld het dan gerust. Dank u wel.',
    },
  ],
}
