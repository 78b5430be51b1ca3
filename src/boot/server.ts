import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { BootRefusal } from './refusal.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

/** A server that answers. */
export type ListeningServer = {
  readonly host: string;
  readonly port: number;
  /** Answers what is under way, takes nothing new; resolves when all connections are closed. */
  readonly close: () => Promise<void>;
};

/** How long a request under way may take when the server is asked to stop. */
const lastAnswers = 5_000;

/** @throws BootRefusal when the address is taken or not ours to use */
export const listen = async (
  fetch: Fetch,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<ListeningServer> => {
  const server = createAdaptorServer({ fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusalOf(error, host, port)));
    server.listen(port, host, () => resolve());
  });
  const address = server.address() as AddressInfo;
  return { host: address.address, port: address.port, close: () => closeServer(server) };
};

const refusalOf = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  switch (error.code) {
    case 'EADDRINUSE':
      return new BootRefusal(
        `Port ${port} er optaget. Kører Fremdrift allerede? Vælg ellers en anden med PORT, fx PORT=${port + 1} npm start.`,
      );
    case 'EACCES':
      return new BootRefusal(`Port ${port} må kun bruges af root. Vælg en anden med PORT.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new BootRefusal(`Adressen ${host} findes ikke på denne maskine. Ret HOST.`);
    default:
      return error;
  }
};

const closeServer = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), lastAnswers);
  await closed;
  clearTimeout(force);
};
