import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Layout, ProfileProposal, ProfileQuestion } from '#domain/imports/profile.ts';
import type { Series, SeriesId, SourceId } from '#domain/readings/reading.ts';
import type { Period } from '#domain/time/period.ts';
import { untyped } from '#web/forms.ts';
import { typedAgain } from './mapping-again.ts';
import { fewLabels, isPresumedOther, labelsOf, profileIn, typedProposal } from './mapping-form.ts';
import { fieldOfIssue } from './mapping-issues.ts';
import { mappingFields } from './mapping-names.ts';
import { skipped } from './series-names.ts';

const safety = 'tryghed' as SeriesId;

const seriesOf = (id: string, indicator: string): Series => ({
  id: id as SeriesId,
  indicator,
  population: 'Området',
  unit: 'percent',
  polarity: 'higherIsBetter',
  source: 'kilde' as SourceId,
  role: 'area',
});
const series = [seriesOf(safety, 'Trygge'), seriesOf('andet', 'Andet')];

const proposalOf = (
  layout: Layout,
  questions: readonly ProfileQuestion[] = [],
): ProfileProposal => ({
  profile: {
    name: 'Boligsociale data',
    sheets: ['Tal'],
    headerRow: 3,
    layout,
    series: { 'trygge · området': safety, 'i alt': null, 'fra en anden fil': safety },
    marks: { '': 'skip', '..': 'suppressed' },
    percent: 'fraction',
    point: 'decimal',
    times: '1000',
    standing: 'preliminary',
  },
  questions,
  known: 'guessed',
  headers: ['Emne', 'Gruppe', 'År', 'Andel', 'Antal'],
  labels: ['Trygge · Området', 'I alt'],
  unread: [],
});

const long: Layout = {
  kind: 'long',
  columns: { series: ['Emne', 'Gruppe'], period: 'År', value: 'Andel', n: 'Antal' },
};

