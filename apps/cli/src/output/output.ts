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

/** A word that means nothing here. */
export class UnknownWord extends WrongUse {
  /** The message without the word itself: where what was typed may be somebody's name. */
  readonly quiet: string;

  constructor(what: string, input: string, { near, known }: { readonly near: readonly string[]; readonly known: readonly string[] }) {
    const quoted = near.map((n) => `\`${n}\``).join(', ');
    const help = near.length > 0 ? `did you mean ${quoted}?` : `known: ${known.join(', ')}`;
    const shown = input.trim().slice(0, 60);
    super(shown === '' ? `no ${what} is named; known: ${known.join(', ')}` : `unknown ${what} \`${shown}\`; ${help}`);
    this.quiet = `unknown ${what}; ${help}`;
  }
}

/** The command worked and found something wrong: exit 1. */
export class Finding extends Error {
  override readonly name = 'Finding';
}

/** Controls and marks that reorder text, which a terminal would obey, show as a sign; so one message stays one line. */
export function plainLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');
}

export function writeJson(output: Output, value: unknown): void {
  output.write(JSON.stringify(value, null, 2));
}

/** Indents every line and breaks it at `width` columns, between words. */
export function wrap(text: string, indent: string, width = 100): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = indent;
    // A no-break space holds a number to its unit, and a French quotation to its marks.
    for (const word of paragraph.split(/[^\S\u00a0\u202f]+/)) {
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
