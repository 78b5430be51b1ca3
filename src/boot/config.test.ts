import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

test('with nothing given, it serves this machine from a folder in the project', () => {
  assert.deepEqual(readConfig({ PATH: '/bin', PORT: '' }), {
    ok: true,
    config: {
      host: '127.0.0.1',
      port: 3000,
      origin: 'http://localhost:3000',
      originGiven: false,
      trustProxy: false,
      dataFolder: `${project}data`,
      databaseUrl: undefined,
      mail: undefined,
      statbankUrl: 'https://api.statbank.dk/v1',
    },
  });
});

test('all that is given is used', () => {
  const given = {
    HOST: '0.0.0.0',
    PORT: '80',
    FREMDRIFT_ORIGIN: 'https://plan.eksempel.dk/',
    FREMDRIFT_TRUST_PROXY: '1',
    FREMDRIFT_DATA: '/var/lib/fremdrift',
    DATABASE_URL: 'postgresql://a:b@db:5433/plan',
    FREMDRIFT_SMTP_URL: 'smtp://mig:hem%40lig@mail.eksempel.dk',
    FREMDRIFT_MAIL_FROM: 'Sekretariatet <fremdrift@eksempel.dk>',
    FREMDRIFT_STATBANK: 'http://127.0.0.1:8080',
  };
  assert.deepEqual(readConfig(given), {
    ok: true,
    config: {
      host: '0.0.0.0',
      port: 80,
      origin: 'https://plan.eksempel.dk',
      originGiven: true,
      trustProxy: true,
      dataFolder: '/var/lib/fremdrift',
      databaseUrl: 'postgresql://a:b@db:5433/plan',
      mail: {
        host: 'mail.eksempel.dk',
        port: 587,
        encryption: 'required',
        signIn: { user: 'mig', password: 'hem@lig' },
        from: { name: 'Sekretariatet', address: 'fremdrift@eksempel.dk' },
      },
      statbankUrl: 'http://127.0.0.1:8080',
    },
  });
});

const faults: readonly {
  readonly name: string;
  readonly given: Readonly<Record<string, string>>;
  readonly says: readonly string[];
}[] = [
  { name: 'a port that is no number', given: { PORT: 'tre' }, says: ['PORT skal være'] },
  { name: 'a port out of range', given: { PORT: '70000' }, says: ['højst være 65535'] },
  {
    name: 'an origin with a path',
    given: { FREMDRIFT_ORIGIN: 'https://a.dk/plan' },
    says: ['uden sti'],
  },
  { name: 'another database', given: { DATABASE_URL: 'mysql://a/b' }, says: ['postgres://'] },
  { name: 'a database without a name', given: { DATABASE_URL: 'postgres://a' }, says: ['navn'] },
  {
    name: 'a mail server without a sender',
    given: { FREMDRIFT_SMTP_URL: 'smtp://mail.eksempel.dk' },
    says: ['FREMDRIFT_MAIL_FROM mangler'],
  },
  {
    name: 'a sender without a mail server',
    given: { FREMDRIFT_MAIL_FROM: 'a@eksempel.dk' },
    says: ['FREMDRIFT_SMTP_URL mangler'],
  },
  {
    name: 'a mail server and a sender that are none',
    given: { FREMDRIFT_SMTP_URL: 'mail.eksempel.dk', FREMDRIFT_MAIL_FROM: 'Sekretariatet' },
    says: ['FREMDRIFT_SMTP_URL skal være mailserveren', 'FREMDRIFT_MAIL_FROM skal være afsenderen'],
  },
  {
    name: 'a StatBank that is no address',
    given: { FREMDRIFT_STATBANK: 'api.statbank.dk' },
    says: ['FREMDRIFT_STATBANK skal være'],
  },
  {
    name: 'all of it at once',
    given: { PORT: 'x', FREMDRIFT_ORIGIN: 'x', DATABASE_URL: 'x', FREMDRIFT_MAIL_FROM: 'x' },
    says: [
      'PORT',
      'FREMDRIFT_ORIGIN',
      'DATABASE_URL',
      'skal være afsenderen',
      'FREMDRIFT_SMTP_URL',
    ],
  },
];

for (const { name, given, says } of faults) {
  test(`${name} is refused`, () => {
    const reading = readConfig(given);
    assert.ok(!reading.ok);
    assert.equal(reading.issues.length, says.length);
    for (const [index, words] of says.entries()) {
      const issue: string = reading.issues[index] ?? '';
      assert.ok(issue.includes(words), issue);
    }
  });
}
