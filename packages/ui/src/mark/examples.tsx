import { flags, marks } from '@firebreak/atlas';
import type { Examples } from '../gallery/example.ts';
import { MarkSign } from './index.tsx';

export const markExamples: Examples = {
  'every mark': (reader) => (
    <ul>
      {marks.map((mark) => (
        <li key={mark}>
          <MarkSign mark={mark} reader={reader} />
        </li>
      ))}
    </ul>
  ),
  'every flag': (reader) => <MarkSign mark="read" flags={flags} reader={reader} />,
  'confirmed, with a note': (reader) => <MarkSign mark="read-part" note="Only the first sentence." reader={reader} />,
};
