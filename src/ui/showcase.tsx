import type { ReactNode } from 'react'
import { Alert } from './alert.tsx'
import { Badge } from './badge.tsx'
import { Button, ButtonGroup, ButtonLink } from './button.tsx'
import { Card, CardGrid } from './card.tsx'
import { Confirm } from './confirm.tsx'
import { DescriptionList } from './description-list.tsx'
import { Downloads } from './downloads.tsx'
import { EmptyState } from './empty-state.tsx'
import { Breadcrumbs } from './layout.tsx'
import { Audience, Explain, PageHeader } from './page-header.tsx'
import { Progress, Steps } from './progress.tsx'
import { SectionMenu } from './section-menu.tsx'
import { FormsShown } from './showcase-forms.tsx'
import { ImportingShown } from './showcase-importing.tsx'
import { PicturesShown } from './showcase-pictures.tsx'
import { TablesShown } from './showcase-tables.tsx'
import { Sign } from './sign.tsx'
import { Columns, Stack } from './stack.tsx'
import { TabLinks } from './tabs.tsx'
import { Wordmark } from './wordmark.tsx'

/** Every component in every state; also what axe and the tests look at. */
export function Showcase() {
  return (
    // The examples are Dutch, whatever the language of the page around them.
    <div lang="nl">
      <Breadcrumbs
        label="Kruimelpad van het voorbeeld"
        items={[{ href: '/', label: 'Begin' }, { label: 'Onderdelen' }]}
      />
      <PageHeader
        title="Onderdelen"
        intro="Alle onderdelen van de schermen, in elke toestand."
        badge={<Badge tone="info">Voorbeeld</Badge>}
        actions={<ButtonLink href="#formulieren">Naar de formulieren</ButtonLink>}
      />
      <Explain label="Wat kan ik hier?">
        <p>Hier ziet u waaruit de schermen zijn opgebouwd. Er gebeurt niets als u iets invult.</p>
      </Explain>
      <Audience label="Wie kan dit zien?">Iedereen.</Audience>
      <MessagesShown />
      <ActionsShown />
      <WayShown />
      <ContentShown />
      <FormsShown />
      <TablesShown />
      <ImportingShown />
      <PicturesShown />
    </div>
  )
}

const tones = ['neutral', 'info', 'ok', 'warning', 'error'] as const
const spaced = (parts: ReactNode[]) => parts.flatMap((part, at) => (at === 0 ? [part] : [' ', part]))

function MessagesShown() {
  return (
    <section>
      <h2>Berichten</h2>
      <Alert kind="info">Een mededeling zonder kop.</Alert>
      <Alert kind="ok" title="Opgeslagen" live>
        Uw antwoord is bewaard.
      </Alert>
      <Alert kind="warning" title="De ronde sluit over drie dagen">
        <p>
          Er zijn nog vier normen zonder antwoord. <a href="#formulieren">Ga verder met invullen</a>.
        </p>
      </Alert>
      <Alert kind="error" title="Dit is niet gelukt">
        Het bestand is te groot.
      </Alert>
      <p>
        {spaced(
          tones.map((tone) => (
            <Badge key={tone} tone={tone}>
              {
                {
                  neutral: 'Concept',
                  info: 'Ingediend',
                  ok: 'Ondertekend',
                  warning: 'Bijna te laat',
                  error: 'Te laat',
                }[tone]
              }
            </Badge>
          )),
        )}
      </p>
      <p>Losse tekens: {spaced(tones.map((kind) => <Sign key={kind} kind={kind} />))}</p>
      <Wordmark />
    </section>
  )
}

function ActionsShown() {
  return (
    <section>
      <h2>Handelingen</h2>
      <ButtonGroup>
        <Button type="button">Hoofdhandeling</Button>
        <Button type="button" kind="secondary">
          Andere handeling
        </Button>
        <Button type="button" kind="danger">
          Verwijderen
        </Button>
        <Button type="button" kind="plain">
          Gewone handeling
        </Button>
        <Button type="button" disabled>
          Kan nu niet
        </Button>
      </ButtonGroup>
      <ButtonGroup>
        <ButtonLink href="#berichten">Link als knop</ButtonLink>
        <ButtonLink href="#berichten" kind="secondary">
          Tweede link
        </ButtonLink>
      </ButtonGroup>
      <Confirm summary="Zelfscan intrekken">
        <p>De gemeente ziet de zelfscan daarna als niet ingediend. Dit kan niet ongedaan worden gemaakt.</p>
        <Button type="button" kind="danger">
          Ja, trek de zelfscan in
        </Button>
      </Confirm>
      <Downloads
        label="Downloaden als"
        items={[
          { href: '#pdf', label: 'PDF' },
          { href: '#docx', label: 'Word (DOCX)' },
          { href: '#csv', label: 'CSV' },
        ]}
      />
    </section>
  )
}

function WayShown() {
  return (
    <section>
      <h2>De weg</h2>
      <TabLinks
        label="Delen van het onderwerp"
        items={[
          { href: '#draden', label: 'Draden', current: true, count: '7' },
          { href: '#normen', label: 'Normen', count: '60' },
          { href: '#kaart', label: 'Kaart' },
        ]}
      />
      <SectionMenu
        root={{ href: '#bronnen', label: 'Informatiebronnen' }}
        label="Onderdelen van informatiebronnen"
        breadcrumbsLabel="Weg binnen een onderdeel"
        entries={[
          { key: 'find', href: '#zoeken', label: 'Bron zoeken' },
          { key: 'all', href: '#alle', label: 'Alle bronnen' },
        ]}
        open={['find', 'all']}
        current="all"
        below="BRP"
      />
      <Steps
        label="Stappen van de zelfscan"
        items={[
          { label: 'Invullen', state: 'done', href: '#invullen' },
          { label: 'Indienen', state: 'current' },
          { label: 'Ondertekenen', state: 'todo' },
        ]}
      />
      <Progress label="Voortgang" value={42} max={60} text="42 van 60 normen beantwoord" />
      <Progress label="Nog niets gedaan" value={0} max={60} text="0 van 60 normen beantwoord" />
    </section>
  )
}

function ContentShown() {
  return (
    <section>
      <h2>Inhoud</h2>
      <CardGrid>
        <Card title="Kaart met een link" href="#kaart" headingLevel={3} meta="Sluit op 12 december 2026">
          <p>De hele titel is de link. De tekst vertelt wat er achter zit.</p>
        </Card>
        <Card
          title="Kaart met een staat"
          href="#kaart-2"
          headingLevel={3}
          meta={
            <>
              9 van 14 gemeenten <Badge tone="warning">Rode draad</Badge>
            </>
          }
        >
          <Progress label="Kaart met een staat" value={9} max={14} text="9 van 14" />
        </Card>
        <Card title="Kaart zonder link" headingLevel={3} />
      </CardGrid>
      <Columns wide>
        <Stack>
          <p>Twee kolommen op een breed scherm, en een op een smal scherm.</p>
          <DescriptionList
            items={[
              { term: 'Gevraagd niveau', value: '3' },
              { term: 'Onder het niveau', value: '9 van 14, 2 n.v.t.' },
              { term: 'Patroon', value: <Badge tone="error">Gedeelde zwakte</Badge> },
            ]}
          />
        </Stack>
        <EmptyState title="Er zijn nog geen rode draden" action={<ButtonLink href="#nieuw">Maak de eerste</ButtonLink>}>
          <p>Een analist maakt een draad uit een voorstel of vanaf het begin.</p>
        </EmptyState>
      </Columns>
    </section>
  )
}
