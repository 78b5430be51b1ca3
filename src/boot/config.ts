import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

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
  /** Another PostgreSQL than the embedded one. */
  readonly databaseUrl: string | undefined;
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
  FREMDRIFT_DATA: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .refine(
      isPostgresUrl,
      'DATABASE_URL skal begynde med postgres:// og have et navn på databasen, fx postgres://bruger:kode@vært:5432/fremdrift.',
    )
    .optional(),
});

/** Reads the settings, or tells all that is wrong with them at once. Empty means not given. */
export const readConfig = (
  environment: Readonly<Record<string, string | undefined>>,
): ConfigReading => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentShape.safeParse(given);
  if (!parsed.success) {
    return { ok: false, issues: parsed.error.issues.map(({ message }) => message) };
  }
  const { HOST, PORT, FREMDRIFT_ORIGIN, FREMDRIFT_DATA, DATABASE_URL } = parsed.data;
  const port = PORT ?? usualPort;
  return {
    ok: true,
    config: {
      host: HOST,
      port,
      origin: FREMDRIFT_ORIGIN ?? `http://localhost:${port}`,
      originGiven: FREMDRIFT_ORIGIN !== undefined || PORT !== undefined,
      dataFolder: absolute(FREMDRIFT_DATA),
      databaseUrl: DATABASE_URL,
    },
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
