export const nl = {
  search: {
    title: 'Zoeken in meldingen',
    intro: 'Zoek woorden in de meldingen die u mag lezen, en in de aantekeningen daarbij.',
    explain:
      'De server kan niet zoeken, want hij kan de meldingen niet lezen. Daarom haalt uw browser ze versleuteld op, opent ze hier en zoekt hier. Waar u op zoekt, verlaat uw browser niet. Na 15 minuten zonder handeling wordt alles vergeten.',
    who: 'Alleen u ziet wat u zoekt en vindt. In het logboek staat dat u deze meldingen ophaalde, niet wat u zocht.',
  },
  person: {
    title: 'Verzoek om inzage',
    intro: 'Iemand vraagt welke gegevens het meldpunt over hem of haar heeft (AVG artikel 15). Zo behandelt u dat.',
    explain:
      'De server kan de meldingen niet lezen en dus ook geen overzicht maken. U zoekt daarom in uw eigen browser naar de naam, kiest wat erover gaat en bewaart dat als bestand op dit apparaat. Het bestand gaat nergens anders heen.',
    who: 'Alleen u ziet wat u zoekt, vindt en bewaart. In het logboek komt dat u een verzoek behandelde, zonder naam.',
    steps: 'Zo gaat het',
    stepList: [
      'Stel vast wie het vraagt en leg dat vast in uw eigen zaaksysteem, niet hier.',
      'Vraag de functionaris gegevensbescherming mee te kijken. Iedere behandelaar met sleutels zoekt in de meldingen die hij of zij leest.',
      'Open hieronder de meldingen en zoek op naam. Probeer ook andere schrijfwijzen en een bijnaam.',
      'Lees elke melding die u vindt. Vink aan wat over deze persoon gaat en bewaar het als bestand.',
      'Haal uit het bestand wat niet gegeven mag worden. Laat een tweede ernaar kijken.',
      'Geef antwoord binnen een maand (AVG artikel 12, lid 3). Verwijder daarna het bestand van dit apparaat.',
      'Leg onderaan vast dat het verzoek is behandeld.',
    ],
    exceptions: 'Wat geeft u niet?',
    exceptionList: [
      'Wie de melder is, en alles waaruit dat blijkt. De identiteit van een melder wordt zonder instemming niet bekendgemaakt; wie betrokken is, heeft geheimhoudingsplicht (Wet bescherming klokkenluiders, artikel 1a).',
      'Gegevens over anderen: inzage mag geen afbreuk doen aan hun rechten en vrijheden (AVG artikel 15, lid 4).',
      'Wat een onderzoek of het voorkomen van strafbare feiten zou schaden, zolang dat nodig en evenredig is (AVG artikel 23).',
    ],
    unverified:
      'Deze uitleg van de wet is nog niet door een jurist bevestigd. Dat geldt zeker voor de vraag of artikel 1a van de Wbk ook geldt voor een signaal dat geen misstand is. Leg de afweging voor aan de functionaris gegevensbescherming en schrijf bij elke weigering op waarom.',
    record: 'Leg vast dat het is gedaan',
    recordText:
      'In het logboek van de gemeente komt één regel: wie een inzageverzoek behandelde en wanneer. Geen naam, en niet wat er is gevonden.',
    place: 'Bij welke gemeente?',
    recordButton: 'Leg vast',
    recorded: 'Vastgelegd in het logboek, zonder naam.',
    save: 'Bewaar het gekozene als bestand',
    noKeys: 'U hebt nog geen sleutels. Zonder sleutels kunt u geen meldingen doorzoeken.',
  },
  needsScript:
    'Zoeken kan alleen met JavaScript, want de meldingen worden in uw browser ontsleuteld en nergens anders. Zet JavaScript aan voor deze site.',
  open: 'Open alle meldingen',
  word: 'Woorden',
  wordHint: 'Alle woorden moeten in de melding staan.',
  name: 'Naam',
  nameHint: 'Voornaam en achternaam, of een deel daarvan.',
  find: 'Zoek',
  lock: 'Vergrendel',
  browser: {
    opening: 'Bezig met openen…',
    progress: (done: number, count: number): string =>
      `${done} van ${count} meldingen geopend. Zoeken kan al in wat open is.`,
    opened: (count: number): string =>
      count === 1 ? '1 melding is geopend. U kunt zoeken.' : `${count} meldingen zijn geopend. U kunt zoeken.`,
    notOpened: (numbers: string): string =>
      `Niet geopend, en dus niet doorzocht: ${numbers}. Open die melding zelf om te zien waarom.`,
    offline: 'De server gaf geen antwoord. Probeer het opnieuw.',
    locked: 'De meldingen zijn vergrendeld.',
    lockedByTime: 'De meldingen zijn vanzelf vergrendeld, omdat er 15 minuten niets gebeurde.',
    found: (count: number): string =>
      count === 0
        ? 'In geen melding gevonden'
        : count === 1
          ? 'In 1 melding gevonden'
          : `In ${count} meldingen gevonden`,
    foundSoFar: (count: number, open: number): string =>
      `Tot nu toe in ${count === 1 ? '1 melding' : `${count} meldingen`} gevonden, van de ${open} die open zijn`,
    inPart: (open: number): string =>
      `Alleen in de ${open} meldingen die al open zijn, wordt gezocht. Vergrendel en open opnieuw om in alle te zoeken.`,
    newest: 'Nieuwste meldingen',
    report: (number: number): string => `Melding ${number}`,
    take: (number: number): string => `Melding ${number} gaat over deze persoon`,
    tickFirst: 'Vink eerst aan welke meldingen over deze persoon gaan.',
    fileName: 'inzage.txt',
    fileHead:
      'Uit het meldpunt, voor een verzoek om inzage (AVG artikel 15).\nHaal hieruit wat over de melder of over anderen gaat voordat u het geeft. Verwijder dit bestand daarna.',
    fileSaved: (count: number): string =>
      count === 1
        ? 'Bewaard op dit apparaat: 1 melding. Haal eruit wat over anderen gaat.'
        : `Bewaard op dit apparaat: ${count} meldingen. Haal eruit wat over anderen gaat.`,
  },
}
