import { Alert } from './alert.tsx'
import { Badge } from './badge.tsx'
import { Button, ButtonGroup, ButtonLink } from './button.tsx'
import { Card, CardGrid } from './card.tsx'
import { Confirm } from './confirm.tsx'
import { DescriptionList } from './description-list.tsx'
import { Downloads } from './downloads.tsx'
import { EmptyState } from './empty-state.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Checkbox, CheckboxGroup, Field, RadioGroup, Select } from './field.tsx'
import { Audience, Explain, PageHeader } from './page-header.tsx'
import { Progress, Steps } from './progress.tsx'
import { DataTable, Pagination } from './table.tsx'
import { TabLinks } from './tabs.tsx'

/** Every component in its states; also what axe looks at. */
export function Showcase() {
  return (
    <>
      <PageHeader
        title="Onderdelen"
        intro="Alle onderdelen van de schermen, zoals ze bedoeld zijn."
        badge={<Badge tone="info">voorbeeld</Badge>}
      />
      <Explain label="Uitleg">Een korte uitleg.</Explain>
      <Audience label="Wie kan dit zien?">Iedereen.</Audience>
      <ErrorSummary title="Er is iets niet goed ingevuld" problems={[{ href: '#wrong', text: 'Vul dit veld in.' }]} />
      {(['info', 'ok', 'warning', 'error'] as const).map((kind) => (
        <Alert key={kind} kind={kind} title={kind}>
          Een bericht.
        </Alert>
      ))}
      <p>
        {(['neutral', 'info', 'ok', 'warning', 'error'] as const).map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </p>
      <form className="ww-form">
        <Field name="plain" label="Tekst" hint="Een hulptekst." />
        <Field name="wrong" label="Met een fout" problem="Vul dit veld in." value="fout" />
        <Field name="long" label="Lange tekst" multiline optionalLabel="hoeft niet" />
        <Field name="day" type="date" label="Dag" />
        <Select
          name="choose"
          label="Keuze"
          options={[
            { value: 'a', label: 'Een' },
            { value: 'b', label: 'Twee' },
          ]}
        />
        <Checkbox name="tick" label="Vink aan" hint="of niet" />
        <CheckboxGroup
          name="ticks"
          legend="Meer keuzes"
          options={[
            { value: 'a', label: 'Een' },
            { value: 'b', label: 'Twee', hint: 'met uitleg' },
          ]}
          values={['a']}
        />
        <RadioGroup
          name="radio"
          legend="Niveau"
          value="1"
          options={[
            { value: '0', label: '0 · Ontbreekt', hint: 'Er is niets geregeld.' },
            { value: '1', label: '1 · Incidenteel', hint: 'Er gebeurt iets.' },
          ]}
        />
        <ButtonGroup>
          <Button type="button">Eerste</Button>
          <Button type="button" kind="secondary">
            Tweede
          </Button>
          <Button type="button" kind="danger">
            Gevaarlijk
          </Button>
          <Button type="button" kind="plain">
            Gewoon
          </Button>
          <ButtonLink href="#top" kind="secondary">
            Link
          </ButtonLink>
        </ButtonGroup>
      </form>
      <Confirm summary="Iets dat niet terug kan">Weet u het zeker?</Confirm>
      <TabLinks
        label="Delen"
        items={[
          { href: '#a', label: 'Een', current: true },
          { href: '#b', label: 'Twee', count: '3' },
        ]}
      />
      <Progress label="Voortgang" value={3} max={10} text="3 van 10" />
      <Steps
        label="Stappen"
        items={[
          { label: 'Invullen', state: 'done' },
          { label: 'Indienen', state: 'current' },
          { label: 'Tekenen', state: 'todo' },
        ]}
      />
      <DescriptionList items={[{ term: 'Woord', value: 'Betekenis' }]} />
      <CardGrid>
        <Card title="Kaart" href="#kaart" meta="meta">
          Inhoud
        </Card>
      </CardGrid>
      <DataTable
        caption="Een tabel"
        rows={[{ id: 'a', n: 1 }]}
        rowKey={({ id }) => id}
        empty="leeg"
        columns={[
          {
            key: 'id',
            header: 'Naam',
            rowHeader: true,
            cell: ({ id }) => id,
            sort: { href: '#sort', direction: 'ascending' },
          },
          { key: 'n', header: 'Aantal', numeric: true, cell: ({ n }) => n },
        ]}
      />
      <Pagination
        label="Bladzijden"
        pages={[
          { href: '#1', label: '1', current: true },
          { href: '#2', label: '2' },
        ]}
      />
      <Downloads label="Download" items={[{ href: '#pdf', label: 'PDF' }]} />
      <EmptyState title="Er is nog niets." />
    </>
  )
}
