import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const keys = (name: string) => `modules/reporting-point/keys/routes/${name}`
const notes = (name: string) => `modules/reporting-point/notes/routes/${name}`
const templates = (name: string) => `modules/reporting-point/templates/routes/${name}`
const search = (name: string) => `modules/reporting-point/search/routes/${name}`
const register = (name: string) => `modules/reporting-point/register/routes/${name}`
const triage = (name: string) => `modules/reporting-point/triage/routes/${name}`
const cases = (name: string) => `modules/reporting-point/cases/routes/${name}`
const desk = (name: string) => `modules/reporting-point/desk-intake/routes/${name}`
const handover = (name: string) => `modules/reporting-point/handover/routes/${name}`

/** The pages of who handles reports; those of a reporter are no part of them. */
export const reportingRoutes: RouteConfigEntry[] = [
  route('meldingen', cases('list.tsx'), { id: 'reports' }),
  route('meldingen.csv', cases('register.ts'), { id: 'reports-csv' }),
  route('meldingen.xlsx', cases('register.ts'), { id: 'reports-xlsx' }),
  route('meldingen/sleutels', keys('own.tsx')),
  route('meldingen/inrichten', keys('keeper.tsx')),
  route('meldingen/inrichten/lijst.json', keys('draft.ts')),
  route('meldingen/poster', 'modules/reporting-point/poster/routes/poster.tsx'),
  route('meldingen/ondertekenen', keys('signing.tsx')),
  route('meldingen/herstel', 'modules/reporting-point/recovery/routes/recover.tsx'),
  route('meldingen/herstel/:id/verzegeld', 'modules/reporting-point/recovery/routes/sealed.ts'),
  route('meldingen/logboek', 'modules/reporting-point/ledger/routes/ledger.tsx'),
  route('meldingen/logboek/handtekeningen', 'modules/reporting-point/ledger/routes/signing.ts'),
  route('meldingen/ontvangers', handover('receivers.tsx')),
  route('meldingen/zoeken', search('search.tsx')),
  route('meldingen/zoeken/verzegeld', search('sealed.ts'), { id: 'sealed-reports' }),
  route('meldingen/inzageverzoek', search('person.tsx')),
  ...['register', 'wbk-register'].flatMap((name) => [
    route(`meldingen/${name}`, register('list.tsx'), { id: name }),
    route(`meldingen/${name}.csv`, register('file.ts'), { id: `${name}-csv` }),
    route(`meldingen/${name}.xlsx`, register('file.ts'), { id: `${name}-xlsx` }),
  ]),
  route('meldingen/invoeren', desk('page.tsx'), { id: 'type-in-report' }),
  route('meldingen/invoeren/punt.json', desk('point.ts')),
  route('meldingen/invoeren/verzegeld', desk('typed.ts')),
  route('meldingen/invoeren/bestanden', desk('piece.ts')),
  route('meldingen/teksten', templates('list.tsx'), { id: 'report-templates' }),
  route('meldingen/teksten/:id', templates('change.tsx')),
  route('meldingen/:id', cases('report.tsx')),
  route('meldingen/:id/verzegeld', cases('sealed.ts')),
  route('meldingen/:id/berichten', cases('messages.ts')),
  route('meldingen/:id/bestanden/:fileId', 'modules/reporting-point/files/routes/file.ts', { id: 'report-file' }),
  route('meldingen/:id/sleutelperiodes', cases('pages.ts')),
  route('meldingen/:id/delen', 'modules/reporting-point/two-person/routes/parts.ts'),
  route('meldingen/:id/werk', notes('work.ts')),
  route('meldingen/:id/werk/kopieen', notes('copies.ts')),
  route('meldingen/:id/beoordelingen', triage('proposal.ts')),
  route('meldingen/:id/beoordelingen/oordeel', triage('judgement.ts')),
  route('meldingen/:id/terugstappen', 'modules/reporting-point/routing/routes/step-back.ts'),
  route('meldingen/:id/overdrachten', handover('list.tsx'), { id: 'handovers' }),
  route('meldingen/:id/overdrachten/:handover', handover('one.tsx')),
  route('meldingen/:id/overdrachten/:handover/verzegeld', handover('sealed.ts')),
]
