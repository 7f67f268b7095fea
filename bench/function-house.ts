/** The function house of a municipality as it sends it: so many functions, all with scores. */
export function functionHouse(size: number): File {
  const rows = Array.from({ length: size }, (_, at) => {
    const scores = Array.from({ length: 8 }, (_unused, factor) => (at * 7 + factor * 3) % 4)
    return `Functie ${at + 1} (fictief);Adviseur ${(at % 5) + 1};${scores.join(';')};12, 22`
  })
  const header = 'functie;naam in hr21;F1;F2;F3;F4;F5;F6;F7;F8;vog'
  return new File([[header, ...rows].join('\n')], 'functiehuis.csv', { type: 'text/csv' })
}
