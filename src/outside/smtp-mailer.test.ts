import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SMTPServerOptions } from 'smtp-server';
import { type Answering, mailServer } from '#test/mail-server.ts';
import { freePort } from '#test/processes.ts';
import { isMailAddress, type MailSettings, readMailServer, readSender } from './mail-settings.ts';
import type { Delivery, Letter } from './mailer.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

const letter: Letter = {
  to: 'skolen@eksempel.dk',
  subject: 'Æblegrød på Østerbro: tal for 2020 mangler',
  text: 'Kære skole\n\nVi mangler 64,6 %.\n\nHilsen Åse',
  messageId: '0198-abc@fremdrift',
};

const settingsFor = (port: number, more: Partial<MailSettings> = {}): MailSettings => ({
  host: '127.0.0.1',
  port,
  encryption: 'none',
  signIn: undefined,
  from: { name: 'Sekretariatet på Fjordvej', address: 'fremdrift@eksempel.dk' },
  ...more,
});

/** For a server that is never going to answer. */
const impatient = { toConnect: 10_000, toAnswer: 300 };

test('a letter arrives as it was written, æøå and all', async (t) => {
  const server = await mailServer(t);
  const mailer = createSmtpMailer(settingsFor(server.port));
  assert.deepEqual(await mailer.send(letter), { kind: 'sent' });
  const [got] = server.letters;
  assert.deepEqual(got?.to, ['skolen@eksempel.dk']);
  assert.equal(got?.from, '"Sekretariatet på Fjordvej" <fremdrift@eksempel.dk>');
  assert.equal(got?.subject, letter.subject);
  assert.equal(got?.text.trim(), letter.text);
  assert.equal(got?.messageId, '<0198-abc@fremdrift>');
  assert.match(got?.raw ?? '', /^Content-Type: text\/plain/m);
});

const answers: readonly {
  readonly name: string;
  readonly answering: Answering;
  readonly delivery: Delivery;
}[] = [
  {
    name: '"later" at the recipient',
    answering: { code: 450, at: 'recipient', reply: 'greylisted <skolen@eksempel.dk>' },
    delivery: { kind: 'later', why: { kind: 'said', reply: '450 greylisted …' } },
  },
  {
    name: 'a reply that repeats a number of a person',
    answering: { code: 451, at: 'text', reply: 'found 010190-1234' },
    delivery: { kind: 'later', why: { kind: 'said', reply: '451 found ••••••-••••' } },
  },
  {
    name: '"later" at the text',
    answering: { code: 451, at: 'text', reply: 'try again' },
    delivery: { kind: 'later', why: { kind: 'said', reply: '451 try again' } },
  },
  {
    name: '"no" at the recipient, whose address is not repeated',
    answering: { code: 550, at: 'recipient', reply: 'no such user skolen@eksempel.dk here' },
    delivery: { kind: 'refused', why: { kind: 'said', reply: '550 no such user … here' } },
  },
  {
    name: '"no" at the text',
    answering: { code: 554, at: 'text', reply: 'spam' },
    delivery: { kind: 'refused', why: { kind: 'said', reply: '554 spam' } },
  },
  {
    name: 'nothing, and hangs up',
    answering: 'drop',
    delivery: { kind: 'later', why: { kind: 'unreachable' } },
  },
  {
    name: 'nothing at all',
    answering: 'hold',
    delivery: { kind: 'later', why: { kind: 'slow' } },
  },
];

for (const { name, answering, delivery } of answers) {
  test(`a server that says ${name}`, async (t) => {
    const server = await mailServer(t);
    server.answer(answering);
    const patience = answering === 'hold' ? impatient : undefined;
    const mailer = createSmtpMailer(settingsFor(server.port), patience);
    assert.deepEqual(await mailer.send(letter), delivery);
    assert.equal(server.letters.length, 0);
  });
}

test('a server that is not there is asked again later', async () => {
  const mailer = createSmtpMailer(settingsFor(await freePort()));
  const delivery = await mailer.send(letter);
  assert.deepEqual(delivery, { kind: 'later', why: { kind: 'unreachable' } });
});

test('a name or password that is not accepted is our fault, not the letter’s', async (t) => {
  const server = await mailServer(t, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'os' && password === 'hemmelig'
        ? done(null, { user: username })
        : done(new Error('no')),
  });
  const as = (password: string) =>
    createSmtpMailer(settingsFor(server.port, { signIn: { user: 'os', password } })).send(letter);
  assert.deepEqual(await as('forkert'), { kind: 'later', why: { kind: 'signIn' } });
  assert.deepEqual(await as('hemmelig'), { kind: 'sent' });
});

test('a sender the server will not have is our fault as well', async (t) => {
  const server = await mailServer(t, {
    onMailFrom: (_address, _session, done) =>
      done(Object.assign(new Error('not yours'), { responseCode: 550 })),
  });
  const delivery = await createSmtpMailer(settingsFor(server.port)).send(letter);
  assert.deepEqual(delivery, { kind: 'later', why: { kind: 'signIn' } });
});

