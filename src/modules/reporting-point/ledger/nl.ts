export const nl = {
  title: 'Logboek nakijken',
  intro: 'Of er iets is veranderd aan het logboek van deze organisatie.',
  explain:
    'Elke handeling bij het meldpunt laat een regel achter: openen, een nieuwe sleutelperiode, een nieuwe lijst, overdragen, herstellen, terugstappen. Regels kunnen er alleen bij. Elke regel bevat een getal dat volgt uit de regel ervoor; hier wordt dat opnieuw uitgerekend. De functionaris gegevensbescherming krijgt elke dag de kop per mail. Vul een oude kop in om te zien of die regel er nog precies zo staat.',
  who: 'Secretaris, functionaris gegevensbescherming en beheerder van deze organisatie. U ziet niet wat er in de regels staat.',
  whole: 'Het logboek is heel: elke regel volgt uit de regel ervoor.',
  broken: (line: number): string =>
    `Het logboek klopt niet vanaf regel ${line}. Iemand heeft het veranderd, of de database is beschadigd. Zet de database apart en waarschuw de leverancier.`,
  empty: 'Er staat nog niets in het logboek.',
  lines: 'Regels',
  head: 'Kop',
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
