/**
 * A report on a page: sentences first, then pictures with their tables, then what is wrong with the data. The same on a prerendered page
 * and in the tool.
 *
 * @module
 */
import type { MetricId, Report, Statement } from '@firebreak/audit';
import { calibrationPicture, peoplePicture, ratePicture, scorePicture } from '@firebreak/audit/picture';
import {
  metricDefinition,
  metricName,
  metricOrder,
  metricTerm,
  type Phrase,
  sayProblem,
  sayStatement,
  sayStatements,
} from '@firebreak/audit/words';
import { fill } from '@firebreak/core';
import type { ComponentChildren, VNode } from 'preact';
import type { AuditReader } from '../reader.ts';
import { Figure } from './figure.tsx';
import { Heading } from './heading.tsx';
import { Margins } from './margins.tsx';
import { Phrased } from './phrase.tsx';
import { Repeat } from './repeat.tsx';
import { Strata } from './strata.tsx';

/** What is open at first; the rest is folded, so that a phone shows the answer before the thirtieth picture. */
const opened = { findings: 6, limits: 8, pictures: 4 } as const;

/** Set large: the first clear differences, and that the rates tell two stories. */
const loudSentences = 3;

interface ResultProps {
  readonly report: Report;
  readonly reader: AuditReader;
  /** Level of its headings. */
  readonly level: 2 | 3;
}

export function ResultView({ report, reader, level }: ResultProps): VNode {
  const { words, language } = reader;
  const findings = report.statements.filter(({ kind }) => kind === 'finding');
  const said = findings.map((finding) => sayStatement(finding, report.settings, language));
  const loud = said.filter((_, index) => isLoud(findings[index]!)).slice(0, loudSentences);
  const limits = report.statements.filter(({ kind }) => kind === 'limit');
  const metrics = metricsOf(report);
  const drawn = metrics.flatMap((metric) => {
    const picture = ratePicture(report, metric, language);
    return picture === null ? [] : [{ metric, picture }];
  });
  // Drawn one by one are those who are hit wrongly, or else those who are hit.
  const counted = drawn.find(({ metric }) => metric === 'falsePositiveRate') ?? drawn[0];
  const scores = [calibrationPicture(report, language), scorePicture(report, language)].filter((picture) => picture !== null);
  return (
    <div class="audit-result">
      <section>
        <Heading level={level}>{words.findings}</Heading>
        {findings.length === 0 && <p>{words.findingsNone}</p>}
        <Sentences phrases={said} loud={loud} reader={reader} kind="finding" />
      </section>
      <section>
        <Heading level={level}>{words.limits}</Heading>
        <Sentences phrases={sayStatements(limits, report.settings, language)} reader={reader} kind="limit" />
      </section>
      {drawn.length > 0 && (
        <section>
          <Heading level={level}>{words.pictures}</Heading>
          <p class="hint">{words.picturesHint}</p>
          <div class="audit-rates">
            {drawn.slice(0, opened.pictures).map(({ metric, picture }) => (
              <RateSection metric={metric} report={report} reader={reader} level={level} key={metric}>
                <Figure picture={picture} reader={reader} />
                {metric === counted?.metric && <People metric={metric} report={report} reader={reader} />}
              </RateSection>
            ))}
          </div>
          {drawn.length > opened.pictures && (
            <details class="audit-others">
              <summary>{words.picturesMore}</summary>
              <div class="audit-rates">
                {drawn.slice(opened.pictures).map(({ metric, picture }) => (
                  <RateSection metric={metric} report={report} reader={reader} level={level} key={metric}>
                    <Figure picture={picture} reader={reader} />
                  </RateSection>
                ))}
              </div>
            </details>
          )}
        </section>
      )}
      {scores.length > 0 && (
        <section>
          <Heading level={level}>{words.scores}</Heading>
          {scores.map((picture, index) => (
            <Figure picture={picture} reader={reader} key={String(index)} />
          ))}
        </section>
      )}
      <Margins report={report} reader={reader} level={level} />
      <Strata report={report} reader={reader} level={level} />
      <section>
        <Heading level={level}>{words.problems}</Heading>
        {report.problems.length === 0 ? (
          <p>{words.problemsNone}</p>
        ) : (
          <ul class="audit-problems">
            {report.problems.map((problem, index) => (
              <li key={String(index)}>
                <Phrased phrase={sayProblem(problem, language)} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <Repeat report={report} reader={reader} level={level} />
    </div>
  );
}

interface SentencesProps {
  readonly phrases: readonly Phrase[];
  readonly reader: AuditReader;
  readonly kind: 'finding' | 'limit';
  /** Set large. */
  readonly loud?: readonly Phrase[];
}

function Sentences({ phrases, reader, kind, loud = [] }: SentencesProps): VNode {
  const most = opened[`${kind}s`];
  const list = (some: readonly Phrase[]): VNode => (
    <ul class={`audit-sentences audit-${kind}s`}>
      {some.map((phrase, index) => (
        <li class={loud.includes(phrase) ? 'audit-loud' : undefined} key={String(index)}>
          <Phrased phrase={phrase} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {phrases.length > 0 && list(phrases.slice(0, most))}
      {phrases.length > most && (
        <details>
          <summary>{fill(reader.words.sentencesMore, { count: reader.numbers.count(phrases.length - most) })}</summary>
          {list(phrases.slice(most))}
        </details>
      )}
    </>
  );
}

function isLoud({ code }: Statement): boolean {
  return code === 'rate-differs' || code === 'rates-disagree' || code === 'stratum-changes';
}

function People({ metric, report, reader }: Omit<RateSectionProps, 'level' | 'children'>): VNode | null {
  const picture = peoplePicture(report, metric, reader.language);
  return picture === null ? null : <Figure picture={picture} reader={reader} />;
}

interface RateSectionProps extends ResultProps {
  readonly metric: MetricId;
  readonly children: ComponentChildren;
}

function RateSection({ metric, report, reader, level, children }: RateSectionProps): VNode {
  return (
    <section class="audit-rate">
      <Heading level={level + 1}>
        {metricName(metric, reader.language)} <span class="quiet audit-term">({metricTerm(metric, reader.language)})</span>
      </Heading>
      <p class="hint">
        <Phrased phrase={metricDefinition(metric, report.settings, reader.language)} />
      </p>
      {children}
    </section>
  );
}

/** Rates that the report has, in the order in which a reader wants them. */
function metricsOf({ everybody, groups }: Report): MetricId[] {
  const told = new Set([everybody, ...groups].flatMap(({ rates }) => rates.map(({ metric }) => metric)));
  return metricOrder.filter((metric) => told.has(metric));
}
