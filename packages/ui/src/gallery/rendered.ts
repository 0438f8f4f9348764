/**
 * What a component wrote, as a tree that tests can ask. It reads what Preact renders, which always closes what it opens;
 * it is no parser for other people's HTML.
 *
 * @module
 */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const voidTags = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

export function rendered(node: VNode): Element {
  return readHtml(renderToString(node));
}

function readHtml(html: string): Element {
  const root = { tag: '', attributes: {}, children: [] as (Element | string)[] };
  const open = [root];
  for (const [token] of html.matchAll(/<(?:"[^"]*"|[^">])*>|[^<]+/g)) {
    const parent = open.at(-1)!;
    if (token.startsWith('</')) {
      const closed = open.pop()!;
      if (token !== `</${closed.tag}>`) throw new Error(`\`${token}\` closes \`<${closed.tag}>\``);
    } else if (token.startsWith('<')) {
      const element = { tag: /^<([\w-]+)/.exec(token)![1]!, attributes: attributesIn(token), children: [] };
      parent.children.push(element);
      if (!token.endsWith('/>') && !voidTags.has(element.tag)) open.push(element);
    } else parent.children.push(unescaped(token));
  }
  if (open.length !== 1) throw new Error(`\`<${open.at(-1)!.tag}>\` is not closed`);
  return root;
}

function attributesIn(tag: string): Record<string, string> {
  const found = tag.replace(/^<[\w-]+/, '').matchAll(/([^\s="/>]+)(?:="([^"]*)")?/g);
  return Object.fromEntries([...found].map(([, name, value = '']) => [name!, unescaped(value)]));
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

/** Every element, the parents before the children. */
export function all(element: Element): Element[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...all(child)]));
}

export function withClass(element: Element, name: string): Element[] {
  return all(element).filter((e) => (e.attributes['class'] ?? '').split(' ').includes(name));
}

export function withTag(element: Element, tag: string): Element[] {
  return all(element).filter((e) => e.tag === tag);
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

export function number(element: Element, attribute: string): number {
  const value = Number(element.attributes[attribute]);
  if (Number.isNaN(value)) throw new Error(`\`${attribute}\` of \`<${element.tag}>\` is not a number`);
  return value;
}
