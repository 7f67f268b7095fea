type Statement = { title: string; lines: string[] }
type Name = 'security' | 'accessibility' | 'privacy'

/** What every installation says about itself; the district adds its own contacts. */
export const statements: Record<'nl' | 'en', Record<Name, Statement>> = {
  nl: {
    security: {
      title: 'Beveiliging',
      lines: [
        'Ziet u een zwakke plek in Weerwerk? Meld die bij ons en geef ons tijd om hem te herstellen voordat u er anderen over vertelt.',
        'Doe niet meer dan nodig is om de zwakke plek te laten zien, en bewaar geen gegevens van anderen.',
        'U krijgt binnen vijf werkdagen antwoord.',
      ],
    },
    accessibility: {
      title: 'Toegankelijkheid',
      lines: [
        'Weerwerk is gemaakt om voor iedereen te werken: met toetsenbord, schermlezer, vergroting en zonder JavaScript.',
        'We bouwen naar WCAG 2.2 niveau AA. Elke pagina wordt bij elke wijziging automatisch nagekeken; een volledig onderzoek door mensen is nog niet gedaan.',
        'Loopt u ergens op vast? Vertel het de beheerder van uw district.',
      ],
    },
    privacy: {
      title: 'Privacy',
      lines: [
        'De gegevens van een gemeente zijn van die gemeente. Het district ziet alleen wat een gemeente vrijgeeft of wat door het aantal anoniem is.',
        'Op elke pagina staat wie kan zien wat erop staat.',
        'Wie wat doet en leest wordt vastgelegd, zonder de inhoud. Inloggegevens bewaren we zes maanden.',
      ],
    },
  },
  en: {
    security: {
      title: 'Security',
      lines: [
        'Do you see a weak spot in Weerwerk? Tell us and give us time to mend it before you tell others.',
        'Do no more than needed to show it, and keep no data of others.',
        'You get an answer within five working days.',
      ],
    },
    accessibility: {
      title: 'Accessibility',
      lines: [
        'Weerwerk is made to work for everyone: by keyboard, screen reader, magnified and without JavaScript.',
        'We build to WCAG 2.2 level AA. Every page is checked automatically at every change; a full audit by people has not been done yet.',
        'Are you stuck somewhere? Tell the administrator of your district.',
      ],
    },
    privacy: {
      title: 'Privacy',
      lines: [
        'The data of a municipality are its own. The district sees only what a municipality releases or what is anonymous by count.',
        'Every page says who can see what is on it.',
        'Who does and reads what is logged, without the content. Login data are kept for six months.',
      ],
    },
  },
}

/** Where a weak spot is told: the address of this installation, or the administrator when none is set. */
export const contactTexts = {
  nl: { to: 'Meld het bij', unset: 'Meld het bij de beheerder van uw district.' },
  en: { to: 'Tell', unset: 'Tell the administrator of your district.' },
} as const
