import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publishFaults } from '../catalogue/model.ts'
import { reasons } from '../nl.ts'
import { candidatesInAmeff } from './ameff.ts'
import { codesFor, contentOf } from './candidates.ts'
import { candidatesInCatalogue } from './catalogue-json.ts'
import { checkSourceFile } from './checking.ts'
import { readSourceFile } from './source-file.ts'
import { aCatalogue, anAmeff } from './testing.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const ameff = (text: string) => candidatesInAmeff(bytesOf(text))
const catalogue = (value: unknown) => candidatesInCatalogue(bytesOf(JSON.stringify(value)))

test('packages of an ArchiMate export become candidates, with supplier, reference component and phase of their versions', () => {
  const { candidates, faults } = ameff(anAmeff())
  expect(faults).toEqual([])
  const [zaak, belasting] = candidates
  expect(candidates).toHaveLength(2)
  expect(zaak).toMatchObject({
    ...{ id: 'id-pakket-0', name: 'Zaaksysteem Fictief', kind: 'municipal-system', supplier: 'Firma Fictief' },
    ...{
      description: 'Houdt zaken bij & meer (fictief).',
      references: ['Zaakafhandelcomponent'],
      phase: 'phasing-out',
    },
  })
  expect(belasting).toMatchObject({ supplier: null, references: [], phase: 'in-use' })
})

test('a model without packages gives its application components, and a prefix or another language makes no difference', () => {
  const text = `<a:model xmlns:a="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:x="http://www.w3.org/2001/XMLSchema-instance">
    <a:elements>
      <a:element identifier="e1" x:type="ApplicationComponent"><a:name xml:lang="en">Tax (fictief)</a:name>
        <a:name xml:lang="nl">Belastingen (fictief)</a:name>
        <a:properties><a:property propertyDefinitionRef="p"><a:value>Firma Fictief</a:value></a:property></a:properties></a:element>
      <a:element identifier="e2" x:type="DataObject"><a:name>Persoon</a:name></a:element>
    </a:elements>
    <a:propertyDefinitions><a:propertyDefinition identifier="p" type="string"><a:name>Leverancier</a:name></a:propertyDefinition></a:propertyDefinitions>
  </a:model>`
  expect(ameff(text).candidates).toMatchObject([{ id: 'e1', name: 'Belastingen (fictief)', supplier: 'Firma Fictief' }])
  const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  expect(candidatesInAmeff(wide).candidates).toHaveLength(1)
})

test('a candidate can not be published before someone filled in what the list does not tell', () => {
  for (const it of ameff(anAmeff()).candidates) {
    const content = contentOf(it, 'ameff')
    const fields = publishFaults(content).map(({ field }) => field)
    expect(fields).toEqual(expect.arrayContaining(['use', 'attention', 'route', 'holder', 'grounds', 'rules', 'wants']))
    const pretended = { ...content, holder: 'x', wants: ['owner'], rules: [{}], grounds: [{}] }
    expect(publishFaults(pretended as unknown as typeof content)).not.toEqual([])
  }
})

test('the JSON of the Softwarecatalogus gives facilities with supplier, use and reference components, and nothing of a person', () => {
  const { candidates, faults } = catalogue(aCatalogue)
  expect(faults).toEqual([])
  expect(candidates).toMatchObject([
    {
      ...{ name: 'Vergunningen Fictief', supplier: 'Leverancier Fictief', phase: 'planned', validFrom: '2027-01-01' },
      ...{ level: 'BBN2', classification: { availability: 1, integrity: 2, confidentiality: 3 } },
      references: ['Vergunningcomponent', 'f7f5a6f0-0000-4000-8000-00000000000a'],
    },
    { name: 'Grondpakket Fictief', supplier: null, phase: 'in-use', classification: null },
  ])
  expect(JSON.stringify(candidates)).not.toMatch(/Iemand Fictief|fictief\.example/)
  const { voorzieningen } = aCatalogue
  for (const given of [voorzieningen, { results: voorzieningen, total: 2 }])
    expect(catalogue(given).candidates.map(({ name }) => name)).toEqual(voorzieningen.map(({ naam }) => naam))
  expect(catalogue(voorzieningen[1]).candidates).toHaveLength(1)
})

const head =
  '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
