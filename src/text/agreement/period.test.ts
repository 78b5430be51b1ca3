import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spanIn } from './period.ts';

const spans = [
  ['1.januar 2017 – 31. december 2020', '2017-01-01', '2020-12-31'],
  ['01.10.21 – 30.09.25', '2021-10-01', '2025-09-30'],
  ['01/04-2019 – 31/03-2023', '2019-04-01', '2023-03-31'],
  ['1. januar 2022 til og med 31. december 2025', '2022-01-01', '2025-12-31'],
  ['fra den 1. maj 2021 til den 30. april 2025', '2021-05-01', '2025-04-30'],
  ['i perioden 2021-2025', '2021-01-01', '2025-12-31'],
  ['i perioden 2021-25', '2021-01-01', '2025-12-31'],
  ['1. juli - 31. december 2020', '2020-07-01', '2020-12-31'],
  ['april 2019 til marts 2023', '2019-04-01', '2023-03-31'],
  ['Fra: 01-01-2019 – Til: 31-12-2022', '2019-01-01', '2022-12-31'],
  ['1. januar 2018 til: 31. december 2021', '2018-01-01', '2021-12-31'],
  ['2021-07-01 til 2025-06-30', '2021-07-01', '2025-06-30'],
  ['en fireårig periode fra 1. marts 2020', '2020-03-01', '2024-02-29'],
] as const;

for (const [words, from, to] of spans) {
  test(`"${words}" is ${from} to ${to}`, () => {
    assert.deepEqual(spanIn(words), { from, to, words });
  });
}

for (const words of ['', '1. januar 2017', '31.02.21 – 30.09.25', '2025-2021', 'nr. 12 af 2020']) {
  test(`"${words}" is no span`, () => {
    assert.equal(spanIn(words), undefined);
  });
}
