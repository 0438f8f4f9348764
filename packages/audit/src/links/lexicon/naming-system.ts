import type { Atlas } from '@firebreak/atlas';

export type NamePart = 'given' | 'second' | 'father' | 'grandfather' | 'family' | 'clan';

/** What the simulator takes from a naming system of the Atlas. */
export interface NamingSystem {
  readonly id: string;
  readonly name: Readonly<Record<'en' | 'fr' | 'ar', string>>;
  readonly pools: Readonly<
    Partial<Record<NamePart, readonly { readonly spellings: readonly string[]; readonly weight: number; readonly sex?: 'f' | 'm' }[]>>
  >;
  /** Share of people whose name of this pool is none of the listed ones, and how many other names there are. */
  readonly tails?: Readonly<Partial<Record<NamePart, { readonly share: number; readonly names: number }>>>;
  readonly forms: readonly { readonly given: readonly NamePart[]; readonly family: readonly NamePart[]; readonly weight: number }[];
  readonly firstOfJanuary: number;
}

/** Plain data, so that a page gets the same as Node. */
export function namingSystemsOf(atlas: Atlas): NamingSystem[] {
  return atlas.ofKind('naming-system').map(({ id, name, pools, tails, forms, birthdays }) => ({
    id,
    name: typeof name === 'string' ? { en: name, fr: name, ar: name } : { en: name.en, fr: name.fr ?? name.en, ar: name.ar ?? name.en },
    pools: Object.fromEntries(
      Object.entries(pools).map(([part, entries]) => [
        part,
        entries.map(({ spellings, weight, sex }) => ({ spellings, weight, ...(sex === undefined ? {} : { sex }) })),
      ]),
    ),
    ...(tails === undefined ? {} : { tails }),
    forms: forms.map(({ given, family, weight }) => ({ given, family, weight })),
    firstOfJanuary: birthdays.firstOfJanuary,
  }));
}
