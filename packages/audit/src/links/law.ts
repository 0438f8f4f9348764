import { type Atlas, isConfirmed } from '@firebreak/atlas';

/** What the law says of a link of each colour, as the Atlas has it. */
const statementIds = [
  'mid-none',
  'mid-white-auto',
  'mid-yellow-auto',
  'mid-similar',
  'mid-similar-example',
  'link-white',
  'white-inform',
  'link-yellow',
  'mid-hear',
  'green-yellow-noinform',
  'link-green',
  'link-red',
  'red-nolegal',
] as const;

export interface LinkStatement {
  readonly id: (typeof statementIds)[number];
  readonly text: string;
  readonly cite: readonly { readonly ref: string; readonly at?: string | undefined; readonly checked: string | null }[];
  readonly confirmed: boolean;
}

/**
 * Statements on the links of the multiple-identity detector, from the chapters on it.
 *
 * @throws if one is gone: what is said here must not lose its source silently
 */
export function linkStatementsOf(atlas: Atlas): LinkStatement[] {
  const statements = new Map(atlas.ofKind('chapter').flatMap((chapter) => chapter.statements.map((one) => [one.id, one] as const)));
  return statementIds.map((id) => {
    const found = statements.get(id);
    if (found === undefined) throw new Error(`links: the Atlas has no statement \`${id}\``);
    const { text, cite, mark } = found;
    return { id, text: typeof text === 'string' ? text : text.en, cite, confirmed: isConfirmed(mark) };
  });
}
