import type { Language } from '@firebreak/atlas';
import type { VNode } from 'preact';
import { createReader, type Label, type Reader } from '../labels/index.ts';
import { messagesByLanguage } from '../messages/index.ts';
import { exampleLabels } from './knowledge.ts';

/** Uses of a component, by a name that says what they show. The reader brings language and direction. */
export type Examples = Readonly<Record<string, (reader: Reader) => VNode>>;

export function exampleReader(language: Language, labels: Readonly<Record<string, Label>> = exampleLabels(language)): Reader {
  return createReader(language, messagesByLanguage[language], labels);
}

export function directionOf(reader: Reader): 'ltr' | 'rtl' {
  return reader.messages.direction === 'rtl' ? 'rtl' : 'ltr';
}
