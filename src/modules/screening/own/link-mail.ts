type Words = { organisation: string; until: string; href: string }

/** The mail with the link to the own page; it tells nothing of the function or of how the checks stand. */
export const linkMail = {
  nl: ({ organisation, until, href }: Words) => ({
    subject: `Uw screening bij ${organisation}`,
    text: `Goedendag,\n\n${organisation} vraagt u om enkele controles. Op uw eigen pagina leest u welke dat zijn, waarom, en wat u zelf moet doen.\n\nNaar uw pagina: ${href}\n\nDe link is alleen voor u. Stuur hem niet door. Hij werkt tot en met ${until}. U heeft geen account nodig.\n\nHeeft u dit bericht niet verwacht? Bel dan ${organisation} en open de link niet.\n`,
  }),
  en: ({ organisation, until, href }: Words) => ({
    subject: `Your screening at ${organisation}`,
    text: `Hello,\n\n${organisation} asks you for some checks. On your own page you read which they are, why, and what you have to do.\n\nTo your page: ${href}\n\nThe link is for you alone. Do not pass it on. It works up to and including ${until}. You need no account.\n\nDid you not expect this message? Then call ${organisation} and do not open the link.\n`,
  }),
}
