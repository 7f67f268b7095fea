export const nl = {
  title: 'Bestanden',
  about: (name: string, size: string): string => `${name} (${size})`,
  show: 'Toon de foto',
  get: 'Haal op',
  getting: 'Bezig met ophalen en ontsleutelen…',
  save: (name: string): string => `Bewaar ${name}`,
  ready: 'Het bestand is heel, en hetzelfde als de melder stuurde.',
  warning:
    'Pas op: open dit alleen op een apparaat en in een programma dat daarvoor veilig is, en niet met macro’s of links. Wat u bewaart, staat onversleuteld op dit apparaat: gooi het na gebruik weg.',
  cleaned: 'Uit deze foto is gehaald waar, wanneer en waarmee zij is gemaakt.',
  notCleaned:
    'In deze foto kan nog staan waar, wanneer en waarmee zij is gemaakt. Dat kan de melder verraden: geef haar zo niet door.',
  pictureOf: (name: string): string => `Foto bij de melding: ${name}`,
  executable:
    'Dit is een programma, of het doet zich voor als iets anders. Wij geven het niet. Vraag de ICT-beveiliging.',
  undrawable: 'Deze browser kan de foto niet tekenen. U kunt haar wel bewaren.',
  missing: 'Dit bestand is nog niet (helemaal) aangekomen. De melder kan het opnieuw sturen met de zeven woorden.',
  differs:
    'Dit bestand is beschadigd, ingekort of verwisseld, dus wij tonen er niets van. Waarschuw wie het meldpunt inricht en de functionaris gegevensbescherming.',
  offline: 'De server gaf geen antwoord. Probeer het opnieuw.',
}
