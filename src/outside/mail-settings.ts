/** Where letters are handed in, and who they are from. */
export type MailSettings = {
  readonly host: string;
  readonly port: number;
  /**
   * `fromStart`: the connection is encrypted at once (smtps). `required`: it is made so before
   * anything is said (STARTTLS), or nothing is sent. `none`: a mail server on this machine.
   */
  readonly encryption: 'fromStart' | 'required' | 'none';
  readonly signIn: { readonly user: string; readonly password: string } | undefined;
  readonly from: Sender;
};

export type Sender = { readonly name: string; readonly address: string };

/** What `FREMDRIFT_SMTP_URL` says; undefined where it says nothing that can be used. */
export const readMailServer = (text: string): Omit<MailSettings, 'from'> | undefined => {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  const fromStart = protocol === 'smtps:';
  if (!fromStart && protocol !== 'smtp:') return undefined;
  if (hostname === '' || !/^\/?$/.test(pathname) || search + hash !== '') return undefined;
  if ((username === '') !== (password === '')) return undefined;
  const user = decoded(username);
  const secret = decoded(password);
  if (user === undefined || secret === undefined) return undefined;
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (fromStart ? 465 : 587) : Number(port),
    encryption: fromStart ? 'fromStart' : isThisMachine(hostname) ? 'none' : 'required',
    signIn: user === '' ? undefined : { user, password: secret },
  };
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/** Reads `Navn <navn@eksempel.dk>` or a bare address. */
export const readSender = (text: string): Sender | undefined => {
  const [, name = '', inside] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  const address = (inside ?? text).trim();
  if (!isMailAddress(address) || hasControls(name)) return undefined;
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address };
};

/**
 * One address and nothing but: no name, no list, no quotes, nothing that ends a line. Stricter than
 * the standard, so that nothing can be smuggled into the head of a letter.
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u.test(text);

const hasControls = (text: string): boolean => /\p{Cc}/u.test(text);
