import { dateText } from '#platform/language'
import { describeTerm } from '#platform/retention'
import { nl as words } from '../nl.ts'
import { screeningRetention } from '../retention.ts'
import type { LawFacts } from './facts.ts'
import type { LawDocument, LawKind, LawTable } from './model.ts'

/** The DPIA (art. 35 AVG) or the request for consent of the works council (art. 27 lid 1 onder e, g en k WOR), filled in. */
export const lawDocument = (kind: LawKind, facts: LawFacts): LawDocument =>
  kind === 'dpia' ? dpia(facts) : worksCouncil(facts)

const day = (value: string) => dateText('nl', value)

function checksTable({ content: { checks, classes } }: LawFacts): LawTable {
  return {
    caption: 'Controles, met grondslag en klasse',
    head: ['Controle', 'Wat gebeurt er', 'Waarom', 'Grondslag', 'Wanneer', 'Klassen'],
    rows: checks.map(({ code, name, what, why, ground, law, moment }) => [
      ...[name.nl, what.nl, why.nl, `${words.grounds[ground]}: ${law}`, words.moments[moment]],
      classes
        .filter(({ checks: asked }) => asked.includes(code))
        .map((one) => one.code)
        .join(', '),
    ]),
  }
}

const classesTable = ({ content: { classes }, functions }: LawFacts): LawTable => ({
  caption: 'Klassen, functies en herhaling',
  head: ['Klasse', 'Functies nu', 'Aantal controles', 'Nieuwe VOG'],
  rows: classes.map(({ code, name, checks, certificateMonths: months }) => [
    `${code} · ${name.nl}`,
    String(functions.find((one) => one.class === code)?.count ?? 0),
    String(checks.length),
    months === null ? 'alleen bij verandering van functie' : `na ${months} maanden`,
  ]),
})

const retentionWords: Record<string, string> = {
  'screening.rejected-candidates': 'Kandidaat die het niet wordt',
  'screening.kept-candidates': 'Kandidaat die het niet wordt en een jaar in beeld wil blijven',
  'screening.files': 'Dossier van wie vertrekt of een andere functie krijgt',
  'screening.links': 'Link naar de eigen pagina, als die niet meer werkt',
  'screening.gifts': 'Geschenk, na het besluit',
  'screening.declarations': 'Opgave van een medewerker, na een nieuwe opgave of vertrek',
  'screening.functions': 'Functie die niet meer bestaat, met haar scores',
}
const retentionTable = (): LawTable => ({
  caption: 'Bewaartermijnen',
  head: ['Wat', 'Termijn', 'Bron'],
  rows: screeningRetention.map(({ name, term }) => {
    const { text, source, number } = describeTerm(term)
    return [retentionWords[name] ?? name, text, number ? `${source}, ${number}` : source]
  }),
})

const kept =
  'Van een controle staat alleen vast: welke controle, de stand, de dag en wie het zag. Er staat geen document in, geen strafrechtelijk gegeven en geen BSN. Uploaden kan niet.'
const human =
  'Er valt nooit automatisch een besluit over een mens. Bij twijfel of een geweigerde VOG volgt een gesprek, en daarna een besluit van een mens met redenen. Daartegen kan de medewerker bezwaar maken.'