const unsafe: readonly {
  readonly name: string;
  readonly options: SMTPServerOptions;
  readonly encryption: MailSettings['encryption'];
}[] = [
  { name: 'offers no encryption', options: {}, encryption: 'required' },
  {
    name: 'has a certificate nobody vouches for',
    options: { disabledCommands: [] },
    encryption: 'required',
  },
  {
    name: 'has such a certificate from the start',
    options: { secure: true },
    encryption: 'fromStart',
  },
  { name: 'speaks plainly where it should not', options: {}, encryption: 'fromStart' },
];

for (const { name, options, encryption } of unsafe) {
  test(`nothing is said to a server that ${name}`, async (t) => {
    const server = await mailServer(t, { ...options });
    const mailer = createSmtpMailer(
      settingsFor(server.port, { encryption, signIn: { user: 'os', password: 'hemmelig' } }),
    );
    assert.deepEqual(await mailer.send(letter), { kind: 'later', why: { kind: 'unsafe' } });
    assert.equal(server.handedIn(), 0);
  });
}

test('nothing can be smuggled into the head of a letter', async (t) => {
  const server = await mailServer(t);
  const mailer = createSmtpMailer(settingsFor(server.port));
  const lines = [
    '\r\nBcc: spion@eksempel.dk',
    '\nBcc: spion@eksempel.dk',
    '\u2028Bcc: spion@eksempel.dk',
  ];
  for (const line of lines) {
    await mailer.send({ ...letter, subject: `Tal${line}`, messageId: `1@fremdrift>${line}` });
    const refused = await mailer.send({ ...letter, to: `skolen@eksempel.dk${line}` });
    assert.deepEqual(refused, { kind: 'refused', why: { kind: 'notAnAddress' } });
  }
  assert.equal(server.letters.length, lines.length);
  for (const { to, raw, subject } of server.letters) {
    assert.deepEqual(to, ['skolen@eksempel.dk']);
    assert.doesNotMatch(raw, /^Bcc:/im);
    assert.equal(subject, 'Tal Bcc: spion@eksempel.dk');
  }
});

const addresses: readonly (readonly [text: string, ok: boolean])[] = [
  ['skolen@eksempel.dk', true],
  ['åse.o’hara@eksempel.dk', false],
  ["o'hara+tal@post.eksempel.dk", true],
  ['åse@æblevej.dk', true],
  ['a@b, c@d', false],
  ['a@b,c@d.dk', false],
  ['A <a@b.dk>', false],
  ['a@b.dk\r\nBcc: c@d.dk', false],
  ['"a b"@c.dk', false],
  ['a b@c.dk', false],
  ['uden-snabel', false],
  ['', false],
];

for (const [text, ok] of addresses) {
  test(`"${text}" is ${ok ? '' : 'not '}an address`, () => assert.equal(isMailAddress(text), ok));
}

const servers: readonly (readonly [url: string, read: Partial<MailSettings> | undefined])[] = [
  [
    'smtp://mig:hem%40lig@mail.eksempel.dk:2525',
    {
      host: 'mail.eksempel.dk',
      port: 2525,
      encryption: 'required',
      signIn: { user: 'mig', password: 'hem@lig' },
    },
  ],
  ['smtp://mail.eksempel.dk', { port: 587, encryption: 'required', signIn: undefined }],
  ['smtps://mail.eksempel.dk/', { port: 465, encryption: 'fromStart' }],
  ['smtp://localhost:25', { encryption: 'none' }],
  ['smtp://127.0.0.1:25', { host: '127.0.0.1', encryption: 'none' }],
  ['smtp://[::1]:25', { host: '::1', encryption: 'none' }],
  ['smtp://127.0.0.1.eksempel.dk', { encryption: 'required' }],
  ['http://mail.eksempel.dk', undefined],
  ['smtp://', undefined],
  ['smtp://mig@mail.eksempel.dk', undefined],
  ['smtp://mail.eksempel.dk/sti', undefined],
  ['smtp://mail.eksempel.dk?x=1', undefined],
  ['mail.eksempel.dk', undefined],
];

for (const [url, read] of servers) {
  test(`the mail server ${url} is ${read === undefined ? 'refused' : 'read'}`, () => {
    const found = readMailServer(url);
    if (read === undefined) return assert.equal(found, undefined);
    assert.deepEqual({ ...found, ...read }, found);
  });
}

test('a sender is read with and without a name', () => {
  assert.deepEqual(readSender('Sekretariatet <a@b.dk>'), {
    name: 'Sekretariatet',
    address: 'a@b.dk',
  });
  assert.deepEqual(readSender('"Plan, Vest" <a@b.dk>'), { name: 'Plan, Vest', address: 'a@b.dk' });
  assert.deepEqual(readSender('a@b.dk'), { name: '', address: 'a@b.dk' });
  for (const wrong of ['Sekretariatet', '<a@b.dk> mere', 'a@b.dk, c@d.dk', 'A\n <a@b.dk>']) {
    assert.equal(readSender(wrong), undefined, wrong);
  }
});
