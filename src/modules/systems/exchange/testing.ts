const property = (ref: string, value: string) =>
  `<property propertyDefinitionRef="${ref}"><value xml:lang="nl">${value}</value></property>`
const component = (id: string, name: string, sort: string, more = '') =>
  `<element identifier="${id}" xsi:type="ApplicationComponent"><name xml:lang="nl">${name}</name>${more}
    <properties>${property('p-sort', sort)}</properties></element>`

/**
 * An export as the Softwarecatalogus makes it, with systems and suppliers that do not exist (fictief): packages with a version, a supplier
 * and reference components of GEMMA, and things that are not read.
 */
export const anAmeff = (packages: readonly string[] = ['Zaaksysteem Fictief', 'Belastingpakket Fictief']): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-model">
  <name xml:lang="nl">Export (fictief)</name>
  <elements>
    <element identifier="id-firma" xsi:type="BusinessActor"><name xml:lang="nl">Firma Fictief</name></element>
    <element identifier="id-rol" xsi:type="BusinessRole"><name xml:lang="nl">Medewerker</name></element>
    ${component('id-zaak', 'Zaakafhandelcomponent', 'Referentiecomponent')}
    ${packages.map((name, at) => component(`id-pakket-${at}`, name, 'Pakket', `<documentation xml:lang="nl">Houdt zaken bij &amp; meer (fictief).</documentation>`)).join('\n')}
    <element identifier="id-versie-0" xsi:type="ApplicationComponent"><name xml:lang="nl">${packages[0] ?? ''} 2.1</name>
      <properties>${property('p-sort', 'Pakketversie')}${property('p-use', 'Uit te faseren')}</properties></element>
  </elements>
  <relationships>
    <relationship identifier="id-r1" source="id-firma" target="id-pakket-0" xsi:type="Association"/>
    <relationship identifier="id-r2" source="id-pakket-0" target="id-versie-0" xsi:type="Composition"/>
    <relationship identifier="id-r3" source="id-versie-0" target="id-zaak" xsi:type="Specialization"/>
  </relationships>
  <propertyDefinitions>
    <propertyDefinition identifier="p-sort" type="string"><name>SWC type</name></propertyDefinition>
    <propertyDefinition identifier="p-use" type="string"><name>Gebruik status</name></propertyDefinition>
  </propertyDefinitions>
</model>
`

/** Objects as the API of the Softwarecatalogus gives them (fictief). */
export const aCatalogue = {
  voorzieningen: [
    {
      id: 'f7f5a6f0-0000-4000-8000-000000000001',
      naam: 'Vergunningen Fictief',
      beschrijving: 'Houdt vergunningen bij (fictief).',
      referentieComponenten: [{ id: 'x', naam: 'Vergunningcomponent' }, 'f7f5a6f0-0000-4000-8000-00000000000a'],
    },
    { id: 'f7f5a6f0-0000-4000-8000-000000000002', naam: 'Grondpakket Fictief' },
  ],
  aanbod: [{ id: 'a', voorziening: 'f7f5a6f0-0000-4000-8000-000000000001', leverancier: 'o' }],
  organisaties: [{ id: 'o', 'kvk-nummer': '00000000', organisatienaam: 'Leverancier Fictief' }],
  gebruik: [
    {
      ...{ id: 'g', organisatieId: 'x', voorzieningId: 'f7f5a6f0-0000-4000-8000-000000000001', status: 'Gepland' },
      ...{ startDatum: '2027-01-01', bbnScore: 2, beheerder: { naam: 'Iemand Fictief', email: 'x@fictief.example' } },
      bivClassificatie: { beschikbaarheid: 'Laag', integriteit: 'Midden', vertrouwelijkheid: 'Hoog' },
    },
  ],
}
