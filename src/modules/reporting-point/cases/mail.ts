/** The mail to who reads reports; the same whatever came in. */
export const newWork = {
  nl: (href: string) => ({
    subject: 'Er is nieuw werk in het meldpunt',
    text: `Goedendag,\n\nEr is nieuw werk in het meldpunt.\n\nNaar het meldpunt: ${href}\n\nDit bericht komt van Weerwerk, op vaste tijden. U krijgt het omdat u meldingen leest.\n`,
  }),
  en: (href: string) => ({
    subject: 'There is new work in the reporting point',
    text: `Hello,\n\nThere is new work in the reporting point.\n\nTo the reporting point: ${href}\n\nThis message comes from Weerwerk, at fixed times. You get it because you read reports.\n`,
  }),
}
