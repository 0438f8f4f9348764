import type { Examples } from '../gallery/example.ts';
import { type ExampleAnswer, exampleAnswer, exampleFlow, exampleRule, exampleSystems } from '../gallery/knowledge.ts';
import type { Reader } from '../labels/index.ts';
import { type AnswerProps, TraceAnswerView } from './index.tsx';

const policyRule: AnswerProps['firewallText'] = (id) => ({ ...exampleRule(id)!, inNoLaw: true });
const view =
  (known: ExampleAnswer, firewallText: AnswerProps['firewallText'] = exampleRule) =>
  (reader: Reader) => (
    <TraceAnswerView
      {...known}
      reader={reader}
      systems={exampleSystems}
      flow={exampleFlow}
      givenFor={['care']}
      firewallText={firewallText}
    />
  );

export const answerExamples: Examples = {
  'data reach enforcement': view(exampleAnswer()),
  'only unconfirmed ways reach it': view(
    exampleAnswer((flow) => flow.id !== 'clinic>police' && flow.id !== 'social-office>foreigners-authority'),
  ),
  'the law closes the only way': view(exampleAnswer((flow) => flow.id === 'clinic>foreigners-authority')),
  'a policy closes the only way': view(
    exampleAnswer((flow) => flow.id === 'clinic>foreigners-authority'),
    policyRule,
  ),
  'an unconfirmed rule closes the only way': view(exampleAnswer((flow) => flow.id === 'clinic>foreigners-authority', 'memory')),
  'data stay with the service': view(exampleAnswer((flow) => flow.id === 'clinic>insurer')),
  'nothing is known': view(exampleAnswer(() => false, 'read', [])),
};
