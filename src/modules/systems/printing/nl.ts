export const nl = {
  booklet: 'Informatiebronnen tegen ondermijning',
  intro: (count: number) =>
    `Wat kunt u waar vinden, en mag u het gebruiken? Dit boekje heeft ${count === 1 ? '1 bron' : `${count} bronnen`}, elk op een eigen pagina. Achterin staan lijsten waarmee u vanuit een vorm van ondermijning, wat u heeft of wat u wilt weten bij een bron komt. Dit boekje is geen juridisch advies.`,
  contents: 'Inhoud',
  byTheme: 'Welke bronnen bij welke vorm van ondermijning?',
  byKey: 'Wat heeft u?',
  byWant: 'Wat wilt u weten?',
  verdicts: { yes: 'Ja', conditional: 'Ja, op een voorwaarde', no: 'Nee' },
  everybody: 'iedereen',
  otherRoles: 'andere functies',
  forWhom: (who: string, what: string) => `Voor wie: ${who}. Taak: ${what}.`,
  everyTask: 'elke taak',
  otherTasks: 'andere taken',
}
