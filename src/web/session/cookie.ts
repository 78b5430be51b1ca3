import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PageContext } from '#web/http/request.ts';

export type SessionCookie = {
  readonly read: (context: PageContext) => string | undefined;
  readonly set: (context: PageContext, token: string) => void;
  readonly clear: (context: PageContext) => void;
};

/**
 * The secret of a session, out of reach of scripts and of other sites. Over https its name begins
 * with `__Host-`, which a browser accepts only when it is secure, for us alone and for every path.
 */
export function sessionCookie(secure: boolean): SessionCookie {
  const name = secure ? '__Host-fremdrift' : 'fremdrift';
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
  return {
    read: (context) => getCookie(context, name),
    set: (context, token) => setCookie(context, name, token, options),
    clear: (context) => {
      deleteCookie(context, name, options);
    },
  };
}
