export const nl = {
  title: 'Logboek nakijken',
  intro: 'Of er iets is veranderd aan het logboek van deze organisatie.',
  explain:
    'Elke handeling bij het meldpunt laat een regel achter: openen, een nieuwe sleutelperiode, een nieuwe lijst, overdragen, herstellen, terugstappen. Regels kunnen er alleen bij. Elke regel bevat een getal dat volgt uit de regel ervoor; hier wordt dat opnieuw uitgerekend. De functionaris gegevensbescherming krijgt elke dag de kop per mail. Vul een oude kop in om te zien of die regel er nog precies zo staat.',
  who: 'Secretaris, functionaris gegevensbescherming en beheerder van deze organisatie, en wie hier sleutels heeft. U ziet niet wat er in de regels staat.',
  whole: 'Het logboek is heel: elke regel volgt uit de regel ervoor.',
  broken: (line: number): string =>
    `Het logboek klopt niet vanaf regel ${line}. Iemand heeft het veranderd, of de database is beschadigd. Zet de database apart en waarschuw de leverancier.`,
  empty: 'Er staat nog niets in het logboek.',
  lines: 'Regels',
  head: 'Kop',
  signatures: 'Wie ondertekende de kop?',
  signaturesText:
    'Een behandelaar ondertekent de kop met de eigen sleutel. De server heeft die sleutel niet: wie het logboek opnieuw maakt, kan de handtekeningen niet namaken.',
  overdue: 'In de laatste zeven dagen ondertekende niemand de kop. Vraag een behandelaar dit te doen.',
  noSignatures: 'Nog niemand ondertekende een kop.',
  signedBy: 'Ondertekend door',
  signedOn: 'Op',
  state: 'Klopt het?',
  someone: 'een behandelaar',
  states: {
    good: 'klopt: de regel staat er nog precies zo',
    gone: 'de regel staat er niet meer zo: het logboek is veranderd',
    forged: 'de handtekening klopt niet',
  },
  sign: 'Onderteken de kop',
  signNow: 'Onderteken de kop van nu',
  needsScript: 'Ondertekenen kan alleen met JavaScript: uw sleutel wordt in uw browser gebruikt en nergens anders.',
  offline: 'De server gaf geen antwoord. Er is niets ondertekend. Probeer het opnieuw.',
  notKept: 'De handtekening is niet bewaard: het logboek ging net verder, of klopt niet. Laad deze pagina opnieuw.',
  signed: (line: number): string => `U ondertekende regel ${line}.`,
  forgedByServer: (line: number): string =>
    `De handtekening bij regel ${line} is niet van een behandelaar uit de ondertekende lijst, of klopt niet. U heeft niets ondertekend. Waarschuw wie het meldpunt inricht.`,
  otherThanBefore: (line: number): string =>
    `Deze browser ondertekende eerder regel ${line}, en die staat er niet meer zo. U heeft niets ondertekend. Waarschuw de functionaris gegevensbescherming.`,
  compare: 'Vergelijk met een mail',
  line: 'Aantal regels in de mail',
  mailed: 'Kop in de mail',
  mailedHint: '64 tekens. Spaties maken niet uit.',
  check: 'Kijk na',
  same: (line: number): string => `Regel ${line} staat er nog precies zo.`,
  other: (line: number): string =>
    `Regel ${line} is anders dan in de mail, of is weg. Kijk of u de getallen goed overnam. Zo ja: het logboek is opnieuw gemaakt.`,
  wrong: 'Vul het aantal regels in, en een kop van 64 tekens (0 tot 9 en a tot f).',
}
