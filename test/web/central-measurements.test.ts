// What the fund measures is told beside a plan's own figures, and where the two are not the same.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { suiteDatabase } from '#test/database.ts';
import { peopleOn } from '#test/people.ts';
import { fjordparken } from './fjordparken.ts';
import { openSite, type Site, wordsIn } from './site.ts';

describe('the page of central measurements', () => {
  const database = suiteDatabase();
  let site: Site;

  before(async () => {
    site = await openSite(database.get());
    for (const [key, fundGeneration] of [
      ['skovparken', '2015-2018'],
      ['engparken', '2019-26'],
    ] as const) {
      const whole = fjordparken({ key });
      const centralMeasurements: typeof whole.plan.centralMeasurements = [
        { number: 1, text: 'Tryghed i området' },
        {
          number: 6,
          text: 'Sigtede 10-17-årige pr. 1.000',
          series: whole.plan.series[0]?.id as never,
        },
        { number: 7, text: 'Fraflytning' },
      ];
      const plan = { ...whole.plan, fundGeneration, centralMeasurements };
      const { system } = peopleOn(database.get());
      await perform(importPlanFile, system, { file: { ...whole, plan } });
    }
  });

  const pageOf = async (plan: string) => {
    const reader = await site.signIn(`Rikke i ${plan}`, 'reader', plan);
    return wordsIn((await reader.get(`/planer/${plan}/centrale-maalinger`)).text);
  };

  test('has the definition, unit, direction, version and validity of each', async () => {
    const page = await pageOf('skovparken');
    assert.match(page, /Fondens definition: Sigtede 10-17-årige pr\. 1\.000/);
    assert.match(page, /Enhed antal pr\. 1\.000 Retning lavere er bedre/);
    assert.match(page, /5,1 % er 51 pr\. 1\.000/);
    assert.match(page, /Definition Udgave 1 Gælder Planer under 2015-18-midlerne\./);
  });

  test("warns where the plan's own figures are in another unit", async () => {
    assert.match(
      await pageOf('skovparken'),
      /Planens tal er i procent, men fondens måling er i antal pr\. 1\.000\. Det er to forskellige målinger\./,
    );
  });

  test("does not take a measurement of the plan's own for the fund's by its number", async () => {
    assert.doesNotMatch(await pageOf('skovparken'), /Elever i 9\. klasse/);
  });

  test('says what is only presumed of a newer pool, and nothing where the pool is not known', async () => {
    assert.match(
      await pageOf('engparken'),
      /Formentlig planer under 2019-26-midlerne\. Fonden har ændret/,
    );
    assert.doesNotMatch(await pageOf('fjordparken'), /Fondens definition/);
  });
});
