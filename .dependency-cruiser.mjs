// The arrows of docs/house-style.md, section 2. A new pair is a line here, with its reason in the pull request.

/** Which modules a module may know, beside organisations, which all may know. */
const mayUse = {
  organisations: [],
  frameworks: [],
  assessments: ['frameworks'],
  'common-threads': ['assessments', 'frameworks'],
  programme: ['common-threads', 'assessments', 'frameworks'],
  briefings: [
    'frameworks',
    'assessments',
    'common-threads',
    'programme',
    'screening',
    'learning',
    'gatherings',
    'live-sessions',
    'systems',
    'support',
    'reporting-use',
  ],
  screening: [],
  'reporting-use': [],
  'reporting-trials': ['reporting-use'],
  'reporting-point': ['reporting-use', 'reporting-trials'],
  learning: [],
  gatherings: ['learning'],
  'live-sessions': ['gatherings', 'learning'],
  systems: [],
  support: [],
}

const error = 'error'
/** The only places that know all modules: they put the application together. */
const assembly = ['^src/[^/]+$', '^src/(api|server|cli|demo)/']
const folder = (name) => `^src/modules/${name}/`

const between = Object.entries(mayUse).map(([name, others]) => ({
  name: `${name}-knows-only-${['organisations', ...others].join('-and-')}`,
  severity: error,
  from: { path: folder(name) },
  to: { path: '^src/modules/', pathNot: [name, 'organisations', ...others].map(folder) },
}))

const doors = [
  {
    name: 'every-module-is-in-the-list',
    comment: 'a new module gets a line in mayUse',
    severity: error,
    from: { path: '^src/modules/', pathNot: Object.keys(mayUse).map(folder) },
    to: {},
  },
  {
    name: 'through-the-door',
    severity: error,
    from: { path: '^src/modules/([^/]+)/' },
    to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '/index\\.ts$'] },
  },
  {
    name: 'a-door-leads-to-no-page',
    comment: 'commands read doors, and run without what makes a page of a .tsx file',
    severity: error,
    from: { path: '^src/modules/[^/]+/index\\.ts$' },
    to: { path: '\\.tsx$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'pages-through-the-door',
    comment: 'a page that composes modules may also take what is pure, so that the browser gets no server code',
    severity: error,
    from: { path: '^src/pages/' },
    to: { path: '^src/modules/', pathNot: ['/(index|model|nl|en)\\.ts$', '/components/'] },
  },
  {
    name: 'platform-through-the-door',
    severity: error,
    from: { path: '^src/', pathNot: '^src/platform/' },
    to: { path: '^src/platform/[^/]+/', pathNot: '/index\\.tsx?$' },
  },
  {
    name: 'nobody-knows-reporting-point',
    severity: error,
    from: { path: '^src/', pathNot: [folder('reporting-point'), ...assembly] },
    to: { path: folder('reporting-point') },
  },
]

const layers = [
  {
    name: 'platform-knows-no-module',
    severity: error,
    from: { path: '^src/(platform|ui)/' },
    to: { path: '^src/(modules|pages|api|server|cli|demo)/' },
  },
  {
    name: 'ui-knows-nobody',
    severity: error,
    from: { path: '^src/ui/' },
    to: { path: '^src/', pathNot: '^src/(ui|content)/' },
  },
  {
    name: 'content-knows-no-module',
    severity: error,
    from: { path: '^src/content/' },
    to: { path: '^src/', pathNot: ['^src/content/', '^src/platform/'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'only-the-assembly-knows-the-assembly',
    severity: error,
    from: { path: '^src/(modules|pages)/' },
    to: { path: assembly },
  },
]

const pure = '^src/modules/.*/(model|nl|en)\\.ts$'
/** Roles, refusals, days and words of a language: plain values and functions, which a model may use. */
const purePlatform = '^src/platform/(access|errors|language)/'
const purity = [
  {
    name: 'model-is-pure',
    comment:
      'no package, no Node, of the platform only what is pure: it must run in the browser and cost nothing there',
    severity: error,
    from: { path: pure },
    to: { pathNot: ['^src/modules/', '^src/content/', purePlatform], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'pure-platform-stays-pure',
    severity: error,
    from: { path: purePlatform, pathNot: '\\.test\\.ts$' },
    to: { pathNot: purePlatform, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'model-knows-no-service',
    comment: 'beside a model only pure files',
    severity: error,
    from: { path: pure },
    to: {
      path: '^src/modules/.*/((input|schema|policy|service|queries|routes|api|jobs|testing)\\.ts$|mail\\.tsx$|routes/)',
    },
  },
  {
    name: 'model-takes-only-types-from-another-module',
    severity: error,
    from: { path: '^src/modules/([^/]+)/(model|nl|en)\\.ts$' },
    to: { path: '^src/modules/', pathNot: '^src/modules/$1/', dependencyTypesNot: ['type-only'] },
  },
]

const protocol = `${folder('reporting-point')}crypto/`
const reportingPoint = [
  {
    name: 'crypto-of-reporting-point-is-alone',
    comment: 'it is the whole of a static page for reporters: nothing of Node, of the server or of another part',
    severity: error,
    from: { path: protocol, pathNot: '\\.test\\.ts$' },
    to: {
      pathNot: [
        protocol,
        'node_modules/(age-encryption|@noble/(curves|hashes)|@scure/base|canonicalize|shamir-secret-sharing|fflate)/',
      ],
    },
  },
]

export default {
  forbidden: [
    ...between,
    ...doors,
    ...layers,
    ...purity,
    ...reportingPoint,
    { name: 'no-cycles', severity: error, from: {}, to: { circular: true } },
    {
      name: 'imports-resolve',
      comment: 'an arrow that does not resolve can not be judged',
      severity: error,
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: ['\\+types/', '^virtual:', '\\?'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\+types/|\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