function dpia(facts: LawFacts): LawDocument {
  const { organisation, version, startsOn, content, today } = facts
  return {
    title: `DPIA screening van medewerkers · ${organisation}`,
    sections: [
      {
        heading: '1. Wat is dit?',
        text: [
          `Dit is een ingevulde gegevensbeschermingseffectbeoordeling (art. 35 AVG) voor ${organisation}. Zij volgt versie ${version} van het ${content.title}, die geldt vanaf ${day(startsOn)}. Opgemaakt op ${day(today)}. De functionaris gegevensbescherming geeft advies voordat zij wordt vastgesteld.`,
        ],
      },
      {
        heading: '2. Welke verwerking?',
        text: [
          'De gemeente deelt functies in naar risico. Bij elke klasse horen controles, vooraf en tijdens het werk. Per medewerker houdt HR bij welke controles klaar zijn.',
          kept,
        ],
        table: classesTable(facts),
      },
      {
        heading: '3. Van wie, en wie ziet wat?',
        text: [
          'Van kandidaten, medewerkers, inhuur en stagiairs. Inhuur valt in de klasse van het werk dat zij doen; een stagiair in de klasse van de systemen die open staan.',
          'Het dossier zien alleen HR en de medewerker zelf. Een leidinggevende ziet de stand van eigen mensen, niet de inhoud. Het district ziet alleen percentages, en niets waaruit minder dan vijf mensen te herkennen zijn.',
        ],
      },
      {
        heading: '4. Waarom mag het, en is het nodig?',
        text: [
          'Toestemming is geen grondslag: tussen werkgever en medewerker is zij niet vrij. Per controle staat hieronder de grondslag (art. 6 AVG) en het doel. Controles gelden alleen voor de klassen die ze nodig hebben: dat is de toets op noodzaak en evenredigheid.',
        ],
        table: checksTable(facts),
      },
      {
        heading: '5. Hoe lang?',
        text: [
          'Na de termijn worden dossiers vernietigd. In het logboek staat dat het gebeurde en van welke dossiers.',
        ],
        table: retentionTable(),
      },
      {
        heading: '6. Rechten van de medewerker',
        text: [
          'De medewerker leest vooraf, in gewone taal, wat er wordt nagegaan, waarom, op welke grond en hoe lang het bewaard blijft (art. 13 AVG). Op een eigen pagina kan hij of zij reageren en bezwaar maken, en een uitdraai krijgen van alles wat er staat (art. 15 AVG).',
          human,
        ],
      },
      {
        heading: '7. Risico’s en maatregelen',
        text: ['De gemeente vult aan wat voor haar bijzonder is.'],
        table: {
          caption: 'Risico’s en maatregelen',
          head: ['Risico', 'Maatregel'],
          rows: [
            [
              'Iemand ziet een dossier zonder reden',
              'Rechten per rol en per gemeente, ook in de database; wie een dossier leest, staat in het logboek.',
            ],
            ['Er komt te veel in het dossier', 'Alleen vaste uitkomsten; vrije tekst weigert een BSN; geen bestanden.'],
            ['Een uitkomst wordt een oordeel over een mens', human],
            ['Gegevens blijven te lang', 'Vernietiging per dag, met een regel in het logboek.'],
            [
              'Iemand begint terwijl de VOG er nog niet is',
              `Alleen in klasse A en B, met beperkte toegang, ten hoogste ${content.restrictedWeeks} weken.`,
            ],
          ],
        },
      },
    ],
  }
}

function worksCouncil(facts: LawFacts): LawDocument {
  const { organisation, version, startsOn, content, today } = facts
  return {
    title: `Verzoek om instemming van de ondernemingsraad · ${organisation}`,
    sections: [
      {
        heading: 'Ons verzoek',
        text: [
          `${organisation} wil het ${content.title} (versie ${version}) gebruiken vanaf ${day(startsOn)}. De ondernemingsraad heeft instemmingsrecht: het gaat om aanstellingsbeleid, om beoordeling en om verwerking van persoonsgegevens van medewerkers (art. 27 lid 1 onder e, g en k WOR). Opgemaakt op ${day(today)}.`,
        ],
      },
      {
        heading: 'Waarom',
        text: [
          'Criminelen zoeken mensen die toegang hebben: tot systemen, geld, documenten of besluiten. Met dezelfde regels in alle gemeenten beschermen wij medewerkers en inwoners, en maakt het niet uit bij welke gemeente iemand solliciteert.',
        ],
      },
      {
        heading: 'Wat verandert er voor medewerkers',
        text: [
          'Elke functie krijgt een klasse. HR en veiligheid stellen die met vier ogen vast. Bij de klasse horen controles.',
          kept,
          human,
        ],
        table: classesTable(facts),
      },
      { heading: 'Welke controles, en waarom', text: [], table: checksTable(facts) },
      {
        heading: 'Hoe lang bewaren wij',
        text: ['De termijnen komen uit de selectielijst van gemeenten.'],
        table: retentionTable(),
      },
      {
        heading: 'Wat wij de ondernemingsraad vragen',
        text: [
          'Wilt u instemmen met het model, met deze controles en met deze termijnen? De DPIA en het advies van de functionaris gegevensbescherming krijgt u erbij. Verandert het model, dan vragen wij u opnieuw.',
        ],
      },
    ],
  }
}
