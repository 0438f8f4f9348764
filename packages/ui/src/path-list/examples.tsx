import type { Examples } from '../gallery/example.ts';
import { exampleAnswer } from '../gallery/knowledge.ts';
import { PathList } from './index.tsx';

const { answer } = exampleAnswer();

export const pathListExamples: Examples = {
  'every place that is reached': (reader) => <PathList reached={answer.reached} givenFor={['care']} reader={reader} told={new Set()} />,
  'a list behind another': (reader) => (
    <PathList
      reached={answer.reached}
      givenFor={['care']}
      reader={reader}
      told={new Set(answer.reached.flatMap((r) => r.path.map((hop) => hop.flow)))}
    />
  ),
};
