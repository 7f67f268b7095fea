import type { PersonActor, Role } from '#platform/access'
import { type NavItem, reportRoles } from './pages/nav-item.ts'

type Entry = NavItem & { kinds?: readonly string[]; roles?: readonly Role[] }

/** Who works on the scan of a municipality. */
const inScan: readonly Role[] = [
  'coordinator',
  'contributor',
  'integrity-officer',
  'privacy-officer',
  'attention-officer',
  'secretary',
  'mayor',
  'controller',
]

/** Who sees rounds and what came out of them. */
const followsRounds: readonly Role[] = [
  ...inScan,
  'project-leader',
  'analyst',
  'administrator',
  'board-member',
  'execution-specialist',
  'province-reader',
]

/** Who sees some proposal to the board, or a decision of it. */
const seesDecisions: readonly Role[] = [
  'project-leader',
  'analyst',
  'execution-specialist',
  'programme-controller',
  'board-member',
  'province-reader',
  'administrator',
  'mayor',
  'coordinator',
  'secretary',
  'controller',
]

const entries: readonly Entry[] = [
  { href: '/', key: 'home' },
  { href: '/zelfscans', also: ['/rondes'], key: 'rounds', group: 'measure', roles: followsRounds },
  {
    href: '/toetsingen',
    key: 'inspections',
    group: 'measure',
    roles: ['project-leader', 'analyst', 'assessor', 'administrator', ...inScan],
  },
  {
    href: '/rode-draden',
    also: ['/draden'],
    key: 'threads',
    group: 'analyse',
    roles: followsRounds,
  },
  { href: '/vergelijking', key: 'comparison', group: 'analyse', roles: followsRounds },
  { href: '/verloop', key: 'trend', group: 'analyse', roles: followsRounds },
  {
    href: '/bevindingen',
    key: 'findings',
    group: 'analyse',
    roles: [...inScan, 'project-leader', 'analyst', 'assessor'],
  },
  {
    href: '/codeboek',
    key: 'codes',
    group: 'analyse',
    kinds: ['district'],
    roles: ['project-leader', 'analyst', 'assessor'],
  },
  { href: '/normenkaders', key: 'frameworks', group: 'measure' },
  {
    href: '/acties',
    key: 'actions',
    group: 'carry-out',
    roles: [...inScan, 'project-leader', 'analyst', 'board-member', 'execution-specialist'],
  },
  {
    href: '/programma',
    key: 'programme',
    group: 'carry-out',
    roles: [
      'project-leader',
      'analyst',
      'board-member',
      'execution-specialist',
      'administrator',
      'province-reader',
      'programme-controller',
      'controller',
      'coordinator',
      'secretary',
      'mayor',
    ],
  },
  {
    href: '/taken',
    key: 'tasks',
    group: 'carry-out',
    roles: ['project-leader', 'analyst', 'execution-specialist', 'programme-controller', 'coordinator'],
  },
  {
    href: '/screening',
    key: 'screening',
    group: 'carry-out',
    roles: ['integrity-officer', 'coordinator', 'secretary', 'mayor', 'manager', 'project-leader', 'analyst'],
  },
  {
    href: '/meldingen',
    key: 'reports',
    group: 'carry-out',
    roles: reportRoles,
  },
  {
    href: '/meldpunt/gebruik',
    also: ['/meldpunt/publicaties', '/meldpunt/peiling', '/meldpunt/jaarbeeld', '/meldpunten'],
    key: 'reporting-use',
    group: 'carry-out',
    kinds: ['municipality', 'service'],
    roles: ['report-handler', 'secretary', 'mayor', 'privacy-officer'],
  },
  {
    href: '/meldpunt/publicaties',
    also: ['/meldpunt/peiling'],
    key: 'reporting-publications',
    group: 'carry-out',
    kinds: ['municipality', 'service'],
    roles: ['integrity-officer', 'coordinator', 'controller'],
  },
  {
    href: '/meldpunten',
    key: 'reporting-points',
    group: 'analyse',
    kinds: ['district'],
    roles: ['project-leader', 'analyst', 'board-member'],
  },
  {
    href: '/meldbereidheid',
    key: 'reporting-trials',
    group: 'carry-out',
    roles: [...inScan, 'report-handler', 'project-leader', 'analyst', 'board-member', 'execution-specialist'],
  },
  { href: '/bronnen', also: ['/bron'], key: 'sources', group: 'carry-out' },
  { href: '/voorstellen', key: 'proposals', group: 'govern', roles: seesDecisions },
  { href: '/besluiten', key: 'decisions', group: 'govern', roles: seesDecisions },
  {
    href: '/stukken',
    key: 'papers',
    group: 'govern',
    roles: [
      'project-leader',
      'analyst',
      'board-member',
      'execution-specialist',
      'programme-controller',
      'province-reader',
      'coordinator',
      'contributor',
      'secretary',
      'mayor',
      'integrity-officer',
      'privacy-officer',
      'controller',
    ],
  },
  { href: '/bewijs', key: 'evidence', group: 'measure', kinds: ['municipality'], roles: inScan },
  {
    href: '/meetwaarden',
    key: 'readings',
    group: 'measure',
    roles: [...inScan, 'project-leader', 'analyst'],
  },
  {
    href: '/mensen',
    key: 'people',
    group: 'manage',
    roles: [
      'administrator',
      'coordinator',
      'project-leader',
      'integrity-officer',
      'secretary',
      'mayor',
      'privacy-officer',
    ],
  },
  { href: '/mensen/controle', key: 'review', group: 'manage', roles: ['controller'] },
  { href: '/mensen/personeel', key: 'team', group: 'manage', roles: ['manager'] },
  {
    href: '/meldingen/inrichten',
    also: ['/meldingen/ondertekenen', '/meldingen/ontvangers', '/meldingen/logboek', '/meldingen/poster'],
    key: 'reporting-point',
    group: 'manage',
    kinds: ['municipality'],
    roles: ['secretary', 'privacy-officer', 'administrator'],
  },
  {
    href: '/huisstijl',
    key: 'houseStyle',
    group: 'manage',
    kinds: ['district'],
    roles: ['project-leader', 'administrator'],
  },
  { href: '/organisaties', key: 'organisations', group: 'manage' },
  { href: '/mijn-screening', key: 'own-screening', roles: ['employee', 'manager'] },
  { href: '/zoeken', key: 'search' },
]

/** The navigation for who acts, at an organisation of this kind. Hiding an entry is courtesy; services decide. */
export const navFor = (actor: PersonActor, kind: string): NavItem[] =>
  entries
    .filter(
      ({ kinds, roles }) =>
        (kinds?.includes(kind) ?? true) && (roles?.some((role) => actor.roles.includes(role)) ?? true),
    )
    .map(({ href, also = [], key, group }) => ({ href, also, key, ...(group ? { group } : {}) }))
