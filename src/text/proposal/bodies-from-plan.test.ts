import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { faultsOf } from '#domain/governance/body-rules.ts';
import { placesOf } from '#domain/governance/places.ts';
import { parsePlanFile } from '#domain/plans/plan-file.ts';
import { bodiesFromPlan, type ProposedBody } from './bodies-from-plan.ts';
import { bodiesFromTemplate, templateKeys } from './body-templates.ts';

const planIn = (file: string) => {
  const read = parsePlanFile(readFileSync(`docs/examples/${file}`, 'utf8'));
  assert.ok(read.ok);
  return read.value.plan;
};
const demo = planIn('demo.json');
const outline = ({ body, seats }: ProposedBody) => [
  body.name,
  body.serves ?? null,
  seats.reduce((sum, { count }) => sum + count, 0),
];

describe('bodies from an agreement', () => {
  const proposed = bodiesFromPlan(demo);

  test('the city over the district over the groups', () => {
    assert.deepEqual(proposed.map(outline), [
      ['Boligsocial bestyrelse', null, 2],
      ['Bydelsbestyrelsen for Valby og Sydhavnen', 'boligsocial-bestyrelse', 11],
      ['Den lokale følgegruppe', 'bydelsbestyrelsen-for-valby-og-sydhavnen', 6],
      ['Følgegruppen for kriminalpræventiv indsats', 'bydelsbestyrelsen-for-valby-og-sydhavnen', 1],
      [
        'Følgegruppen for uddannelse, beskæftigelse, forebyggelse og forældreansvar',
        'bydelsbestyrelsen-for-valby-og-sydhavnen',
        1,
      ],
    ]);
  });

  test('two seats for each department board; a party by its whole name; an optional seat', () => {
    const local = proposed[2]?.seats.map(({ key: _, ...seat }) => seat);
    assert.deepEqual(local, [
      {
        title: 'To fra hver afdelingsbestyrelse',
        for: { kind: 'each', of: 'department' },
        count: 2,
        voting: true,
      },
      {
        title: 'Driftschef',
        for: { kind: 'each', of: 'housingOrganisation' },
        count: 1,
        voting: true,
      },
      {
        title: 'Konsulent fra Boligforeningen 3B',
        for: { kind: 'organisation', name: 'Boligforeningen 3B' },
        count: 1,
        voting: true,
      },
      { title: 'Sekretariatsleder', for: { kind: 'open' }, count: 1, voting: false },
      {
        title: 'Eventuelt nøglepersoner fra foreninger',
        for: { kind: 'open' },
        count: 1,
        voting: false,
        optional: true,
      },
    ]);
  });

  test('the directors of all', () => {
    assert.deepEqual(
      proposed[0]?.seats.map(({ title }) => title),
      ['Direktør', 'Direktør'],
    );
    assert.deepEqual(
      proposed[0]?.seats.map((seat) => seat.for),
      [
        { kind: 'each', of: 'housingOrganisation' },
        { kind: 'each', of: 'administration' },
      ],
    );
    assert.deepEqual(placesOf(demo).administrations, ['BIF', 'BUF', 'KFF', 'SOF', 'ØKF', 'TMF']);
  });

  test('two names of one body are one body', () => {
    const [, , local] = demo.bodies;
    assert.ok(local);
    const twin = { ...local, name: local.otherNames[0] ?? '', otherNames: [] };
    assert.equal(
      bodiesFromPlan({ ...demo, bodies: [...demo.bodies, twin] }).length,
      proposed.length,
    );
  });

  test('where all are meant, it is said that only those who are named have seats', () => {
    const [city] = proposed;
    assert.ok(city?.presumed.some((each) => each.startsWith('"Alle forvaltninger": der er sat')));
    assert.ok(proposed.slice(1).every(({ presumed }) => !presumed.join().includes('Er der flere')));
  });

  test('what the agreement does not say is told', () => {
    assert.ok(proposed[1]?.presumed.some((each) => each.includes('"bestyrelsen"')));
    assert.ok(!proposed[1]?.presumed.some((each) => each.includes('hvor mange')));
    assert.ok(proposed[0]?.presumed.some((each) => each.includes('hvor tit')));
  });
});

describe('district boards beside the plan’s own', () => {
  const told = (text: string, bodies = demo.bodies) =>
    bodiesFromPlan({
      ...demo,
      bodies,
      sections: [{ number: 2, title: 'Organisation', paragraphs: [text] }],
    }).flatMap(({ presumed }) => presumed.filter((each) => each.includes('Kun planens egen')));
  const [own] = demo.bodies.filter(({ kind }) => kind === 'districtBoard');
  assert.ok(own);

  test('are counted and left out, and it is said', () => {
    assert.match(
      told('Fem bydelsbestyrelser arbejder under byens bestyrelse.')[0] ?? '',
      /^Aftalen nævner fem bydelsbestyrelser\./,
    );
    assert.equal(told('Der er 5 bydelsbestyrelser i byen.').length, 1);
  });

  test('are not spoken of when the agreement does not count them, or names several', () => {
    assert.deepEqual(told('Bydelsbestyrelsen samordner lokalt.'), []);
    const other = { ...own, name: 'Bydelsbestyrelsen for Havnen', otherNames: [] };
    assert.deepEqual(told('Der er to bydelsbestyrelser.', [...demo.bodies, other]), []);
  });
});

describe('the forms of other cities', () => {
  for (const template of templateKeys) {
    for (const plan of [demo, planIn('demo-2025-2028.json')]) {
      test(`${template}, ${plan.key}: can be made as it is proposed`, () => {
        const proposed = bodiesFromTemplate(plan, template);
        const bodies = proposed.map(({ body }) => body);
        assert.ok(bodies.length > 1);
        assert.deepEqual(
          bodies.flatMap((body) => faultsOf({ bodies }, body)),
          [],
        );
        assert.ok(proposed.every(({ seats }) => seats.length > 0));
      });
    }
  }

  test('"en beboer" is one: nothing is presumed of how many', () => {
    const groups = bodiesFromTemplate(demo, 'samarbejdsraad');
    assert.ok(groups.every(({ presumed }) => !presumed.join().includes('hvor mange')));
  });

  test('a council has one of each department', () => {
    const council = bodiesFromTemplate(demo, 'samarbejdsraad').at(-1);
    assert.equal(council?.body.kind, 'council');
    assert.deepEqual(council?.seats[0]?.for, { kind: 'each', of: 'department' });
  });
});
