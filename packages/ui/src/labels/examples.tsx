import type { Examples } from '../gallery/example.ts';
import { Name, Said } from './said.tsx';

export const labelsExamples: Examples = {
  'a name': (reader) => <Name label={reader.label('clinic')} />,
  'a name with a page': (reader) => <Name label={reader.label('register')} />,
  'a name with a page, not linked': (reader) => <Name label={reader.label('register')} plain />,
  'an id that has no name': (reader) => <Name label={reader.label('nobody-named-this')} />,
  'a text in every language': (reader) => (
    <Said text={{ en: 'Doctors keep silent.', fr: 'Les médecins se taisent.', ar: 'يلتزم الأطباء الصمت.' }} reader={reader} />
  ),
  'a text in English only': (reader) => <Said text="The law says nothing." reader={reader} />,
};
