export const nl = {
  title: 'Rode draden',
  intro: 'Wat in meer gemeenten tegelijk speelt. Zo ziet het district wat het samen moet doen.',
  explain: 'Kies een ronde. U ziet eerst de gepubliceerde draden, daarna waar de gemeenten onder de norm blijven en hoe verschillend ze zijn.',
  who: { named: 'U ziet alle gemeenten bij naam, omdat het DVO dat voor u goed vindt. Deel deze pagina niet verder.', unnamed: 'U ziet aantallen gemeenten, en uw eigen gemeente. Namen van andere gemeenten ziet u niet.' },
  round: 'Ronde', theme: 'Thema', kind: 'Soort norm', type: 'Patroon', all: 'Alle', search: 'Zoek een norm', core: 'kernnormen', plus: 'plusnormen',
  noRound: 'Er is nog geen ronde. Zodra gemeenten hun scan indienen, verschijnt hier het beeld.',
  provisional: (signed: number, submitted: number, open: number) => `${signed} gemeenten hebben ondertekend, ${submitted} hebben ingediend (voorlopig) en ${open} zijn nog bezig en tellen als niet beantwoord.`,
  tabs: { threads: 'Draden', norms: 'Normen', heatmap: 'Overzicht', map: 'Kaart', waterbed: 'Waterbed' },
  threads: { none: 'Er zijn nog geen rode draden in deze ronde.', make: 'Maak een draad', from: 'Voorstellen uit de cijfers', of: (n: number, total: number) => `${n} van ${total} gemeenten`, draft: 'Concept', published: 'Gepubliceerd', norms: 'Normen', municipalities: 'Gemeenten', name: 'Titel', description: 'Wat zien we?', save: 'Bewaar', publish: 'Publiceer', unpublish: 'Haal terug', remove: 'Verwijder', removeConfirm: 'De draad is dan weg.', edit: 'Wijzig', take: 'Neem dit voorstel over', noProposals: 'De cijfers geven geen voorstel.', normsHint: 'De normen waarop deze draad rust.' },
  spreads: { 'local-point': 'lokaal punt', attention: 'aandachtspunt', 'common-thread': 'rode draad', 'district-wide': 'districtsbreed' },
  types: { 'no-data': 'geen gegevens', 'shared-strength': 'gedeelde kracht', 'shared-weakness': 'gedeelde zwakte', split: 'koplopers en achterblijvers', individual: 'maatwerk', attention: 'aandacht' },
  columns: { rank: 'Plaats', norm: 'Norm', below: 'Onder de norm', gap: 'Gemiddeld tekort', spread: 'Verdeeldheid', mean: 'Gemiddelde', type: 'Patroon', bounds: 'Grenzen', wilson: 'Interval', level: 'Niveau', count: 'Gemeenten', municipality: 'Gemeente', exposure: 'Zwakker dan de buren' },
  below: (below: number, n: number, na: number) => `${below} van ${n}${na > 0 ? `, ${na} n.v.t.` : ''}`,
  rank: (rank: number, low: number, high: number) => (low === high ? `${rank}` : `${rank} (${low}–${high})`),
  heatmap: { title: 'Gemeenten en normen', text: 'Elke cel is het niveau dat telt. Een streepje is n.v.t., een leeg vak is niet beantwoord.', themes: 'Gemeenten en thema’s', na: 'n.v.t.', missing: 'niet beantwoord', anonymous: 'Hoe de gemeenten over de niveaus verdeeld zijn' },
  map: { title: 'Het district', text: 'Hoeveel normen per gemeente onder het gevraagde niveau zijn.', own: 'uw gemeente' },
  waterbed: { title: 'Verplaatsingskans (potentieel)', text: 'Wie zwakker is dan zijn buren, trekt aan wat daar wordt weggeduwd. Dit is een kans, geen gemeten effect. 0 betekent dat de dijken overal even hoog zijn.', district: 'District', none: 'Er zijn geen buren bekend waarvan beide gemeenten antwoordden.' },
  table: 'Bekijk als tabel', downloads: 'Download', xlsx: 'Spreadsheet', csv: 'CSV', paper: 'Stuk voor het bestuur', pdf: 'PDF', archive: 'PDF voor het archief', docx: 'Word',
  norm: { distribution: 'Verdeling', counts: 'Aantal gemeenten per niveau', na: 'n.v.t.', missing: 'niet beantwoord', threshold: 'Gevraagd niveau', boundsText: 'Als alle open antwoorden het laagst of het hoogst waren.', who: 'Gemeenten', measures: 'Cijfers', wilsonText: 'Zou een andere meting hetzelfde geven? Met 95% zekerheid ligt het aandeel hiertussen.' },
}

export const reasons: Record<string, string> = {
  'common-threads.norm_unknown': 'Norm {code} zit niet in het kader van deze ronde.',
  'common-threads.keep_threads.forbidden': 'Alleen de analist of projectleider van het district maakt draden.',
  'common-threads.remove_when_published': 'Haal de draad eerst terug naar concept.',
}
