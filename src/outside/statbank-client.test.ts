// The client in front of a service of our own over real HTTP, kind and unkind.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import type { OutsideTrouble } from '#domain/problem.ts';
import { readStatbankCsv } from '#formats/statbank/csv.ts';
import { readJsonStat } from '#formats/statbank/json-stat.ts';
import { type Fault, statbankServer } from '#test/statbank-server.ts';
import { allTables, employment } from '#test/statbank-tables.ts';
import { createStatbank, type StatbankOptions } from './statbank-client.ts';

/** A client that waits for nobody but remembers how long it would have. */
const opened = async (t: TestContext, given: Partial<StatbankOptions> = {}) => {
  const server = await statbankServer(allTables, t);
  const waits: number[] = [];
  let at = 0;
  const statbank = createStatbank({
    baseUrl: server.url,
    clock: () => at,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    ...given,
  });
  return { server, statbank, waits, pass: (milliseconds: number) => (at += milliseconds) };
};

const troubleOf = (
  answer: { readonly ok: true } | { readonly ok: false; readonly trouble: OutsideTrouble },
): OutsideTrouble => (answer.ok ? assert.fail('it went well') : answer.trouble);

test('tables and a table, in Danish and in English', async (t) => {
  const { statbank } = await opened(t);
  const tables = await statbank.tables();
  assert.ok(tables.ok);
  assert.deepEqual(
    tables.value.map(({ id, latestPeriod, active }) => [id, latestPeriod, active]),
    [
      ['RAS200', '2020', true],
      ['FOLK1A', '2018K2', true],
      ['MAERKER', '2020', true],
      ['KGS9', '2018/2019', true],
      ['INDKP101', '2019', false],
    ],
  );
  const info = await statbank.tableInfo('FOLK1A', 'en');
  assert.ok(info.ok);
  assert.equal(info.value.text, 'Population at the first day of the quarter');
  assert.deepEqual(
    info.value.variables.map(({ code, text, elimination, time }) => ({
      code,
      text,
      elimination,
      time,
    })),
    [
      { code: 'OMRÅDE', text: 'region', elimination: true, time: false },
      { code: 'Tid', text: 'time', elimination: false, time: true },
    ],
  );
  assert.deepEqual(info.value.contacts, ['kontoret@statistik.example']);
});

test('figures come in every form, and say the same', async (t) => {
  const { statbank, server } = await opened(t);
  const selection = { OMRÅDE: ['101'], KØN: ['M', 'K'], Tid: ['*'] };
  const read = [];
  for (const form of ['jsonstat', 'csv', 'bulk'] as const) {
    const answer = await statbank.data('RAS200', selection, form);
    assert.ok(answer.ok);
    const figures =
      form === 'jsonstat' ? readJsonStat(answer.value) : readStatbankCsv(answer.value, 'da');
    assert.ok(figures.ok);
    read.push(figures.value.figures);
  }
  assert.equal(read[0]?.length, 12);
  assert.deepEqual(read[1], read[0]);
  assert.deepEqual(read[2], read[0]);
  assert.deepEqual(server.asked(), ['POST /data', 'POST /data', 'POST /data']);
});

test('a variable that may be left out is added up; one that may not is told of', async (t) => {
  const { statbank } = await opened(t);
  const without = await statbank.data('FOLK1A', { Tid: ['2017K3'] }, 'jsonstat');
  assert.ok(without.ok);
  const read = readJsonStat(without.value);
  assert.ok(read.ok);
  assert.deepEqual(read.value.figures, [
    { cell: {}, time: '2017K3', content: { kind: 'number', value: '5700003' } },
  ]);
  assert.deepEqual(troubleOf(await statbank.data('FOLK1A', { Tid: ['*'] }, 'bulk')), {
    kind: 'refused',
    status: 400,
    said: 'Der er ikke valgt værdier for OMRÅDE.',
  });
});

test('the service also answers addresses with everything in them', async (t) => {
  const { server } = await opened(t);
  const answer = await fetch(
    `${server.url}/data/RAS200/CSV?lang=en&OMR%C3%85DE=101&k%C3%B8n=M,K&Tid=2015`,
  );
  assert.equal(
    await answer.text(),
    '\uFEFFOMRÅDE;KØN;TID;INDHOLD\r\n101;M;2015;72.0\r\n101;K;2015;68.5\r\n'.slice(1),
  );
});

const faults: readonly {
  readonly name: string;
  readonly fault: Fault;
  readonly trouble: OutsideTrouble;
  readonly calls: number;
  readonly waits: readonly number[];
}[] = [
  {
    name: 'a connection that is cut',
    fault: { kind: 'offline' },
    trouble: { kind: 'offline' },
    calls: 3,
    waits: [1400, 2800],
  },
  {
    name: 'a gateway without anybody behind it',
    fault: { kind: 'status', status: 502 },
    trouble: { kind: 'offline' },
    calls: 3,
    waits: [1400, 2800],
  },
  {
    name: 'silence',
    fault: { kind: 'silent' },
    trouble: { kind: 'slow', seconds: 1 },
    calls: 1,
    waits: [],
  },
  {
    name: 'too many calls, wait two seconds',
    fault: { kind: 'status', status: 429, retryAfter: '2' },
    trouble: { kind: 'busy', retryAfterSeconds: 2 },
    calls: 3,
    waits: [2000, 2000],
  },
  {
    name: 'too many calls, wait an hour',
    fault: { kind: 'status', status: 429, retryAfter: '3600' },
    trouble: { kind: 'busy', retryAfterSeconds: 3600 },
    calls: 1,
    waits: [],
  },
  {
    name: 'closed for a while, no word of how long',
    fault: { kind: 'status', status: 503 },
    trouble: { kind: 'busy' },
    calls: 3,
    waits: [1400, 2800],
  },
  {
    name: 'an answer cut on its way',
    fault: { kind: 'cut' },
    trouble: { kind: 'notUnderstood', what: 'det blev afbrudt, før det var helt' },
    calls: 3,
    waits: [1400, 2800],
  },
  {
    name: 'half an answer',
    fault: { kind: 'half' },
    trouble: { kind: 'notUnderstood', what: 'det er ikke helt, eller det er ikke JSON' },
    calls: 1,
    waits: [],
  },
  {
    name: 'a page for people',
    fault: { kind: 'html' },
    trouble: { kind: 'notUnderstood', what: 'der kom en hjemmeside i stedet for tal' },
    calls: 1,
    waits: [],
  },
  {
    name: 'an answer without end',
    fault: { kind: 'endless' },
    trouble: { kind: 'tooLarge', limitBytes: 100_000 },
    calls: 1,
    waits: [],
  },
  {
    name: 'a fault of its own',
    fault: { kind: 'status', status: 500 },
    trouble: { kind: 'refused', status: 500 },
    calls: 1,
    waits: [],
  },
];

