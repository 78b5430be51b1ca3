// A real mail server on this machine: takes letters over SMTP and keeps them.
import type { AddressInfo, Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** A letter as those who get it see it. */
export type Received = {
  /** Everybody the letter was handed in for. */
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** With its angle brackets. */
  readonly messageId: string;
  /** As it came over the wire. */
  readonly raw: string;
};

type Refusing = {
  readonly code: number;
  readonly at: 'recipient' | 'text';
  readonly reply: string;
};

/** What the server does with a letter. */
export type Answering =
  | 'accept'
  /** Says no with a code such as 450 or 550, at the recipient or at the text. */
  | Refusing
  /** Closes the connection where the answer to the text should come, having kept nothing. */
  | 'drop'
  /** Says nothing until `release`; then accepts. */
  | 'hold';

export type MailServer = {
  readonly port: number;
  /** What `FREMDRIFT_SMTP_URL` should be. */
  readonly url: string;
  /** Accepted letters, in the order they came. */
  readonly letters: readonly Received[];
  /** How many letters were handed in, accepted or not. */
  readonly handedIn: () => number;
  /** How many wait for `release`, and have not gone away. */
  readonly held: () => number;
  readonly answer: (answering: Answering) => void;
  /** Accepts all that is held, and what comes after. */
  readonly release: () => void;
  readonly close: () => Promise<void>;
};

/** @param options such as `secure`, `onAuth` or `onMailFrom` */
export const startMailServer = async (options: SMTPServerOptions = {}): Promise<MailServer> => {
  const letters: Received[] = [];
  const held: { readonly socket: Socket | undefined; readonly accept: () => void }[] = [];
  const sockets = new Map<number, Socket>();
  let answering: Answering = 'accept';
  let handedIn = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    // Those who still wait for an answer are not waited for.
    closeTimeout: 10,
    onRcptTo: (_address, _session, done) =>
      typeof answering === 'object' && answering.at === 'recipient'
        ? done(refusal(answering))
        : done(),
    onData: (stream, { remotePort, envelope }, done) => {
      handedIn += 1;
      const now = answering;
      const socket = sockets.get(remotePort);
      const keep = (letter: Received): void => {
        // Nobody has been told that the letter of a client that is gone was taken.
        if (socket?.destroyed !== false) return;
        letters.push(letter);
        done();
      };
      void receive(stream, envelope).then((letter) => {
        if (now === 'accept') keep(letter);
        else if (now === 'hold') held.push({ socket, accept: () => keep(letter) });
        else if (now === 'drop') socket?.destroy();
        else done(refusal(now));
      });
    },
    ...options,
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.set(socket.remotePort ?? 0, socket);
  });
  // A client that is killed in the middle, or will not have our certificate, is no fault of ours.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    letters,
    handedIn: () => handedIn,
    held: () => held.filter(({ socket }) => socket?.destroyed === false).length,
    answer: (wanted) => {
      answering = wanted;
    },
    release: () => {
      answering = 'accept';
      for (const { accept } of held.splice(0)) accept();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

/** A server for one test; closed when the test ends. */
export const mailServer = async (
  t: TestContext,
  options: SMTPServerOptions = {},
): Promise<MailServer> => {
  const server = await startMailServer(options);
  t.after(server.close);
  return server;
};

const refusal = ({ reply, code }: Refusing): Error =>
  Object.assign(new Error(reply), { responseCode: code });

const receive = async (
  stream: Readable,
  envelope: SMTPServerSession['envelope'],
): Promise<Received> => {
  const raw = await text(stream);
  const parsed = await simpleParser(raw);
  return {
    to: envelope.rcptTo.map(({ address }) => address),
    from: parsed.from?.text ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    messageId: parsed.messageId ?? '',
    raw,
  };
};
