/**
 * Decision diagrams over facts that are true, false or not stated.
 *
 * Every way of stating the facts ends at one leaf. Equal parts are one node, and a fact that makes no difference is not asked,
 * so thousands of ways of stating the facts are often a handful of nodes: the whole domain is looked at, not a sample of it.
 *
 * INVARIANT (one node per meaning): two diagrams of one `Diagrams` decide alike for every way of stating the facts
 * exactly if they are the same node.
 *
 * @module
 */

export type Truth = 'true' | 'false' | 'not-stated';
export const truths: readonly Truth[] = ['true', 'false', 'not-stated'];

/** What facts must be for something to hold: one of these values each; a fact that is not named makes no difference. */
export type Case = Readonly<Record<string, readonly Truth[]>>;

export type Node = number;

interface Branch {
  /** Position of the fact; leaves stand behind all facts. */
  readonly fact: number;
  readonly next: readonly [Node, Node, Node];
}

/** The domain is larger than the bound that was set: nothing is proved, and the caller says so. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

export interface Diagrams {
  readonly facts: readonly string[];
  readonly leaf: (value: string) => Node;
  /** Decides by the fact at this position; facts are asked in ascending order. */
  readonly branch: (fact: number, next: readonly [Node, Node, Node]) => Node;
  /** A diagram that decides by the leaves that both come to. */
  readonly combine: (left: Node, right: Node, value: (left: string, right: string) => string) => Node;
  /** Every leaf that can be come to. */
  readonly leaves: (node: Node) => readonly string[];
  /** The cases that come to a leaf that is wanted; no two overlap. */
  readonly cases: (node: Node, wanted: (value: string) => boolean) => readonly Case[];
  readonly decide: (node: Node, truthOf: (fact: string) => Truth) => string;
}

/** @param facts every fact, in the order in which they are asked @param maximumNodes beyond it `TooLarge` is thrown */
export function createDiagrams(facts: readonly string[], maximumNodes: number): Diagrams {
  const branches: (Branch | undefined)[] = [];
  const values: string[] = [];
  const leafByValue = new Map<string, Node>();
  const nodeByBranch = new Map<string, Node>();
  const leavesByNode = new Map<Node, readonly string[]>();

  function grow(below: Branch | undefined, value: string): Node {
    if (branches.length >= maximumNodes) throw new TooLarge(`more than ${maximumNodes} nodes`);
    branches.push(below);
    values.push(value);
    return branches.length - 1;
  }
  function leaf(value: string): Node {
    const known = leafByValue.get(value);
    if (known !== undefined) return known;
    const node = grow(undefined, value);
    leafByValue.set(value, node);
    return node;
  }
  function branch(fact: number, next: readonly [Node, Node, Node]): Node {
    if (next[0] === next[1] && next[1] === next[2]) return next[0];
    const key = `${fact}:${next.join()}`;
    const known = nodeByBranch.get(key);
    if (known !== undefined) return known;
    const node = grow({ fact, next }, '');
    nodeByBranch.set(key, node);
    return node;
  }
  const factOf = (node: Node): number => branches[node]?.fact ?? facts.length;

  function combine(left: Node, right: Node, value: (left: string, right: string) => string): Node {
    const made = new Map<string, Node>();
    const walk = (a: Node, b: Node): Node => {
      const fact = Math.min(factOf(a), factOf(b));
      if (fact === facts.length) return leaf(value(values[a]!, values[b]!));
      const key = `${a},${b}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const after = (node: Node, way: number): Node => (factOf(node) === fact ? branches[node]!.next[way]! : node);
      const node = branch(fact, [walk(after(a, 0), after(b, 0)), walk(after(a, 1), after(b, 1)), walk(after(a, 2), after(b, 2))]);
      made.set(key, node);
      return node;
    };
    return walk(left, right);
  }
  function leaves(node: Node): readonly string[] {
    const known = leavesByNode.get(node);
    if (known !== undefined) return known;
    const below = branches[node];
    const found = below === undefined ? [values[node]!] : [...new Set(below.next.flatMap((next) => leaves(next)))].toSorted();
    leavesByNode.set(node, found);
    return found;
  }
  function cases(node: Node, wanted: (value: string) => boolean): readonly Case[] {
    const made = new Map<Node, readonly Case[]>();
    let count = 0;
    const walk = (at: Node): readonly Case[] => {
      const below = branches[at];
      if (below === undefined) return wanted(values[at]!) ? [{}] : [];
      const known = made.get(at);
      if (known !== undefined) return known;
      const found: Case[] = [];
      for (const next of new Set(below.next)) {
        const ways = truths.filter((_, way) => below.next[way] === next);
        for (const rest of walk(next)) found.push({ [facts[below.fact]!]: ways, ...rest });
      }
      count += found.length;
      if (count > maximumNodes) throw new TooLarge(`more than ${maximumNodes} cases`);
      made.set(at, found);
      return found;
    };
    return walk(node);
  }
  return {
    facts,
    leaf,
    branch,
    combine,
    leaves,
    cases,
    decide: (node, truthOf) => {
      let at = node;
      for (let below = branches[at]; below !== undefined; below = branches[at])
        at = below.next[truths.indexOf(truthOf(facts[below.fact]!))]!;
      return values[at]!;
    },
  };
}
