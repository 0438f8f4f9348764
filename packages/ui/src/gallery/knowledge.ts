/**
 * A clinic and what lies behind it: an invented, small Atlas that has every sign once. Examples show it, so that they do not
 * change when the real one does.
 *
 * @module
 */
import type { Language, Text } from '@firebreak/atlas';
import { type CutAnswer, cut, type TraceAnswer, type TraceData, type TraceFlow, trace } from '@firebreak/trace';
import type { Label } from '../labels/index.ts';

const on = '2026-06-12' as TraceAnswer['on'];

/** Names in English, French and Arabic; a name without the others is shown in English and marked so. */
const names: Readonly<Record<string, readonly [en: string, fr?: string, ar?: string]>> = {
  clinic: ['Clinic', 'Clinique', 'عيادة'],
  insurer: ['Health insurer', 'Assurance maladie', 'التأمين الصحي'],
  'social-office': ['Social office', 'Service social', 'مكتب الشؤون الاجتماعية'],
  register: ['Register of residents'],
  'foreigners-authority': ['Foreigners authority', 'Autorité des étrangers', 'سلطة الأجانب'],
  police: ['Police', 'Police', 'الشرطة'],
  'border-guard': ['Border guard', 'Garde-frontière', 'حرس الحدود'],
  automatic: ['automatic', 'automatique', 'آليًا'],
  duty: ['duty to report', 'obligation de signaler', 'واجب الإبلاغ'],
  search: ['search', 'consultation', 'بحث'],
  request: ['on request', 'sur demande', 'بناءً على طلب'],
  seizure: ['seizure', 'saisie', 'مصادرة'],
  practice: ['practice', 'pratique', 'ممارسة'],
  identity: ['name and address', 'nom et adresse', 'الاسم والعنوان'],
  health: ['health data', 'données de santé', 'بيانات صحية'],
  care: ['health care', 'soins', 'الرعاية الصحية'],
  return: ['return', 'retour', 'الترحيل'],
  'residence-act': ['Residence Act'],
  'health-act': ['Health Act', 'Loi santé', 'قانون الصحة'],
  'src-report': ['Report on the register'],
};

const hrefs: Readonly<Record<string, string>> = {
  register: 'atlas/register/',
  'residence-act': 'atlas/residence-act/',
  'src-report': 'https://report.example/register',
};

export function exampleLabels(language: Language): Readonly<Record<string, Label>> {
  const column = { en: 0, fr: 1, ar: 2 }[language];
  return Object.fromEntries(
    Object.entries(names).map(([id, texts]): [string, Label] => {
      const href = hrefs[id];
      return [
        id,
        {
          name: texts[column] ?? texts[0],
          ...(texts[column] === undefined ? { language: 'en' as const } : {}),
          ...(href === undefined ? {} : { href: href.startsWith('https:') ? href : `/${language}/${href}` }),
        },
      ];
    }),
  );
}

const law = (at: string, checked: string | null = '2026-05-01') => ({ instrument: 'residence-act', at, checked });

const reported = { instrument: 'src-report', at: 'p. 4', checked: '2026-05-01' };

function flow(id: string, mode: string, purpose: string, rest: Partial<TraceFlow> = {}): TraceFlow {
  const [origin, recipient] = id.split('>') as [string, string];
  return {
    id,
    countries: ['xx'],
    origin,
    recipient,
    data: ['identity', 'health'],
    purposes: [purpose],
    mode,
    basis: [law(`Art. ${id.length}`)],
    mark: 'read',
    ...rest,
  };
}

const data: TraceData = {
  modes: ['automatic', 'duty', 'search', 'request', 'seizure', 'practice'],
  dataCategories: ['health', 'identity'],
  places: [
    { id: 'border-guard', kind: 'role', enforcement: true },
    { id: 'clinic', kind: 'touchpoint', enforcement: false },
    { id: 'foreigners-authority', kind: 'role', enforcement: true },
    { id: 'insurer', kind: 'role', enforcement: false },
    { id: 'police', kind: 'role', enforcement: true },
    { id: 'register', kind: 'system', enforcement: false },
    { id: 'social-office', kind: 'role', enforcement: false },
  ],
  touchpoints: [{ id: 'clinic', sector: 'health', data: ['health', 'identity'], givenFor: ['care'], purposes: ['care'] }],
  flows: [
    flow('clinic>insurer', 'automatic', 'care', { basis: [{ instrument: 'health-act', at: 's. 3', checked: '2026-05-01' }] }),
    flow('clinic>social-office', 'request', 'care'),
    flow('clinic>foreigners-authority', 'duty', 'return'),
    flow('clinic>police', 'seizure', 'return', { data: ['identity'] }),
    flow('insurer>register', 'automatic', 'care', { data: ['identity'] }),
    flow('insurer>border-guard', 'practice', 'return', { from: 'pending' }),
    flow('register>police', 'search', 'return', { query: true, mark: 'memory', basis: [law('Art. 16', null), reported] }),
    flow('social-office>foreigners-authority', 'duty', 'return', { data: ['identity'], basis: [law('s. 87(2)'), reported] }),
    flow('foreigners-authority>border-guard', 'practice', 'return', { data: ['identity'], mark: 'memory' }),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  firewalls: [
    {
      id: 'confidentiality',
      countries: ['xx'],
      sector: 'health',
      rule: 'forbidden',
      closes: [{ flow: 'clinic>foreigners-authority' }],
      exceptions: 1,
      basis: [law('s. 88')],
      mark: 'read',
    },
    { id: 'silence', countries: ['xx'], sector: 'health', rule: 'silent', closes: [], exceptions: 0, basis: [], mark: 'memory' },
    { id: 'bill', countries: ['xx'], sector: 'health', rule: 'proposed', closes: [], exceptions: 0, basis: [], mark: 'read' },
  ],
  groupsByCountry: { xx: ['xx'] },
};

export interface ExampleAnswer {
  readonly answer: TraceAnswer;
  readonly cut: CutAnswer;
}

/** What is answered where only some of the flows exist, and where nobody has confirmed the rules. */
export function exampleAnswer(
  exists: (flow: TraceFlow) => boolean = () => true,
  mark: 'read' | 'memory' = 'read',
  rules = data.firewalls,
): ExampleAnswer {
  const known = { ...data, flows: data.flows.filter(exists), firewalls: rules.map((rule) => ({ ...rule, mark })) };
  const question = { touchpoint: data.touchpoints[0]!, country: 'xx', on };
  return { answer: trace(known, question), cut: cut(known, question) };
}

export const exampleSystems: ReadonlySet<string> = new Set(['register']);

export function exampleFlow(id: string): TraceFlow | undefined {
  return data.flows.find((known) => known.id === id);
}

/** Texts of the rules: one in every language, the others in English only. */
export function exampleRule(id: string): { summary: Text; exceptions: readonly Text[] } | undefined {
  if (id === 'confidentiality')
    return {
      summary: { en: 'Doctors keep silent.', fr: 'Les médecins se taisent.', ar: 'يلتزم الأطباء الصمت.' },
      exceptions: ['Not where a life is in danger.'],
    };
  return { summary: id === 'bill' ? 'A bill would end it.' : 'The law says nothing.', exceptions: [] };
}
