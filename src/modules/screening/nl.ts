import { reasons as ofCalendar } from './calendar/nl.ts'
import { reasons as ofDeclarations } from './declarations/nl.ts'
import { reasons as ofDisclosing } from './disclosing/nl.ts'
import { reasons as ofFiles } from './files/reasons.ts'
import { reasons as ofGifts } from './gifts/nl.ts'
import { reasons as ofOaths } from './oaths/nl.ts'
import { reasons as own } from './own/nl.ts'
import { reasons as ofTemplates } from './templates/nl.ts'

export const nl = {
  title: 'Screening',
  menu: 'Onderdelen van screening',
  entries: {
    files: 'Dossiers',
    calendar: 'Kalender',
    functions: 'Functies',
    comparison: 'Vergelijken',
    coverage: 'Dekking',
    team: 'Mijn team',
    model: 'Model',
    declarations: 'Opgaven',
    register: 'Register van nevenwerk',
    gifts: 'Geschenken',
    replies: 'Reacties',
    law: 'Recht en privacy',
    oaths: 'Eed of belofte',
    templates: 'Brieven',
    guide: 'Gespreksleidraad',
  },
  classes: { A: 'A · Basis', B: 'B · Verhoogd', C: 'C · Hoog', D: 'D · Aangewezen' },
  moments: {
    before: 'voordat het werk begint',
    'after-start': 'kort na de start',
    during: 'tijdens het werk',
    exit: 'bij vertrek',
  },
  grounds: {
    'legal-duty': 'wettelijke plicht',
    contract: 'uitvoering van de overeenkomst',
    'public-task': 'taak van algemeen belang',
    'legitimate-interest': 'gerechtvaardigd belang',
  },
  actors: { hr: 'HR', person: 'de medewerker', manager: 'de leidinggevende' },
}

/** Words for every reason with which screening refuses. */
export const reasons = {
  ...ofFiles.nl,
  ...ofCalendar,
  ...own,
  ...ofGifts,
  ...ofDeclarations,
  ...ofTemplates,
  ...ofOaths,
  ...ofDisclosing,
  'screening.bounds_in_order': 'De grens van klasse C moet hoger zijn dan die van klasse B.',
  'screening.check_unknown': 'Deze controle staat niet in het model.',
  'screening.check_twice': 'Deze controle staat er twee keer.',
  'screening.no_upload':
    'Screening neemt geen bestand aan. Een dossier houdt alleen bij wat is gezien, wanneer en door wie. Er is niets bewaard.',
  'screening.certificate_twice': 'Dit aspect of profiel staat er al.',
  'screening.certificate_code': 'Een code heeft twee cijfers, zoals 85.',
  'screening.no_bsn': 'Hier staat een burgerservicenummer (BSN). Haal het weg: screening bewaart geen BSN.',
  'screening.model_open': 'Er is al een concept of een versie die voorligt. Maak die eerst af.',
  'screening.model_no_draft': 'Alleen een concept kan veranderen.',
  'screening.model_step': 'Deze stap kan nu niet met deze versie.',
  'screening.model_not_proposed': 'Deze versie ligt niet voor bij de gemeenten.',
  'screening.model_starts_past': 'Kies vandaag of een latere dag.',
  'screening.model_starts_before': 'Versie {version} begint later. Kies haar eerste dag of een dag daarna.',
  'screening.model_not_agreed': 'Nog niet alle gemeenten stemden in. Er wachten er nog {count}.',
  'screening.whole_number': 'Vul een heel getal in.',
  'screening.check_code': 'Gebruik kleine letters, cijfers en streepjes.',
  'screening.check_needs_months': 'Vul in na hoeveel maanden.',
} as const