for (const { name, fault, trouble, calls, waits: expected } of faults) {
  test(`${name} is told of, and nothing is thrown`, async (t) => {
    const { statbank, server, waits } = await opened(t, { timeoutMs: 900, mostBytes: 100_000 });
    server.failsAlways(fault);
    assert.deepEqual(troubleOf(await statbank.tableInfo('RAS200')), trouble);
    assert.equal(server.asked().length, calls);
    assert.deepEqual(
      waits.filter((each) => each !== 700),
      expected,
    );
    server.failsAlways(undefined);
    assert.ok((await statbank.tableInfo('RAS200')).ok, 'and it goes well again');
  });
}

test('what comes to nothing once is tried again', async (t) => {
  const { statbank, server } = await opened(t);
  server.fails({ kind: 'offline' }, { kind: 'status', status: 429, retryAfter: '1' });
  assert.ok((await statbank.tableInfo('RAS200')).ok);
  assert.equal(server.asked().length, 3);
});

test('calls are made one at a time, with a pause between', async (t) => {
  const { statbank, server, waits } = await opened(t);
  await Promise.all([
    statbank.tableInfo('RAS200'),
    statbank.tableInfo('FOLK1A'),
    statbank.data('KGS9', { Tid: ['*'] }, 'csv'),
  ]);
  assert.equal(server.mostAtOnce(), 1);
  assert.deepEqual(waits.slice(0, 2), [700, 700]);
});

test('the list of tables is kept for an hour', async (t) => {
  const { statbank, server, pass } = await opened(t);
  await statbank.tables();
  server.change('RAS200', (table) => ({ ...table, text: 'Nyt navn' }));
  pass(3_599_999);
  const kept = await statbank.tables();
  assert.equal(kept.ok && kept.value.find(({ id }) => id === 'RAS200')?.text, employment.text);
  pass(1);
  const anew = await statbank.tables();
  assert.equal(anew.ok && anew.value.find(({ id }) => id === 'RAS200')?.text, 'Nyt navn');
  assert.equal(server.asked().length, 2);
});

test('nothing but the address that was set is ever asked', async (t) => {
  let reached = 0;
  const elsewhere = createServer((_, response) => {
    reached += 1;
    response.end('{}');
  }).listen(0, '127.0.0.1');
  t.after(() => elsewhere.close());
  const { statbank, server } = await opened(t);
  server.fails({
    kind: 'elsewhere',
    to: `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`,
  });
  assert.equal(troubleOf(await statbank.tableInfo('RAS200')).kind, 'refused');
  assert.equal(reached, 0);
  server.forgetAsked();
  for (const id of ['../subjects', 'A/B', 'A?x=1', 'http://example.org', '', 'x'.repeat(31)]) {
    assert.equal(troubleOf(await statbank.tableInfo(id)).kind, 'refused', id);
    assert.equal(troubleOf(await statbank.data(id, { Tid: ['*'] }, 'csv')).kind, 'refused', id);
  }
  assert.equal(troubleOf(await statbank.data('KGS9', { 'Tid\n': ['*'] }, 'csv')).kind, 'refused');
  assert.equal(troubleOf(await statbank.data('KGS9', { Tid: [] }, 'csv')).kind, 'refused');
  assert.deepEqual(server.asked(), []);
  for (const address of ['file:///etc/passwd', 'ftp://a.dk', 'api.statbank.dk', '']) {
    assert.throws(() => createStatbank({ baseUrl: address, clock: () => 0 }), RangeError);
  }
});

test('a table that does not exist is refused in the words of the service', async (t) => {
  const { statbank } = await opened(t);
  assert.deepEqual(troubleOf(await statbank.tableInfo('INGEN')), {
    kind: 'refused',
    status: 400,
    said: 'Tabellen blev ikke fundet. The table was not found.',
  });
});

test('what the service says is one short line without what looks like a CPR number', async (t) => {
  const { statbank, server } = await opened(t);
  const said = `Fejl\r\n i 010180-1234: ${'x'.repeat(500)}`;
  server.fails({ kind: 'status', status: 500, said });
  const trouble = troubleOf(await statbank.tableInfo('RAS200'));
  assert.ok(trouble.kind === 'refused' && trouble.said !== undefined);
  assert.match(trouble.said, /^Fejl i /);
  assert.doesNotMatch(trouble.said, /0101/);
  assert.ok(trouble.said.length <= 220);
});
