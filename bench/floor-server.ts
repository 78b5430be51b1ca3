// The floor: node:http and pg, one query, no rights, no audit, no verdicts.
import { createServer } from 'node:http';
import pg from 'pg';

const [port = '0', address = '{}'] = process.argv.slice(2);
const pool = new pg.Pool({ ...JSON.parse(address), max: 10 });

const latest = `
  select c.code, c.sentence, r.period, r.value, r.state
  from plan p
  join criterion c on c.plan = p.id
  join criterion_version v on v.plan = c.plan and v.criterion = c.key and v.number = 1
  left join lateral (
    select period, value, state from reading
    where plan = c.plan and series = v.params ->> 'series'
    order by period desc limit 1
  ) r on true
  where p.key = $1
  order by c.position`;

const escaped = (text: unknown): string =>
  String(text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');

const server = createServer((request, response) => {
  const [, form, key] = (request.url ?? '').split('/');
  pool.query({ name: 'latest', text: latest, values: [key] }).then(
    ({ rows }) => {
      if (form === 'json') {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(rows));
        return;
      }
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const cells = rows.map(
        (row) =>
          `<tr><td>${escaped(row.code)}</td><td>${escaped(row.sentence)}</td><td>${escaped(row.value)}</td></tr>`,
      );
      response.end(`<!doctype html><title>Liste</title><table>${cells.join('')}</table>`);
    },
    (error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
});
server.listen(Number(port), '127.0.0.1', () =>
  process.send?.({ port: (server.address() as { port: number }).port }),
);
process.on('disconnect', () => process.exit(0));
