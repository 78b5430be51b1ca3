import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type MailSettings, readMailServer, readSender } from '#outside/mail-settings.ts';
import { statbankAddress } from '#outside/statbank-client.ts';

/** All that can be set from outside. Only this file reads the environment. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** The address people type, without a closing slash: links and the CSRF check use it. */
  readonly origin: string;
  /** Whether the address, or the port in it, was given and not presumed. */
  readonly originGiven: boolean;
  /** Where the embedded PostgreSQL and other files lie. Absolute. */
  readonly dataFolder: string;
  /** Whether a proxy in front tells, last in X-Forwarded-For, whom it answers for. */
  readonly trustProxy: boolean;
  /** Another PostgreSQL than the embedded one. */
  readonly databaseUrl: string | undefined;
  /** The mail server letters are handed to; without one, links are shown to be copied. */
  readonly mail: MailSettings | undefined;
  /** Where Statistics Denmark's service, or one that answers as it does, is found. */
  readonly statbankUrl: string;
};

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  /** One Danish sentence for each thing that is wrong. */
  | { readonly ok: false; readonly issues: readonly string[] };

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

const usualPort = 3000;

const environmentShape = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'PORT skal være et helt tal, fx 3000.')
    .transform(Number)
    .refine((port) => port <= 65_535, 'PORT må højst være 65535.')
    .optional(),
  FREMDRIFT_ORIGIN: z
    .string()
    .refine(
      isOrigin,
      'FREMDRIFT_ORIGIN skal være adressen uden sti, fx https://fremdrift.eksempel.dk.',
    )
    .transform((origin) => new URL(origin).origin)
    .optional(),
  FREMDRIFT_TRUST_PROXY: z
    .enum(['1', '0'], 'FREMDRIFT_TRUST_PROXY skal være 1, når en proxy står foran, eller 0.')
    .default('0'),
  FREMDRIFT_DATA: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .refine(
      isPostgresUrl,
      'DATABASE_URL skal begynde med postgres:// og have et navn på databasen, fx postgres://bruger:kode@vært:5432/fremdrift.',
    )
    .optional(),
  FREMDRIFT_SMTP_URL: z
    .string()
    .transform((url) => readMailServer(url))
    .refine(
      (server) => server !== undefined,
      'FREMDRIFT_SMTP_URL skal være mailserveren, fx smtp://bruger:kode@mail.eksempel.dk:587 eller smtps://bruger:kode@mail.eksempel.dk. Særlige tegn i bruger og kode skrives som i en webadresse, fx %40 for @.',
    )
    .optional(),
  FREMDRIFT_MAIL_FROM: z
    .string()
    .transform((text) => readSender(text))
    .refine(
      (sender) => sender !== undefined,
      'FREMDRIFT_MAIL_FROM skal være afsenderen, fx Sekretariatet <fremdrift@eksempel.dk>.',
    )
    .optional(),
  FREMDRIFT_STATBANK: z
    .string()
    .refine(
      (url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol),
      `FREMDRIFT_STATBANK skal være en webadresse, fx ${statbankAddress}.`,
    )
    .default(statbankAddress),
});

/** Half a setting sends no letters, and nobody would see why. */
const bothOrNone = (given: Readonly<Record<string, unknown>>): readonly string[] => {
  const server = 'FREMDRIFT_SMTP_URL' in given;
  if (server === 'FREMDRIFT_MAIL_FROM' in given) return [];
  return [
    server
      ? 'FREMDRIFT_SMTP_URL er sat, men FREMDRIFT_MAIL_FROM mangler: sæt afsenderen, fx Sekretariatet <fremdrift@eksempel.dk>.'
      : 'FREMDRIFT_MAIL_FROM er sat, men FREMDRIFT_SMTP_URL mangler: sæt mailserveren, fx smtp://bruger:kode@mail.eksempel.dk:587.',
  ];
};

/** Reads the settings, or tells all that is wrong with them at once. Empty means not given. */
export const readConfig = (
  environment: Readonly<Record<string, string | undefined>>,
): ConfigReading => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentShape.safeParse(given);
  const halves = bothOrNone(given);
  if (!parsed.success || halves.length > 0) {
    const faults = parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
    return { ok: false, issues: [...faults, ...halves] };
  }
  return { ok: true, config: configOf(parsed.data) };
};

const configOf = (given: z.output<typeof environmentShape>): Config => {
  const { HOST, PORT, FREMDRIFT_ORIGIN, FREMDRIFT_DATA, DATABASE_URL } = given;
  const { FREMDRIFT_SMTP_URL: server, FREMDRIFT_MAIL_FROM: from } = given;
  const port = PORT ?? usualPort;
  return {
    host: HOST,
    port,
    origin: FREMDRIFT_ORIGIN ?? `http://localhost:${port}`,
    originGiven: FREMDRIFT_ORIGIN !== undefined || PORT !== undefined,
    trustProxy: given.FREMDRIFT_TRUST_PROXY === '1',
    dataFolder: absolute(FREMDRIFT_DATA),
    databaseUrl: DATABASE_URL,
    mail: server === undefined || from === undefined ? undefined : { ...server, from },
    statbankUrl: given.FREMDRIFT_STATBANK,
  };
};

const absolute = (folder: string): string =>
  resolve(projectFolder, folder.replace(/^~(?=$|\/)/, homedir()));

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search + url.hash === '';
}

function isPostgresUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}
