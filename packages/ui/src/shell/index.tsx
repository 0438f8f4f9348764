/**
 * What stands on every page: name, ways, language, the way out; and at the foot what the page does not promise.
 *
 * @module
 */
import { type Language, languages } from '@firebreak/atlas';
import { fill } from '@firebreak/core';
import type { VNode } from 'preact';
import { type Messages, messagesByLanguage } from '../messages/index.ts';

export interface ShellProps {
  readonly language: Language;
  readonly messages: Messages;
  /** Address of this page behind the language, for example `atlas/sis/`. */
  readonly path: string;
  readonly knowledgeDate: string;
}

/** A neutral page to leave to. Opening it is the reader's act, never the site's. */
export const neutralPage = 'https://www.wikipedia.org/';

export function Header({ language, messages, path }: ShellProps): VNode {
  const links = [
    ['trace/', messages.menuTrace],
    ['footprint/', messages.menuFootprint],
    ['rights/', messages.menuRights],
    ['firewall/', messages.menuFirewall],
    ['audit/', messages.menuAudit],
    ['atlas/', messages.menuAtlas],
  ] as const;
  return (
    <header class="masthead">
      <a class="skip" href="#text">
        {messages.skip}
      </a>
      <a class="brand" href={`/${language}/`}>
        <svg class="brand-sign" viewBox="0 0 36 24" width="36" height="24" aria-hidden="true">
          <path d="M1 12h12M23 12h12" />
          <path class="brand-bar" d="M15 21 L21 3" />
        </svg>
        {messages.siteName}
      </a>
      <nav aria-label={messages.menu}>
        <ul>
          {links.map(([to, words]) => (
            <li key={to}>
              <a href={`/${language}/${to}`} aria-current={path.startsWith(to) ? 'page' : undefined}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav class="languages" aria-label={messages.languageSwitch}>
        <ul>
          {languages.map((other) => (
            <li key={other}>
              <a
                href={`/${other}/${path}`}
                lang={other}
                hreflang={other}
                dir={messagesByLanguage[other].direction as 'ltr' | 'rtl'}
                aria-current={other === language ? 'true' : undefined}
              >
                {messagesByLanguage[other].languageName}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

export function Footer({ language, messages, knowledgeDate }: ShellProps): VNode {
  return (
    <footer class="colophon">
      <ul>
        <li>{fill(messages.knowledgeDate, { date: knowledgeDate })}</li>
        <li>{messages.notReviewed}</li>
        <li>{messages.translationNote}</li>
        <li>
          <a href={`/${language}/limits/`}>{messages.menuLimits}</a>
        </li>
        <li>
          <a href={`/${language}/correct/`}>{messages.suggest}</a>
        </li>
        <li>{messages.licence}</li>
      </ul>
    </footer>
  );
}

/** Always in reach of a thumb; without JavaScript it is a plain link. */
export function LeavePage({ messages }: { messages: Messages }): VNode {
  return (
    <aside aria-label={messages.leave}>
      <a class="leave" id="leave" href={neutralPage} rel="noreferrer nofollow" accesskey="q" title={messages.leaveHint}>
        {messages.leave}
      </a>
    </aside>
  );
}
