/** A fault in a file that was given; `line` is null when it concerns the file as a whole. */
export type FileFault = { file: string; line: number | null; message: string }

/** Wrong use or wrong input: told without a trace, exit code 2. */
export class WrongInput extends Error {}

/**
 * All faults as lines `line N: …` under the name of their file, and with `asJson` once more as one last line of JSON,
 * `{"faults":[{"file","line","message"}]}`.
 */
export function faulty(faults: readonly FileFault[], asJson: boolean): WrongInput {
  const perFile = [...Map.groupBy(faults, ({ file }) => file)]
  const text = perFile.flatMap(([file, own]) => [`${file}:`, ...own.map(faultLine)])
  return new WrongInput([...text, ...(asJson ? [JSON.stringify({ faults })] : [])].join('\n'))
}

const faultLine = ({ line, message }: FileFault) => (line === null ? message : `line ${line}: ${message}`)

/** The command told what went wrong already. */
export class Failed extends Error {
  readonly exitCode: number
  constructor(exitCode: number) {
    super('failed')
    this.exitCode = exitCode
  }
}
