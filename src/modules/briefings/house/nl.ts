export const nl = {
  title: 'Huisstijl',
  intro: 'Zo zien de stukken van het district eruit: naam, kleuren, logo en de regel onder aan elke bladzijde.',
  explain:
    'Wat u hier instelt, geldt voor elk stuk dat vanaf nu wordt gemaakt: PDF, Word, OpenDocument, presentatie en webpagina. Ook concepten krijgen de nieuwe stijl. Wat al is gepubliceerd, blijft zoals het was.',
  who: 'De projectleider en de beheerder van het district kunnen deze pagina zien en wijzigen. De stijl zelf ziet iedereen die een stuk leest.',
  standard: 'Het district gebruikt nu de standaardstijl van Weerwerk.',
  changed: (when: string) => `Laatst gewijzigd op ${when}.`,
  fields: {
    name: 'Naam van de afzender',
    nameHint: 'Staat bovenaan het stuk als er geen logo is, en in de eigenschappen van elk bestand.',
    accent: 'Eerste kleur',
    accentHint: 'Voor titels, koppen en links. Een # met zes tekens, zoals #0b3c5d. Moet op wit goed te lezen zijn.',
    secondAccent: 'Tweede kleur',
    secondAccentHint: 'Voor lijnen en opsommingstekens. Mag lichter zijn dan de eerste, maar moet op wit te zien zijn.',
    footer: 'Regel onderaan elke bladzijde',
    footerHint: 'Bijvoorbeeld het adres of de website van het district.',
    file: 'Logo',
    fileHint: 'Een PNG, JPEG of SVG van hoogstens 5 MB. Kiest u geen bestand, dan blijft het logo zoals het is.',
    logoAlt: 'Wat het logo laat zien, in woorden',
    logoAltHint: 'Voor wie het logo niet ziet. Bijvoorbeeld: Logo van Veiligheidsregio Twente.',
    removeLogo: 'Haal het logo weg',
  },
  save: 'Bewaar de huisstijl',
  preview: 'Voorbeeld',
  previewText: 'Dit is de stijl zoals die nu is bewaard. Bewaar eerst om een wijziging te zien.',
  pictureOf: (name: string) => `Voorbeeld van een bladzijde van ${name}`,
  contrast: (colour: string, contrast: string) => `${colour}: contrast met wit ${contrast} op 1`,
  samples: 'Download een voorbeeld',
  reset: 'Terug naar de standaardstijl',
  resetText:
    'De naam, de kleuren, de onderregel en het logo van het district verdwijnen uit nieuwe stukken en concepten. Gepubliceerde stukken blijven zoals ze zijn.',
  told: {
    saved: 'De huisstijl is bewaard. Nieuwe stukken en concepten zien er nu zo uit.',
    reset: 'De stukken hebben weer de standaardstijl.',
  },
  sample: {
    file: 'voorbeeld-huisstijl',
    title: 'Voorbeeld van de huisstijl',
    subject: 'Zo ziet een stuk van het district eruit',
    mark: 'Voorbeeld',
    heading: 'Een hoofdstuk',
    text: 'Dit is gewone tekst. Titels en koppen hebben de eerste kleur, lijnen en opsommingstekens de tweede.',
    link: 'Een link ziet er zo uit',
    items: ['Het eerste punt', 'Het tweede punt'],
    sub: 'Een paragraaf',
    table: 'Een tabel',
    columns: ['Onderwerp', 'Aantal'],
    rows: [
      ['Eerste regel', '12'],
      ['Tweede regel', '7'],
    ],
  },
}

export const reasons = {
  'logo.not_found': 'Er is geen logo.',
  'house_style.changed_meanwhile':
    'Iemand anders heeft de huisstijl intussen gewijzigd. Bij het voorbeeld staat wat nu geldt, in het formulier wat u typte. Bewaar opnieuw als uw versie moet gelden; kies een nieuw logo dan ook opnieuw.',
  'briefings.keep_house_style.forbidden':
    'Alleen de projectleider en de beheerder van het district wijzigen de huisstijl.',
  'briefings.style_name_missing': 'Vul de naam van de afzender in.',
  'briefings.style_colour':
    'Dit is geen kleur. Schrijf een # met zes tekens (cijfers of a tot en met f), zoals #0b3c5d.',
  'briefings.style_letters_light':
    'Deze kleur is te licht voor letters op wit: het contrast is {contrast} en moet minstens {least} zijn. De dichtstbijzijnde kleur die wel kan, is {nearest}.',
  'briefings.style_rules_light':
    'Deze kleur is te licht voor lijnen op wit: het contrast is {contrast} en moet minstens {least} zijn. De dichtstbijzijnde kleur die wel kan, is {nearest}.',
  'briefings.logo_alt_missing': 'Vul in wat het logo laat zien, voor wie het niet kan zien.',
  'briefings.logo_empty': 'Het bestand met het logo is leeg. Kies het opnieuw.',
  'briefings.logo_large':
    'Het logo is groter dan 5 MB. Bewaar het kleiner, bijvoorbeeld als PNG van 1000 beeldpunten breed.',
  'briefings.logo_drawing_large':
    'Deze SVG is groter dan 200 kB. Maak de tekening eenvoudiger, of bewaar het logo als PNG.',
  'briefings.logo_kind': 'Dit is geen PNG, JPEG of SVG. Bewaar het logo als een van deze drie.',
  'briefings.logo_no_picture':
    'Dit bestand is niet heel, of heeft meer dan 4 miljoen beeldpunten (zoals 2000 bij 2000). Bewaar het logo opnieuw, en kleiner, als PNG.',
  'briefings.logo_no_svg':
    'Deze SVG kan niet worden getekend. Open hem in een tekenprogramma, kijk of u iets ziet, en bewaar hem opnieuw als gewone SVG of als PNG.',
  'briefings.logo_script':
    'In deze SVG zit een script of beweging. Bewaar hem opnieuw als gewone SVG zonder interactie en animatie, of als PNG.',
  'briefings.logo_foreign':
    'In deze SVG zit iets dat geen tekening is, zoals een webpagina of video. Haal dat weg, of bewaar het logo als PNG.',
  'briefings.logo_outside':
    'Deze SVG gebruikt iets van buiten de tekening, zoals een foto, lettertype of link. Neem het op als vorm of haal het weg, of bewaar het logo als PNG.',
  'briefings.logo_letters':
    'In deze SVG staan letters als tekst; die zien er niet overal hetzelfde uit. Zet ze in het tekenprogramma om naar vormen (contouren), of bewaar het logo als PNG.',
  'briefings.logo_entities':
    'Deze SVG bevat verborgen verwijzingen (entiteiten). Bewaar hem opnieuw als gewone SVG, of als PNG.',
}
