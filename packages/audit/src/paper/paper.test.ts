import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { languages } from '@firebreak/atlas';
import { type Block, documentToDocx, documentToHtml, documentToText } from '@firebreak/documents';
import { createPdfRenderer, type PdfRenderer } from '@firebreak/documents/node';
import type { Report } from '../model/index.ts';
import { phraseToText, sayStatement } from '../words/index.ts';
import { amsterdam, compas, madeUp, sweden } from './examples.ts';
import { reportToDocument } from './index.ts';

const makers: Readonly<Record<string, () => Report>> = { compas, sweden, amsterdam, madeUp };
const reports = Object.entries(makers).map(([name, make]) => ({ name, report: make() }));

const blocksOf = (report: Report): readonly Block[] => reportToDocument(report, 'en').sections[0]!.blocks;
const headings = (report: Report): readonly string[] => blocksOf(report).flatMap((block) => (block.type === 'heading' ? [block.text] : []));

describe('reportToDocument', () => {
  let renderer: PdfRenderer;
  before(async () => {
    renderer = await createPdfRenderer();
  });

  it('answers first, says what cannot be concluded before anybody stops reading, and ends with how to repeat it', () => {
    assert.deepEqual(headings(compas()), [
      'What the numbers show',
      'What they do not show',
      'Rate by rate',
      'More rates',
      'All comparisons',
      'What is wrong with the data',
      'How it was made, and how to repeat it',
    ]);
    for (const heading of ['Scores', 'Each column alone', 'Like compared with like'])
      assert.ok(headings(madeUp()).includes(heading), heading);
  });

  it('says what the report says', () => {
    const report = compas();
    const text = documentToText(reportToDocument(report, 'en')).replace(/\s+/g, ' ');
    for (const statement of report.statements)
      assert.ok(text.includes(phraseToText(sayStatement(statement, report.settings, 'en'), 'en').replace(/\s+/g, ' ')), statement.code);
    for (const number of [
      '805',
      '1,795',
      '349',
      '1,488',
      '532',
      '1,901',
      '461',
      '966',
      '44.8%',
      '23.5%',
      '28.0%',
      '47.7%',
      '63.0%',
      '59.1%',
    ])
      assert.ok(text.includes(number), number);
    assert.ok(text.includes(report.input.sha256));
  });

  it('puts a table under every picture', () => {
    for (const { name, report } of reports) {
      const blocks = blocksOf(report);
      // People are drawn besides; their table is that of the rate.
      const drawn = blocks.filter(({ type }, index) => type === 'picture' && blocks[index + 1]!.type !== 'table');
      assert.ok(drawn.length <= 1, name);
    }
  });

  it('names in its title columns, and nothing that stands in the rows', () => {
    assert.equal(reportToDocument(madeUp(), 'en').title, 'Audit report, by gender and age');
    assert.equal(reportToDocument(compas(), 'fr').title, 'Rapport d’audit d’un tableau publié');
    assert.equal(reportToDocument(madeUp(), 'ar').title, 'تقرير تدقيق، بحسب \u2066gender\u2069 و\u2066age\u2069');
  });

  for (const language of languages) {
    it(`becomes HTML, text, DOCX and tagged PDF (${language})`, async () => {
      for (const { name, report } of reports) {
        const [one, two] = [reportToDocument(report, language), reportToDocument(makers[name]!(), language)];
        assert.deepEqual(two, one);
        assert.equal(documentToHtml(two), documentToHtml(one));
        assert.doesNotMatch(documentToText(one), /undefined|\bnull\b|NaN|Infinity|\[object/, name);
        assert.ok((await documentToDocx(one)).length > 10_000);
        assert.ok(renderer.render(one).length > 10_000);
      }
    });
  }

  it('is the same bytes every time, on paper too', async () => {
    const [one, two] = [reportToDocument(compas(), 'ar'), reportToDocument(compas(), 'ar')];
    assert.deepEqual(renderer.render(two), renderer.render(one));
    assert.deepEqual(await documentToDocx(two), await documentToDocx(one));
  });

  it('stays a document of bounded length with very many groups', () => {
    const report = madeUp();
    const groups = Array.from({ length: 5000 }, (_, index) => ({ ...report.groups[0]!, name: [`g${index}`, 'x'] }));
    const many = { ...report, groups, comparisons: groups.map(({ name }) => ({ ...report.comparisons[0]!, group: name })) };
    const rows = blocksOf(many).flatMap((block) => (block.type === 'table' ? [block.rows.length] : []));
    assert.equal(Math.max(...rows), 200);
    assert.match(documentToText(reportToDocument(many, 'en')), /4,800 more rows stand in the CSV file only\./);
  });
});
