import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { FileFaults, FilePreview, ImportSteps, SendingForm } from './importing.tsx'
import { DataTable } from './table.tsx'
import { shared } from './words.tsx'

/** Reading in a file: its steps, its faults, and what it would do. */
export function ImportingShown() {
  const words = shared.nl
  return (
    <section>
      <h2>Een bestand inlezen</h2>
      <ImportSteps words={words} at="look" />
      <FileFaults
        words={words}
        faults={[
          { cell: 'C2', text: 'Een score is een heel getal van 0 tot en met 3.' },
          { cell: 'A5', text: 'Deze functie staat ook op regel 2.' },
        ]}
      />
      <FilePreview
        title="Wat het bestand doet"
        summary="Nieuw: 1. Gewijzigd: 0. Gelijk gebleven: 4."
        fields={{ seen: 'voorbeeld' }}
        busy={words.importing.applying(1)}
        still
        buttons={<Button type="button">Doorvoeren</Button>}
      >
        <DataTable
          caption="Wat het bestand doet"
          captionHidden
          stacked
          rows={[{ name: 'Inkoper', what: 'Nieuw' }]}
          rowKey={({ name }) => name}
          empty=""
          columns={[
            { key: 'name', header: 'Functie', rowHeader: true, cell: ({ name }) => name },
            { key: 'what', header: 'Wat gebeurt er?', cell: ({ what }) => what },
          ]}
        />
      </FilePreview>
      <SendingForm busy={words.importing.reading} withFile still>
        <Field name="voorbeeldbestand" type="file" label="Bestand" accept=".xlsx,.csv" />
        <Button type="button">Bestand bekijken</Button>
      </SendingForm>
    </section>
  )
}
