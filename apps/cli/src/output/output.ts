/** Where a command writes; text gets a line end if it has none. */
export interface Output {
  readonly write: (text: string) => void;
  /** Shown at once, beside the answer: how far a long command is. */
  readonly progress: (text: string) => void;
}

/** The words of the command are wrong: exit 2. The message says what to do next. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** The command worked and found something wrong: exit 1. */
export class Finding extends Error {
  override readonly name = 'Finding';
}

export function writeJson(output: Output, value: unknown): void {
  output.write(JSON.stringify(value, null, 2));
}

/** Indents every line and breaks it at `width` columns, between words. */
export function wrap(text: string, indent: string, width = 100): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = indent;
    for (const word of paragraph.split(/\s+/)) {
      if (line.length + word.length + 1 > width && line.trim() !== '') {
        lines.push(line);
        line = indent;
      }
      line += line === indent ? word : ` ${word}`;
    }
    lines.push(line);
  }
  return lines.join('\n');
}
