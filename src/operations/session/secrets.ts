import { argon2 as argon2Callback, createHash, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Instant } from '#domain/time/period.ts';

/** What the database keeps of a secret: whoever reads it there cannot use it. */
export const hashOf = (secret: string): string =>
  createHash('sha256').update(secret, 'utf8').digest('hex');

const argon2 = promisify(argon2Callback);

/** 19 MiB and two passes: OWASP's least for argon2id; about 35 ms here. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** @returns the hash with everything needed to check against it, fit for one column */
export const hashPassword = async (password: string, salt: string): Promise<string> => {
  const nonce = createHash('sha256').update(salt).digest().subarray(0, 16);
  const tag = await argon2('argon2id', { message: formOf(password), nonce, ...cost });
  const { memory, passes, parallelism } = cost;
  return ['argon2id', memory, passes, parallelism, nonce.toString('hex'), tag.toString('hex')].join(
    '$',
  );
};

/** The same characters typed on another keyboard are the same password. */
const formOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8');

/** A hash nobody has the password of: checked when there is no account, so that both take as long. */
const nobodys = `argon2id$19456$2$1$${'00'.repeat(16)}$${'00'.repeat(32)}`;

export const isPassword = async (password: string, kept: string | null): Promise<boolean> => {
  const [, memory = '', passes = '', parallelism = '', nonce = '', tag = ''] = (
    kept ?? nobodys
  ).split('$');
  const expected = Buffer.from(tag, 'hex');
  const found = await argon2('argon2id', {
    message: formOf(password),
    nonce: Buffer.from(nonce, 'hex'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(found, expected) && kept !== null;
};

/** A moment so many minutes later, or earlier where negative. */
export const minutesAfter = (moment: Instant, minutes: number): Instant =>
  Temporal.Instant.from(moment).add({ minutes }).toString({ fractionalSecondDigits: 3 }) as Instant;

export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.ceil(Temporal.Instant.from(from).until(to).total('seconds'));
