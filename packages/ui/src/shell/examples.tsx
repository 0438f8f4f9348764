import type { Examples } from '../gallery/example.ts';
import type { Reader } from '../labels/index.ts';
import { Footer, Header, LeavePage, type ShellProps } from './index.tsx';

const shell = (reader: Reader): ShellProps => ({
  language: reader.language,
  messages: reader.messages,
  path: 'atlas/register/',
  knowledgeDate: reader.day('2026-06-12'),
});

export const shellExamples: Examples = {
  head: (reader) => <Header {...shell(reader)} />,
  foot: (reader) => <Footer {...shell(reader)} />,
  'the way out': (reader) => <LeavePage messages={reader.messages} />,
};