describe('how a file is read, as a form', () => {
  for (const [name, layout] of [
    ['one figure a row', long],
    [
      'one series and one period for the whole file',
      {
        kind: 'long',
        columns: { series: [], value: 'Andel' },
        onlySeries: safety,
        onlyPeriod: '2014/15' as Period,
      },
    ],
    ['periods across', { kind: 'wide', columns: { series: ['Emne'] } }],
    ['series across', { kind: 'wide', columns: { series: [], period: 'År' } }],
  ] as const) {
    test(`${name}: what is proposed comes back as it was when nobody touches it`, () => {
      const proposal = proposalOf(layout);
      const { profile, issues } = profileIn(typedProposal(proposal, 'kilde'), proposal, series);
      assert.deepEqual(issues, []);
      assert.deepEqual(profile, proposal.profile);
    });
  }

  const asked: readonly ProfileQuestion[] = [
    { kind: 'layout' },
    { kind: 'series', label: 'Ukendt', likely: [safety] },
    { kind: 'percent', example: '0,646' },
    { kind: 'point', example: '1.234' },
    { kind: 'mark', mark: '..' },
  ];

  test('what is asked about is left open, even where something is likely', () => {
    const proposal = proposalOf(long, asked);
    const { issues } = profileIn(typedProposal(proposal, ''), proposal, series);
    assert.deepEqual(
      issues.map(({ path: [field] }) => field),
      ['opstilling', 'navn.0', 'tegn.0', 'procent', 'punktum', 'kilde'],
    );
  });

  test('each label keeps its answer, whatever the order it is sent in', () => {
    const proposal = proposalOf(long);
    const typed = untyped({
      ...Object.fromEntries(
        typedProposal(proposal, '')
          .names()
          .map((name) => [name, typedProposal(proposal, '').text(name)]),
      ),
      [mappingFields.labelText(0)]: 'I alt',
      [mappingFields.label(0)]: skipped,
      [mappingFields.labelText(1)]: 'Trygge · Området',
      [mappingFields.label(1)]: 'andet',
    });
    assert.deepEqual(profileIn(typed, proposal, series).profile.series, {
      'trygge · området': 'andet',
      'i alt': null,
      'fra en anden fil': safety,
    });
  });

  for (const [name, written, choice] of [
    ['as it is listed', 'Trygge, Området (procent)', safety],
    ['with other capitals', ' trygge, området (PROCENT)', safety],
    ['to be passed over', 'Springes over', null],
  ] as const) {
    test(`a name may be written ${name}`, () => {
      const typed = untyped({
        [mappingFields.labelText(0)]: 'A',
        [mappingFields.label(0)]: written,
      });
      assert.equal(profileIn(typed, proposalOf(long), series).profile.series.a, choice);
    });
  }

  test('words that are no series of the plan are asked about', () => {
    const typed = untyped({
      [mappingFields.labelText(0)]: 'A',
      [mappingFields.label(0)]: 'Tryghed',
    });
    const { issues } = profileIn(typed, proposalOf(long), series);
    const asked = issues.find(({ path: [field] }) => field === mappingFields.label(0));
    assert.match(asked?.detail ?? '', /ingen måling, der hedder "Tryghed"/);
  });

  for (const [name, chosen, sheets] of [
    ['all that are not hidden', ['Tal', 'Noter'], []],
    ['one of them', ['Tal'], ['Tal']],
    ['a hidden one', ['Tal', 'Noter', 'Skjult'], ['Tal', 'Noter', 'Skjult']],
    ['none', [], []],
  ] as const) {
    test(`of the sheets ${name} are read`, () => {
      const typed = untyped({
        [mappingFields.sheets]: chosen,
        [mappingFields.sheetsShown]: '["Tal","Noter"]',
      });
      assert.deepEqual(profileIn(typed, proposalOf(long), series).profile.sheets, sheets);
    });
  }

  test('of many labels those like no series are passed over, and of few none is', () => {
    const many = (count: number) =>
      proposalOf(
        long,
        Array.from({ length: count }, (_, nth) => ({
          kind: 'series',
          label: `Navn ${nth}`,
          likely: nth === 0 ? [safety] : [],
        })),
      );
    const passedOver = (proposal: ProfileProposal) =>
      labelsOf(proposal).filter((each) => isPresumedOther(each, proposal)).length;
    assert.equal(passedOver(many(fewLabels)), 0);
    assert.equal(passedOver(many(fewLabels + 1)), fewLabels);
  });

  test('answers follow their names to a form with other ones', () => {
    const before = proposalOf(long, [{ kind: 'series', label: 'Ukendt', likely: [] }]);
    const names = typedProposal(before, 'kilde').names();
    const typed = untyped({
      ...Object.fromEntries(names.map((name) => [name, typedProposal(before, 'kilde').text(name)])),
      [mappingFields.label(0)]: 'tryghed',
    });
    const after = proposalOf(long, [
      { kind: 'series', label: 'Ny', likely: [] },
      { kind: 'series', label: 'Ukendt', likely: [] },
    ]);
    const again = typedAgain(typed, after);
    const answers = labelsOf(after).map(({ label }, nth) => [
      label,
      again.text(mappingFields.label(nth)),
    ]);
    assert.deepEqual(answers.slice(0, 2), [
      ['Ny', ''],
      ['Ukendt', 'tryghed'],
    ]);
  });

  for (const [path, field] of [
    [['source'], 'kilde'],
    [['profile', 'series', 'i alt'], 'navn.1'],
    [['profile', 'marks', '..'], 'tegn.1'],
    [['profile', 'layout', 'columns', 'value'], 'kolonne.value'],
    [['profile', 'layout', 'columns', 'series', '1'], 'kolonne.maaling.1'],
    [['profile', 'layout', 'onlySeries'], 'maaling'],
    [['profile', 'times'], 'gange'],
    [['profile', 'sheets'], 'opstilling'],
  ] as const) {
    test(`an issue at ${path.join('.')} is told at ${field}`, () => {
      const typed = typedProposal(proposalOf(long), '');
      assert.equal(fieldOfIssue(typed)({ path, code: 'required' }), field);
    });
  }
});