test.each([
  ['a document type', `<!DOCTYPE model [<!ENTITY a "aaaa">]>${head}/>`, 'xml_doctype', 1],
  ['an entity', `${head}>\n<name>&boom;</name></model>`, 'xml_broken', 2],
  ['an end that lacks', `${head}>\n\n<elements>`, 'xml_broken', 3],
  ['something else', '<html><body/></html>', 'ameff_no_model', 1],
  ['an older version', '<model xmlns="http://www.opengroup.org/xsd/archimate"/>', 'ameff_version', 1],
  ['no application', `${head}/>`, 'ameff_no_application', 1],
  ['too deep', `${head}>${'<a>'.repeat(70)}`, 'xml_too_deep', 1],
])('%s in XML is told with its line', (_name, text, reason, line) => {
  expect(ameff(text).faults).toMatchObject([{ reason: `systems.import_${reason}`, line }])
})

test('every element that lacks something is told at once, and then nothing is taken', () => {
  const bare = (attributes: string) => `<element ${attributes} xsi:type="ApplicationComponent"></element>`
  const named = '<element identifier="a" xsi:type="ApplicationComponent"><name>A</name></element>'
  const text = `${head}><elements>\n${bare('identifier="b"')}\n${bare('')}\n${named}\n${named}</elements></model>`
  const { candidates, faults } = ameff(text)
  expect(candidates).toEqual([])
  expect(faults.map(({ line, reason }) => [line, reason.replace('systems.import_ameff_', '')])).toEqual([
    [2, 'no_name'],
    [3, 'no_id'],
    [3, 'no_name'],
    [5, 'id_twice'],
  ])
})

test.each([
  ['no JSON', '{"a":', 'catalogue_broken', null],
  ['an empty list', '[]', 'catalogue_empty', null],
  ['a facility without a name', '{"results":[{"naam":"A"},{"id":"x"}]}', 'catalogue_no_name', 'results[1]'],
  ['a number', '[1]', 'catalogue_no_name', '[0]'],
])('%s is told', (_name, text, reason, heading) => {
  expect(candidatesInCatalogue(bytesOf(text)).faults).toMatchObject([{ reason: `systems.import_${reason}`, heading }])
})

test('codes of candidates are all different, fit, and leave those that are taken', () => {
  const names = fc.array(fc.oneof(fc.string(), fc.constantFrom('Zaak', 'zaak', '', '1', 'a'.repeat(60))), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(names, (given) => {
      const list = given.map((name) => ({ name }) as Parameters<typeof codesFor>[0][number])
      const codes = codesFor(list, (code) => code === 'zaak')
      expect(new Set([...codes, 'zaak']).size).toBe(given.length + 1)
      for (const code of codes) expect(code).toMatch(/^[a-z][a-z0-9-]{1,39}$/)
    }),
  )
})

test('broken XML and JSON of any kind give faults with words or candidates, never a crash', async () => {
  const whole = [anAmeff(), JSON.stringify(aCatalogue)]
  const damaged = fc
    .constantFrom(...whole)
    .chain((text) =>
      fc
        .tuple(
          fc.nat(text.length),
          fc.nat(40),
          fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('<', '&', ']]>', '"', '}', '<!--')),
        )
        .map(([at, gone, instead]) => `${text.slice(0, at)}${instead}${text.slice(at + gone)}`),
    )
  const any = fc.oneof(
    damaged,
    fc.json(),
    fc.string().map((text) => `<${text}`),
  )
  await fc.assert(
    fc.asyncProperty(any, async (text) => {
      const file = await readSourceFile(bytesOf(text))
      if (file.form === 'table') return
      expect(file.candidates.length + file.faults.length).toBeGreaterThan(0)
      for (const { reason, line } of file.faults) expect([reason in reasons, line > 0]).toEqual([true, true])
      for (const one of file.candidates) expect(contentOf(one, file.form).name.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

test('the command tells the same of a list of systems', async () => {
  const { sources, faults } = await checkSourceFile(bytesOf(anAmeff()))
  expect(faults).toEqual([])
  expect(sources.map(({ code }) => code)).toEqual(['zaaksysteem-fictief', 'belastingpakket-fictief'])
  const broken = await checkSourceFile(bytesOf(`${head}>\n<name>&boom;</name></model>`))
  expect(broken.faults).toEqual([{ line: 2, message: expect.stringContaining('no valid XML') }])
})
