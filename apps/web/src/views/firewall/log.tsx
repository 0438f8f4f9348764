import type { VNode } from 'preact';
import type { FirewallReader } from '../../firewall/reader.ts';
import { Section } from '../atlas/parts.tsx';
import { Points } from '../points.tsx';
import { Crumb } from './law.tsx';
import { firewallTexts } from './words.ts';

export function LogView({ reader }: { reader: FirewallReader }): VNode {
  const { words, language } = reader;
  const texts = firewallTexts[language];
  return (
    <>
      <Crumb reader={reader} />
      <h1>{words.logHeading}</h1>
      <p class="lead">{words.logLead}</p>
      <Section title={texts.logShowsTitle}>
        <Points points={texts.logShows} />
      </Section>
      <Section title={texts.logNotTitle}>
        <Points points={texts.logNot} />
      </Section>
      <Section title={words.logCheck}>
        <div id="log-check" data-language={language} data-file={`/data/log-${language}.json`} />
        <div id="log-printed">
          <p>{words.logNoScript}</p>
          <pre class="code" dir="ltr" lang="en">
            npx firebreak log verify entry.tlog-proof --record entry.record.json --key verifier-keys
          </pre>
        </div>
      </Section>
    </>
  );
}
