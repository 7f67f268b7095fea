import { index, type RouteConfig, route } from '@react-router/dev/routes'
import { assessmentsRoutes } from './modules/assessments/routes.ts'
import { briefingsRoutes } from './modules/briefings/routes.ts'
import { commonThreadsRoutes } from './modules/common-threads/routes.ts'
import { frameworksRoutes } from './modules/frameworks/routes.ts'
import { organisationsRoutes } from './modules/organisations/routes.ts'
import { programmeRoutes } from './modules/programme/routes.ts'
import { reportingRoutes } from './modules/reporting-point/routes.ts'
import { reportingTrialsRoutes } from './modules/reporting-trials/routes.ts'
import { reportingUseRoutes } from './modules/reporting-use/routes.ts'
import { screeningRoutes } from './modules/screening/routes.ts'
import { systemsRoutes } from './modules/systems/routes.ts'

export default [
  index('pages/home/home.tsx'),
  route('inloggen', 'pages/login/log-in.tsx'),
  route('inloggen/tweede-stap', 'pages/login/second-step.tsx'),
  route('uitloggen', 'pages/login/log-out.tsx'),
  route('wachtwoord-vergeten', 'pages/login/forgot.tsx'),
  route('uitnodiging/:token', 'pages/login/invitation.tsx'),
  route('nieuw-wachtwoord/:token', 'pages/login/reset.tsx'),
  route('account', 'pages/account/account.tsx'),
  route('account/tweede-stap', 'pages/account/own-second-step.tsx'),
  route('account/sleutels', 'pages/account/tokens.tsx'),
  route('wissel-organisatie', 'pages/account/switch.tsx'),
  route('taal', 'pages/account/language.tsx'),
  route('zoeken', 'pages/search/search.tsx'),
  route('beveiliging', 'pages/public/security.tsx'),
  route('toegankelijkheid', 'pages/public/accessibility.tsx'),
  route('privacy', 'pages/public/privacy.tsx'),
  route('onderdelen', 'pages/components.tsx'),
  ...frameworksRoutes,
  ...organisationsRoutes,
  ...assessmentsRoutes,
  ...commonThreadsRoutes,
  ...programmeRoutes,
  ...screeningRoutes,
  ...reportingUseRoutes,
  ...reportingRoutes,
  ...reportingTrialsRoutes,
  ...systemsRoutes,
  ...briefingsRoutes,
  route('*', 'pages/not-found.tsx'),
] satisfies RouteConfig
