/**
 * What a firewall is, who asks for it, what the software does and what it cannot.
 *
 * @module
 */
import type { Statement as AtlasStatement } from '@firebreak/atlas';
import { Choices, FlowMap } from '@firebreak/ui';
import type { VNode } from 'preact';
import type { FirewallReader } from '../../firewall/reader.ts';
import { atlas } from '../../site/knowledge.ts';
import { Section, Statement } from '../atlas/parts.tsx';
import { Points } from '../points.tsx';
import { firewallTexts } from './words.ts';

const parts = [
  ['desk/', 'partDesk'],
  ['law/', 'partLaw'],
  ['clinic/', 'partClinic'],
  ['try/', 'partTry'],
  ['scan/', 'partScan'],
  ['log/', 'partLog'],
] as const;

/** Who asks for firewalls: statements of the Atlas, each read in its source. */
const demands = [
  ['fw-council-of-europe-ecri', 'fw-a1-ecri-definition'],
  ['fw-council-of-europe-ecri', 'fw-a1-ecri-no-reporting'],
  ['fw-united-nations', 'fw-a3-sr-35'],
  ['fw-united-nations', 'fw-a3-sr-37'],
  ['fw-fra', 'fw-a2-origin'],
] as const;

export function FirewallHomeView({ reader }: { reader: FirewallReader }): VNode {
  const { words, messages, language } = reader;
  const texts = firewallTexts[language];
  return (
    <>
      <h1>{words.homeHeading}</h1>
      <p class="lead">{words.homeLead}</p>
      <Picture reader={reader} />
      {texts.what.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Section title={words.homeParts}>
        <div class="firewall-parts">
          <Choices
            choices={parts.map(([to, part]) => ({
              id: to,
              href: `/${language}/firewall/${to}`,
              name: words[part],
              text: words[`${part}Text`],
            }))}
          />
        </div>
      </Section>
      <Section title={words.homeWho}>
        <p>{words.homeWhoText}</p>
        <ul class="statements">
          {demands.map(([chapter, id]) => {
            const said = statementOf(chapter, id);
            return <Statement text={said.text} evidence={said} reader={reader} key={id} />;
          })}
        </ul>
      </Section>
      <Section title={words.homeDoes}>
        <Points points={texts.does} />
      </Section>
      <Section title={words.homeNot}>
        <Points points={texts.not} />
        <p>
          <a href={`/${language}/limits/`}>{messages.menuLimits}</a>
        </p>
      </Section>
    </>
  );
}

/** The grammar of signs of all pictures: a place, what flows on, and what the law cuts. */
function Picture({ reader: { words, messages } }: { reader: FirewallReader }): VNode {
  const flow = { from: 'clinic', mode: 'request', confirmed: true, purposeShift: false, closed: false };
  return (
    <figure class="wide">
      <FlowMap
        title={words.homePicture}
        description={words.homePictureText}
        direction={messages.direction as 'ltr' | 'rtl'}
        words={messages}
        places={[
          { id: 'clinic', name: words.homeClinic, kind: 'touchpoint', enforcement: false },
          { id: 'care', name: words.homeCare, kind: 'role', enforcement: false },
          { id: 'bill', name: words.homeBill, kind: 'role', enforcement: false },
          { id: 'removal', name: words.homeRemoval, kind: 'role', enforcement: true },
        ]}
        flows={[
          { ...flow, id: 'care', to: 'care', mode: 'automatic', words: [words.homeFlowCare] },
          { ...flow, id: 'bill', to: 'bill', mode: 'automatic', words: [words.homeFlowBill] },
          { ...flow, id: 'removal', to: 'removal', closed: true, words: [words.homeFlowRemoval] },
        ]}
      />
      <figcaption>
        <strong>{words.homePicture}.</strong> {words.homePictureText}
      </figcaption>
    </figure>
  );
}

function statementOf(chapter: string, id: string): AtlasStatement {
  const found = atlas.find('chapter', chapter)?.statements.find((statement) => statement.id === id);
  if (found === undefined) throw new Error(`the Atlas has no statement \`${id}\` in \`${chapter}\``);
  return found;
}
