/**
 * The questions of `firebreak firewall init`, one at a time.
 *
 * @module
 */
import { type Knowledge, proposedData, proposedPurpose, type StarterAnswers, servicePurposes } from '@firebreak/firewall';
import { unknownWord } from '../atlas-access.ts';
import { plainLine, WrongUse } from '../output/output.ts';

export const questions = ['name', 'country', 'sector', 'touchpoint', 'data', 'purpose'] as const;
export type Given = Readonly<Partial<Record<(typeof questions)[number], string>>>;

/** Somebody who can be asked. */
export interface Terminal {
  readonly ask: (words: string) => Promise<string>;
  readonly tell: (words: string) => void;
}

/** Asks for what is missing where somebody is there; elsewhere takes what is proposed, or says what is missing. */
export async function interview(given: Given, knowledge: Knowledge, terminal: Terminal | null): Promise<StarterAnswers> {
  const ask = createAsk(given, terminal);
  const name = await ask({ question: 'name', words: 'What is the service called?', proposal: 'Our service', read: readName });
  const country = await ask({
    question: 'country',
    words: 'In which country? (its name, or two letters)',
    read: oneOf('country', knowledge.countries),
  });
  const sector = await ask({
    question: 'sector',
    words: `In which sector? A legal-aid office is \`justice\`, a shelter \`shelter-reception\`, a labour inspectorate \`labour\`.\n${listed(knowledge.sectors)}`,
    read: oneOf('sector', knowledge.sectors),
  });
  const places = knowledge.touchpoints.filter((each) => each.sector === sector);
  const place = await ask({
    question: 'touchpoint',
    words: `Which place is it most like? \`none\` if none fits.\n${listed([...places, { id: 'none' }])}`,
    proposal: places[0]?.id ?? 'none',
    read: oneOf('touchpoint', [...knowledge.touchpoints, { id: 'none' }]),
  });
  const touchpoint = knowledge.touchpoints.find(({ id }) => id === place);
  const data = await ask({
    question: 'data',
    words: `Which data does it hold? Leave out what it could do without: what nobody holds, nobody can demand.\n${listed(knowledge.data)}`,
    proposal: proposedData(knowledge, touchpoint).join(','),
    read: (word) => word.split(',').map(oneOf('data category', knowledge.data)),
  });
  const purpose = await ask({
    question: 'purpose',
    words: `What for?\n${listed(servicePurposes(knowledge))}`,
    proposal: proposedPurpose(knowledge, touchpoint),
    read: oneOf('purpose', servicePurposes(knowledge)),
  });
  return { name, country, sector, touchpoint: touchpoint?.id ?? null, data: [...new Set(data)], purpose };
}

interface Asked<T> {
  readonly question: (typeof questions)[number];
  readonly words: string;
  readonly proposal?: string;
  /** Throws `WrongUse` with what to type instead. */
  readonly read: (word: string) => T;
}

function createAsk(given: Given, terminal: Terminal | null): <T>(asked: Asked<T>) => Promise<T> {
  return async ({ question, words, proposal, read }) => {
    const answer = given[question];
    if (answer !== undefined) return read(answer);
    if (terminal === null) {
      if (proposal !== undefined) return read(proposal);
      throw new WrongUse(`nobody is there to be asked: say --${question}, or put \`${question}:\` into --answers`);
    }
    for (;;) {
      const typed = (await terminal.ask(`${words}${proposal === undefined ? '' : ` [${proposal}]`} > `)).trim();
      try {
        return read(typed === '' ? (proposal ?? '') : typed);
      } catch (error) {
        if (!(error instanceof WrongUse)) throw error;
        terminal.tell(plainLine(error.message));
      }
    }
  };
}

function listed(known: readonly { readonly id: string }[]): string {
  return `  ${known.map(({ id }) => id).join(', ')}\n`;
}

function readName(word: string): string {
  const name = plainLine(word.trim());
  if (name === '' || name.length > 200) throw new WrongUse('a name has 1 to 200 characters');
  return name;
}

/** By id, or by the name that people use: `SE` or `Sweden`. */
function oneOf(what: string, known: readonly { readonly id: string; readonly name?: string }[]): (word: string) => string {
  return (word) => {
    const typed = word.trim().toLowerCase();
    const found = known.find(({ id }) => id === typed) ?? known.find(({ name }) => name?.toLowerCase() === typed);
    if (found === undefined)
      throw unknownWord(
        what,
        typed,
        known.map(({ id }) => id),
      );
    return found.id;
  };
}
