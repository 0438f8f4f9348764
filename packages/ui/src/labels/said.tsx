import { inLanguage, type Text } from '@firebreak/atlas';
import type { VNode } from 'preact';
import type { Label, Reader } from './index.ts';

/** A name, marked with its language where that is not the page's, linked to its page where it has one. */
export function Name({ label, plain = false }: { label: Label; plain?: boolean }): VNode {
  const text =
    label.language === undefined ? (
      <>{label.name}</>
    ) : (
      <span lang={label.language} dir="ltr">
        {label.name}
      </span>
    );
  return label.href === undefined || plain ? text : <a href={label.href}>{text}</a>;
}

/** A text of the Atlas in the reader's language, or in English and marked so. */
export function Said({ text, reader }: { text: Text; reader: Reader }): VNode {
  const said = inLanguage(text, reader.language);
  return said.language === reader.language ? (
    <>{said.text}</>
  ) : (
    <span class="said-in-english" lang={said.language} dir="ltr">
      {said.text}
    </span>
  );
}
