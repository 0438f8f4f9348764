import type { Examples } from '../gallery/example.ts';
import { Choices } from './index.tsx';

export const choicesExamples: Examples = {
  'buttons, one of them answered before': (reader) => (
    <Choices
      chosenWords={reader.messages.today}
      choices={[
        { id: 'a', name: reader.messages.doorPerson, text: reader.messages.doorPersonText, onChoose: () => undefined },
        { id: 'b', name: reader.messages.doorAdviser, chosen: true, onChoose: () => undefined },
        { id: 'c', name: reader.messages.mark_open, quiet: true, onChoose: () => undefined },
      ]}
    />
  ),
  'links with notes': (reader) => (
    <Choices
      chosenWords={reader.messages.today}
      choices={[
        {
          id: 'a',
          name: reader.label('register').name,
          href: '/somewhere/',
          notes: [{ words: reader.messages.unconfirmed }, { words: reader.messages.enforcement, warning: true }],
        },
      ]}
    />
  ),
};
