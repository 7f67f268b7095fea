import { Button, ButtonGroup } from './button.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Checkbox, CheckboxGroup, Field, RadioGroup, Select } from './field.tsx'
import { FilterBar, SearchField } from './filter.tsx'
import { GroupedChoices } from './grouped-choices.tsx'

const gemeenten = ['Almelo', 'Borne', 'Hof van Twente'].map((label) => ({ value: label.toLowerCase(), label }))
const levels = [
  { value: '0', label: '0 · Ontbreekt', hint: 'Er is niets geregeld.' },
  { value: '1', label: '1 · Incidenteel', hint: 'Er gebeurt iets als iemand eraan denkt; niets ligt vast.' },
  { value: '2', label: '2 · Vastgesteld', hint: 'Er is een besluit of een werkwijze, nog niet overal gevolgd.' },
  { value: '', label: 'Nog niet beantwoord' },
]

/** Form components in every state. */
export function FormsShown() {
  return (
    <section id="formulieren">
      <h2>Formulieren</h2>
      <FilterBar label="Filteren" submitLabel="Toon" clearHref="#formulieren" clearLabel="Wis de filters">
        <Select name="filter-gemeente" label="Gemeente" options={gemeenten} value="borne" />
        <SearchField name="filter-zoek" label="Zoek op woord" value="vergunning" />
      </FilterBar>
      <ErrorSummary
        title="Er is iets niet goed ingevuld"
        problems={[
          { href: '#mail', text: 'Vul een e-mailadres in, zoals naam@gemeente.example.' },
          { href: '#niveau-fout', text: 'Kies een niveau.' },
        ]}
      />
      <form className="ww-form" aria-label="Voorbeeld van een formulier">
        <TextFieldsShown />
        <ChoicesShown />
        <ButtonGroup>
          <Button type="button">Opslaan</Button>
          <Button type="button" kind="secondary">
            Annuleren
          </Button>
        </ButtonGroup>
      </form>
    </section>
  )
}

function TextFieldsShown() {
  return (
    <>
      <Field
        name="naam"
        label="Naam"
        hint="Zoals in uw paspoort."
        required
        autoComplete="name"
        value="Marieke de Boer"
      />
      <Field
        name="mail"
        type="email"
        label="E-mailadres"
        problem="Vul een e-mailadres in, zoals naam@gemeente.example."
        value="marieke"
        required
      />
      <Field name="wachtwoord" type="password" label="Wachtwoord" autoComplete="new-password" />
      <Field name="toelichting" label="Toelichting" multiline rows={4} optionalLabel="hoeft niet" />
      <Field name="reden" label="Reden" multiline rows={2} problem="Geef een reden bij niet van toepassing." />
      <Field name="dag" type="date" label="Sluitdag" value="2026-12-12" />
      <Field name="aantal" type="number" label="Aantal medewerkers" min={0} max={5000} value="320" />
      <Field name="adres" type="url" label="Adres van het bewijs" />
      <Field name="bestand" type="file" label="Bestand" hint="PDF of Word, hoogstens 10 MB." accept=".pdf,.docx" />
    </>
  )
}

function ChoicesShown() {
  return (
    <>
      <Select name="gemeente" label="Gemeente" options={gemeenten} value="borne" />
      <Select name="gemeente-fout" label="Gemeente" options={gemeenten} problem="Kies een gemeente." />
      <Select name="gemeenten" label="Gemeenten" hint="U kunt er meer kiezen." options={gemeenten} multiple />
      <Checkbox name="akkoord" label="Ik heb de zelfscan gelezen" hint="Daarna kunt u tekenen." checked />
      <Checkbox name="akkoord-fout" label="Ik ga akkoord" problem="Vink dit aan om te tekenen." />
      <CheckboxGroup
        name="groepen"
        legend="Groepen normen"
        hint="Kies er een of meer."
        options={[
          { value: 'kern', label: 'Kern', hint: 'Voor elke gemeente.' },
          { value: 'plus', label: 'Plus' },
        ]}
        values={['kern']}
      />
      <GroupedChoices
        name="normen"
        id="normen"
        legend="Normen"
        hint="Per thema."
        groups={[
          { code: 'SC', title: 'Screening', options: [{ value: 'SC-01', label: 'SC-01 Screeningsbeleid' }] },
          { code: 'ME', title: 'Meldpunt', options: [{ value: 'ME-01', label: 'ME-01 Een vindbaar meldpunt' }] },
        ]}
        values={['SC-01']}
      />
      <RadioGroup name="niveau" legend="Niveau" value="1" options={levels} />
      <RadioGroup name="niveau-fout" legend="Niveau zonder keuze" options={levels} problem="Kies een niveau." />
    </>
  )
}
