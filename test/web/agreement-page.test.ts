// What the agreement says besides its criteria stays in reach once there is a plan.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { suiteDatabase } from '#test/database.ts';
import { peopleOn } from '#test/people.ts';
import { fjordparken } from './fjordparken.ts';
import { openSite, type Site, wordsIn } from './site.ts';

describe('the page of the agreement', () => {
  const database = suiteDatabase();
  let site: Site;

  before(async () => {
    site = await openSite(database.get());
    const whole = fjordparken({ key: 'skovparken' });
    const plan: typeof whole.plan = {
      ...whole.plan,
      parties: [{ kind: 'municipality', name: 'Skovby <i>Kommune' }],
      departments: [
        { name: 'Nord', owner: 'Skovbo', residents: 1200 },
        { name: 'Syd', owner: null, residents: null },
      ],
      bodies: [
        {
          name: 'Styregruppen',
          otherNames: ['Gruppen'],
          kind: 'localSteeringGroup',
          seats: ['Beboere', 'En chef fra SOF'],
          organisations: [],
          administrations: ['BUF', 'SOF'],
          meetingsAYear: { least: 2, most: 4 },
          task: null,
          focusAreas: [],
          servedBy: null,
        },
      ],
      financing: {
        lines: [
          { name: 'Fonden', payer: 'fund', amount: 2_000_000, words: '' },
          { name: 'Lokalt', payer: 'local', amount: 1_000_000, words: '' },
        ],
      },
      annexes: [
        { kind: 'budget', words: 'Budget' },
        { kind: 'areaAgreement', words: 'En aftale for hvert område' },
      ],
      rules: {
        notice: null,
        conflict: {
          basis: 'Enighed',
          firstStep: null,
          routes: [{ matter: 'Principper', bodies: ['Bestyrelsen', 'Byrådet'] }],
          words: [],
        },
        amendment: { approver: 'Fonden', words: [] },
      },
      sections: [{ number: 1, title: 'Formål', paragraphs: ['Skoven skal gro.'] }],
    };
    const { system } = peopleOn(database.get());
    await perform(importPlanFile, system, { file: { ...whole, plan } });
  });

  const shown = async (plan: string): Promise<string> => {
    const reader = await site.signIn(`Rikke i ${plan}`, 'reader', plan);
    const { status, text } = await reader.get(`/planer/${plan}/aftale`);
    assert.equal(status, 200);
    assert.ok(text.includes('Skovby &lt;i>Kommune') || plan !== 'skovparken');
    return wordsIn(text);
  };

  for (const [what, words] of [
    ['the parties by kind', /Skovby <i>Kommune \(kommune\)/],
    [
      'a body with its members and meetings',
      /Styregruppen \(også: Gruppen\).*Beboere, En chef fra SOF; BUF .*2-4/,
    ],
    [
      'departments, and only known residents summed',
      /Syd ikke oplyst ikke oplyst Tilsammen 1\.200/,
    ],
    ['the focus areas with how much they hold', /Tryghed : 2 mål, 2 succeskriterier/],
    ['the money with shares', /Fonden 2\.000\.000\skr\. 66,67\s% .*I alt 3\.000\.000\skr\./],
    ['a rule taken apart', /Principper Bestyrelsen eller Byrådet/],
    ['who approves an amendment', /Godkendes af Fonden/],
    ['an annex by its kind, said once', /Budget Delaftaler: En aftale for hvert område/],
    ['the sections', /1\. Formål Skoven skal gro\./],
  ] as const) {
    test(`a reader sees ${what}`, async () => {
      assert.match(await shown('skovparken'), words);
    });
  }

  test('a plan without these parts says so instead of failing', async () => {
    assert.match(await shown('bakkegaarden'), /Parter Ikke skrevet ind i planen\./);
  });
});
