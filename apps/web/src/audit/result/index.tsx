/**
 * A report on a page: sentences first, then pictures with their tables, then what is wrong with the data. The same on a prerendered page
 * and in the tool.
 *
 * @module
 */
import type { MetricId, Report, Statement } from '@firebreak/audit';
import { calibrationPicture, peoplePicture, ratePicture, scorePicture } from '@firebreak/audit/picture';
import { metricDefinition, metricName, metricOrder, metricTerm, sayProblem, sayStatement } from '@firebreak/audit/words';
import type { ComponentChildren, VNode } from 'preact';
import type { AuditReader } from '../reader.ts';
import { Figure } from './figure.tsx';
import { Heading } from './heading.tsx';
import { Margins } from './margins.tsx';
import { Phrased } from './phrase.tsx';
import { Repeat } from './repeat.tsx';
import { Strata } from './strata.tsx';

/** Pictures that are open; the rest is folded, so that a phone shows the answer before the thirtieth picture. */
const openPictures = 4;

interface ResultProps {
  readonly report: Report;
  readonly reader: AuditReader;
  /** Level of its headings. */
  readonly level: 2 | 3;
}

export function ResultView({ report, reader, level }: ResultProps): VNode {
  const { words, language } = reader;
  const findings = report.statements.filter(({ kind }) => kind === 'finding');
  const limits = report.statements.filter(({ kind }) => kind === 'limit');
  const metrics = metricsOf(report);
  const drawn = metrics.flatMap((metric) => {
    const picture = ratePicture(report, metric, language);
    return picture === null ? [] : [{ metric, picture }];
  });
  const [first] = drawn;
  const people = first === undefined ? null : peoplePicture(report, first.metric, language);
  const scores = [calibrationPicture(report, language), scorePicture(report, language)].filter((picture) => picture !== null);
  return (
    <div class="audit-result">
      <section>
        <Heading level={level}>{words.findings}</Heading>
        {findings.length === 0 && <p>{words.findingsNone}</p>}
        <Sentences statements={findings} report={report} reader={reader} kind="finding" />
      </section>
      <section>
        <Heading level={level}>{words.limits}</Heading>
        <Sentences statements={limits} report={report} reader={reader} kind="limit" />
      </section>
      {drawn.length > 0 && (
        <section>
          <Heading level={level}>{words.pictures}</Heading>
          <p class="hint">{words.picturesHint}</p>
          {people !== null && <Figure picture={people} reader={reader} />}
          {drawn.slice(0, openPictures).map(({ metric, picture }) => (
            <RateSection metric={metric} report={report} reader={reader} level={level} key={metric}>
              <Figure picture={picture} reader={reader} />
            </RateSection>
          ))}
          {drawn.length > openPictures && (
            <details class="audit-others">
              <summary>{words.picturesMore}</summary>
              {drawn.slice(openPictures).map(({ metric, picture }) => (
                <RateSection metric={metric} report={report} reader={reader} level={level} key={metric}>
                  <Figure picture={picture} reader={reader} />
                </RateSection>
              ))}
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
  readonly statements: readonly Statement[];
  readonly report: Report;
  readonly reader: AuditReader;
  readonly kind: 'finding' | 'limit';
}

function Sentences({ statements, report, reader, kind }: SentencesProps): VNode | null {
  if (statements.length === 0) return null;
  return (
    <ul class={`audit-sentences audit-${kind}s`}>
      {statements.map((statement, index) => (
        <li class={isLoud(statement) ? 'audit-loud' : undefined} key={String(index)}>
          <Phrased phrase={sayStatement(statement, report.settings, reader.language)} />
        </li>
      ))}
    </ul>
  );
}

/** Set large: a clear difference, and that the rates tell two stories. */
function isLoud({ code }: Statement): boolean {
  return code === 'rate-differs' || code === 'rates-disagree' || code === 'stratum-changes';
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
