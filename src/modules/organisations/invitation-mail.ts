type Words = { name: string; organisation: string; inviter: string | null; hasLogin: boolean; href: string }

/** The mail to someone who got a role: with a link to choose a password, or to log in for who has one. */
export const invitationMail = {
  nl: ({ name, organisation, inviter, hasLogin, href }: Words) => {
    const by = inviter ?? 'Uw beheerder'
    return hasLogin
      ? {
          subject: `U heeft een rol gekregen in Weerwerk: ${organisation}`,
          text: `Goedendag ${name},\n\n${by} heeft u een rol gegeven in Weerwerk, bij ${organisation}. U logt in zoals u gewend bent. Heeft u nog geen wachtwoord gekozen? Gebruik dan de link in uw eerste uitnodiging.\n\nNaar Weerwerk: ${href}\n`,
        }
      : {
          subject: `Uitnodiging voor Weerwerk: ${organisation}`,
          text: `Goedendag ${name},\n\n${by} nodigt u uit om in Weerwerk mee te werken voor ${organisation}.\n\nKies een wachtwoord: ${href}\n\nDe link werkt zeven dagen. Is hij verlopen? Vraag dan om een nieuwe uitnodiging.\n`,
        }
  },
  en: ({ name, organisation, inviter, hasLogin, href }: Words) => {
    const by = inviter ?? 'Your administrator'
    return hasLogin
      ? {
          subject: `You got a role in Weerwerk: ${organisation}`,
          text: `Hello ${name},\n\n${by} gave you a role in Weerwerk, at ${organisation}. Log in as you are used to. Did you not choose a password yet? Use the link in your first invitation.\n\nTo Weerwerk: ${href}\n`,
        }
      : {
          subject: `Invitation to Weerwerk: ${organisation}`,
          text: `Hello ${name},\n\n${by} invites you to take part in Weerwerk for ${organisation}.\n\nChoose a password: ${href}\n\nThe link works for seven days. Did it expire? Ask for a new invitation.\n`,
        }
  },
}
