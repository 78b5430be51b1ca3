#!/usr/bin/env node
// Checks a log that was taken out of Fremdrift: has an event been changed, removed, moved or put in?
//
//   node verify-log.mjs log.json                      the log alone
//   node verify-log.mjs log.json anchors.json         and against anchors kept elsewhere
//   node verify-log.mjs log.json 1234:9f86d081…       an anchor typed from a letter or a print
//   node verify-log.mjs FOLDER                        an auditor's package, unzipped
//
// Ends with 0 when all is well, 1 when something is wrong, 2 when it could not be checked. It needs
// Node 18 or newer and nothing else, talks with nobody and writes nothing. What is checked, and the
// format of the files, is described in docs/log-format.md. Fremdrift checks its own database with the
// very same functions.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const logFormat = 'fremdrift-log/1';
export const anchorsFormat = 'fremdrift-anchors/1';
export const packageFormat = 'fremdrift-package/1';
export const figuresFormat = 'fremdrift-figures/1';
const auditFormat = 'fremdrift-audit/1';

/** What the first event of a chain has in place of the hash before it. */
export const noHash = '0'.repeat(64);

export const sha256 = (/** @type {string | Uint8Array} */ bytes) =>
  createHash('sha256').update(bytes).digest('hex');

// ── What is hashed ───────────────────────────────────────────────────────────────────────────────

/** A field with its length in bytes before it: two different lists of fields never look the same. */
export const field = (value) => (value === null ? '-,' : `${Buffer.byteLength(value)}:${value},`);

/** The payload's own hash. The salt is there so that a payload left out cannot be guessed. */
export const payloadHash = (salt, payload) => sha256(field(salt) + field(payload));

/** The hash of an event: of the hash before it, its place, and all that is said of it. */
export const linkHash = (chain, link) =>
  sha256(
    [
      link.previous,
      chain,
      String(link.seq),
      link.event,
      link.at,
      link.actor,
      link.actorName,
      link.operation,
      link.requestId,
      link.revision,
      'payloadHash' in link ? link.payloadHash : payloadHash(link.salt, link.payload),
    ]
      .map(field)
      .join(''),
  );

// ── One chain, event by event ────────────────────────────────────────────────────────────────────

const mostKept = 200;
const furthestShift = 20;

/**
 * Goes through a chain. `next` takes its events in the order they stand, `end` where the chain is
 * said to end; both add to `findings`. Nothing is kept of events that are right, so a chain may be
 * of any length.
 *
 * An event without a link has `seq` and `hash` null; a link without its event is given to `removed`.
 */
export const chainCheck = (chain, anchors = []) => {
  const state = {
    chain,
    findings: [],
    events: 0,
    withheld: 0,
    last: { seq: 0, hash: noHash },
    missing: new Set(),
    wrong: [],
    wrongCount: 0,
    shift: 0,
    anchoredTo: 0,
  };
  const anchored = new Map();
  for (const anchor of anchors) {
    anchored.set(anchor.seq, [...(anchored.get(anchor.seq) ?? []), anchor]);
  }
  return {
    next: (link) => {
      state.events += 1;
      if ('payloadHash' in link) state.withheld += 1;
      if (link.hash === null || link.seq === null) {
        state.findings.push({ kind: 'inserted', seq: null, event: link.event });
        return;
      }
      checkPlace(state, link);
      if (linkHash(chain, link) !== link.hash) misfit(state, link);
      checkAnchors(state, link, anchored);
      if (link.seq > state.last.seq) state.last = { seq: link.seq, hash: link.hash };
    },
    removed: (link) => {
      state.findings.push({ kind: 'removed', seq: link.seq, to: link.seq });
      checkAnchors(state, link, anchored);
      state.last = { seq: link.seq, hash: link.hash };
    },
    end: (head) => ended(state, head, anchors),
  };
};

/** Whether an event stands where it should: the next number, built on the hash before it. */
const checkPlace = (state, link) => {
  const expected = state.last.seq + 1;
  if (link.seq === expected) {
    if (link.previous !== state.last.hash) {
      state.findings.push({ kind: 'notBuiltOn', seq: link.seq });
    }
  } else if (link.seq > expected) {
    for (let seq = expected; seq < Math.min(link.seq, expected + 100_000); seq += 1) {
      state.missing.add(seq);
    }
  } else if (state.missing.delete(link.seq)) {
    state.findings.push({ kind: 'moved', seq: link.seq });
  } else {
    state.findings.push({ kind: 'inserted', seq: link.seq, event: link.event });
  }
};

/** An event that is not what was hashed; where it only has another number, others were taken out or put in. */
const misfit = (state, link) => {
  const shift = shiftOf(state, link);
  if (shift === undefined) {
    state.wrongCount += 1;
    if (state.wrong.length < mostKept) state.wrong.push(link);
    return;
  }
  if (shift === state.shift) return;
  const by = shift - state.shift;
  const caused = by > 0 ? 1 : 1 - by;
  const before = state.wrong.filter(({ seq }) => seq < link.seq && seq >= link.seq - caused);
  state.wrong = state.wrong.filter((each) => !before.includes(each));
  state.wrongCount -= before.length;
  const seq = before.length > 0 ? before[0].seq : link.seq;
  state.findings.push({ kind: by > 0 ? 'renumbered' : 'inserted', seq, count: Math.abs(by) });
  state.shift = shift;
};

const shiftOf = ({ chain, shift }, link) => {
  const near = Array.from({ length: furthestShift }, (_, index) => [index + 1, -index - 1]).flat();
  return [shift, ...near]
    .filter((by) => by !== 0)
    .find((by) => linkHash(chain, { ...link, seq: link.seq + by }) === link.hash);
};

const checkAnchors = (state, link, anchored) => {
  for (const anchor of anchored.get(link.seq) ?? []) {
    if (anchor.hash === link.hash) state.anchoredTo = link.seq;
    else {
      const from = state.anchoredTo + 1;
      state.findings.push({ kind: 'anchorMismatch', seq: link.seq, from, day: anchor.day });
    }
  }
};

const ended = (state, head, anchors) => {
  const { chain, last, findings } = state;
  for (const [from, to] of ranges([...state.missing])) {
    findings.push({ kind: 'removed', seq: from, to });
  }
  for (const finding of changedOrSwapped(chain, state.wrong)) findings.push(finding);
  if (state.wrongCount > state.wrong.length) {
    findings.push({ kind: 'more', seq: null, count: state.wrongCount - state.wrong.length });
  }
  for (const { seq, day } of anchors) {
    if (seq > last.seq) findings.push({ kind: 'cutOff', seq: last.seq + 1, to: seq, day });
  }
  if (head !== undefined && head.seq > last.seq) {
    findings.push({ kind: 'endMissing', seq: last.seq + 1, to: head.seq });
  } else if (head !== undefined && (head.seq !== last.seq || head.hash !== last.hash)) {
    findings.push({ kind: 'otherEnd', seq: head.seq });
  }
  findings.sort((a, b) => (a.seq ?? Number.MAX_SAFE_INTEGER) - (b.seq ?? Number.MAX_SAFE_INTEGER));
  return { findings, events: state.events, withheld: state.withheld, last };
};

/** Numbers in a row as pairs: 4, 5, 6, 9 are [4, 6] and [9, 9]. */
const ranges = (numbers) => {
  const found = [];
  for (const each of numbers.sort((a, b) => a - b)) {
    const open = found[found.length - 1];
    if (open !== undefined && open[1] === each - 1) open[1] = each;
    else found.push([each, each]);
  }
  return found;
};

const changedOrSwapped = (chain, wrong) => {
  const found = [];
  const left = [...wrong];
  while (left.length > 0) {
    const link = left.shift();
    const other = left.findIndex((each) => isSwapped(chain, link, each));
    if (other === -1) found.push({ kind: 'changed', seq: link.seq, event: link.event });
    else found.push({ kind: 'swapped', seq: link.seq, to: left.splice(other, 1)[0].seq });
  }
  return found;
};

/** Whether each of two says what was hashed at the other's place. */
const isSwapped = (chain, one, other) => fitsAt(chain, one, other) && fitsAt(chain, other, one);

const fitsAt = (chain, said, place) =>
  [said.event, place.event].some((event) =>
    (said.salt === undefined ? [undefined] : [said.salt, place.salt]).some((salt) => {
      const { seq, previous } = place;
      return linkHash(chain, { ...said, event, salt, seq, previous }) === place.hash;
    }),
  );

// ── The file ─────────────────────────────────────────────────────────────────────────────────────

/** The first line of a log's file; its events follow, one on each line. */
export const headerLine = ({ plan, name, chain, exportedAt }) =>
  `${JSON.stringify({ format: logFormat, plan, name, chain, exportedAt }).slice(0, -1)},`;

/** One event as it stands in the file, without the comma after it. */
export const eventLine = (link) =>
  JSON.stringify({
    seq: link.seq,
    event: link.event,
    at: link.at,
    actor: link.actor,
    actorName: link.actorName,
    operation: link.operation,
    requestId: link.requestId,
    revision: link.revision,
    ...('payloadHash' in link
      ? { payloadHash: link.payloadHash }
      : { salt: link.salt, payload: link.payload }),
    previous: link.previous,
    hash: link.hash,
  });

export const headLine = ({ seq, hash }) => `"head":${JSON.stringify({ seq, hash })},`;
export const sealLine = (seal) => `"sha256":"${seal}"}`;

const isHead = (head) =>
  typeof head === 'object' &&
  head !== null &&
  Number.isSafeInteger(head.seq) &&
  typeof head.hash === 'string';

const stringOrNull = (value) => value === null || typeof value === 'string';

const isEvent = (link) =>
  typeof link === 'object' &&
  link !== null &&
  (link.seq === null || (Number.isSafeInteger(link.seq) && link.seq >= 1)) &&
  ['event', 'at', 'actorName', 'operation', 'requestId'].every(
    (each) => typeof link[each] === 'string',
  ) &&
  ['actor', 'revision', 'previous', 'hash'].every((each) => stringOrNull(link[each])) &&
  ('payloadHash' in link
    ? typeof link.payloadHash === 'string'
    : stringOrNull(link.salt) && typeof link.payload === 'string');

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Checks the bytes of a log's file: that it is written as Fremdrift writes it, byte for byte, and
 * that its chain is whole. `seen` is given each event that can be read.
 */
export const checkLogFile = (bytes, anchors = [], seen = () => {}) => {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { unreadable: 'Filen er ikke tekst i UTF-8.' };
  }
  const lines = text.split('\n');
  const head = parsed(`${(lines[0] ?? '').replace(/,$/, '')}}`);
  if (head?.format !== logFormat || typeof head.chain !== 'string') {
    return { unreadable: `Filen er ikke en log af formatet ${logFormat}.` };
  }
  const other = anchors.find(({ plan }) => plan !== undefined && plan !== head.plan);
  if (other !== undefined) {
    return {
      unreadable: `Ankrene er fra planen "${other.plan}", og loggen er fra "${head.plan}".`,
    };
  }
  const written = [];
  const end = parsed(`{${lines.slice(-3).join('')}`);
  const said = isHead(end?.head) ? end.head : undefined;
  if (headerLine(head) !== lines[0] || lines[1] !== '"events":[') written.push(1);
  if (lines[lines.length - 4] !== '],' || lines[lines.length - 1] !== '') {
    written.push(lines.length);
  }
  if (said === undefined || headLine(said) !== lines[lines.length - 3]) {
    written.push(lines.length - 2);
  }
  const check = chainCheck(head.chain, anchors);
  const events = lines.slice(2, -4);
  for (const [index, line] of events.entries()) {
    const link = parsed(line.replace(/,$/, ''));
    const comma = index === events.length - 1 ? '' : ',';
    if (!isEvent(link) || eventLine(link) + comma !== line) written.push(index + 3);
    if (isEvent(link)) {
      check.next(link);
      seen(link);
    }
  }
  const result = check.end(said);
  for (const line of written) result.findings.push({ kind: 'written', seq: null, line });
  const sealed = Buffer.byteLength(lines.slice(0, -2).join('\n')) + 1;
  if (lines[lines.length - 2] !== sealLine(sha256(bytes.subarray(0, sealed)))) {
    result.findings.push({ kind: 'seal', seq: null });
  }
  return { ...result, header: head, head: said };
};

// ── What is said about it ────────────────────────────────────────────────────────────────────────

const dayText = (day) => (day === undefined ? '' : ` fra ${day}`);
const span = (from, to) => (to === undefined || to === from ? `nr. ${from}` : `nr. ${from}-${to}`);

/** One sentence about something that was found, in Danish. */
export const findingText = (finding) => {
  const { seq, to, event, count, day, from, line } = finding;
  switch (finding.kind) {
    case 'changed':
      return `Hændelse nr. ${seq} (id ${event}) er ændret: den er ikke, som da den blev skrevet.`;
    case 'removed':
      return `Hændelse ${span(seq, to)} er fjernet.`;
    case 'renumbered':
      return `Der er fjernet ${count} ved nr. ${seq}, og resten er talt om.`;
    case 'inserted':
      return seq === null
        ? `Hændelsen med id ${event} er sat ind uden om loggen: den har ingen plads i kæden.`
        : `Der er sat noget ind ved nr. ${seq}, som ikke hører til kæden.`;
    case 'moved':
      return `Hændelse nr. ${seq} er flyttet: den står ikke på sin plads.`;
    case 'swapped':
      return `Hændelse nr. ${seq} og nr. ${to} er byttet om.`;
    case 'notBuiltOn':
      return `Hændelse nr. ${seq} bygger ikke på den, der står før den.`;
    case 'cutOff':
      return `Slutningen er skåret af: ankeret${dayText(day)} er sat ved nr. ${to}, men loggen ender før nr. ${seq}.`;
    case 'endMissing':
      return `Slutningen mangler: loggen skal gå til nr. ${to}, men ender før nr. ${seq}.`;
    case 'otherEnd':
      return `Loggen ender anderledes, end den selv siger (nr. ${seq}).`;
    case 'anchorMismatch':
      return `Ankeret${dayText(day)} passer ikke: noget i nr. ${from}-${seq} er skrevet om, efter at ankeret blev sat.`;
    case 'more':
      return count === 1
        ? 'Yderligere én hændelse er ikke, som da den blev skrevet.'
        : `Yderligere ${count} hændelser er ikke, som da de blev skrevet.`;
    case 'written':
      return `Linje ${line} i filen er ikke, som Fremdrift skriver den.`;
    case 'seal':
      return 'Filen er ændret, efter at den blev hentet: dens eget mærke (sha256) passer ikke.';
    case 'file':
      return finding.text;
    default:
      return `Fundet: ${finding.kind}.`;
  }
};

// ── The auditor's package ────────────────────────────────────────────────────────────────────────

/** What stands in a package, as its `manifest.json` has it: a line for each file, and its own seal. */
export const manifestText = ({ plan, year, madeAt, files }) => {
  const open = JSON.stringify({ format: packageFormat, plan, year, madeAt }).slice(0, -1);
  const rows = files.map(({ name, size, sha256: hash }) =>
    JSON.stringify({ name, size, sha256: hash }),
  );
  const before = `${open},\n"files":[\n${rows.join(',\n')}\n],\n`;
  return `${before}${sealLine(sha256(before))}\n`;
};

const fileFinding = (text) => ({ kind: 'file', seq: null, text });

/** What a package must hold to prove anything; its list may have been written anew without it. */
const needed = ['audit.json', 'log.json', 'anchors.json'];

const isListed = (each) =>
  typeof each === 'object' && each !== null && typeof each.name === 'string';

/** What a log tells that the rest of a package is held against; `next` is given its events. */
const toldBy = () => {
  const told = {
    issued: new Set(),
    figures: new Map(),
    decided: new Set(),
    recommended: new Set(),
  };
  const next = (link) => {
    const event = link.payload === undefined ? undefined : parsed(link.payload);
    if (typeof event !== 'object' || event === null) return;
    tell(told, event);
  };
  return { told, next };
};

const tell = (told, event) => {
  switch (event.kind) {
    case 'document.issued':
      for (const each of Array.isArray(event.files) ? event.files : [])
        told.issued.add(each?.sha256);
      break;
    case 'plan.created':
    case 'log.figuresSealed':
      told.sealed ??= event.sealed;
      break;
    case 'reading.registered':
    case 'reading.corrected':
    case 'reading.withdrawn': {
      const said =
        event.kind === 'reading.withdrawn' ? 'taget tilbage' : (event.to ?? event.figure);
      told.figures.set(event.reading, { said, sha256: event.sha256 });
      break;
    }
    case 'decision.made':
    case 'decision.corrected':
      told.decided.add(wordsOfDecision(event));
      break;
    case 'recommendation.submitted':
      told.recommended.add(event.text);
      break;
  }
};

const wordsOfDecision = ({ decidedOn, text, reason }) =>
  JSON.stringify([decidedOn, text, reason ?? '']);

/** Whether an audit is of the log beside it: where the log ends, and what it says was issued. */
const auditFindings = (bytes, { header, head }, told, figures) => {
  const audit = parsed(Buffer.from(bytes).toString('utf8'));
  if (audit?.format !== auditFormat || !Array.isArray(audit.documents)) {
    return [fileFinding('audit.json kan ikke læses.')];
  }
  const { plan, log, documents } = audit;
  const own = plan === header.plan && log?.events === head?.seq && log?.hash === head?.hash;
  const unknown = documents.flatMap((each) =>
    (Array.isArray(each?.files) ? each.files : [])
      .filter((file) => !told.issued.has(file?.sha256))
      .map((file) =>
        fileFinding(`Filen ${each.title} (${file?.format}) i audit.json står ikke i loggen.`),
      ),
  );
  const found = [...unknown, ...saidFindings(audit, told, figures)];
  return own
    ? found
    : [fileFinding('audit.json er ikke lavet af den log, der ligger i pakken.'), ...found];
};

const list = (given) => (Array.isArray(given) ? given : []);

/** What an audit says was recommended, decided and measured, and the log does not. */
const saidFindings = (audit, told, figures) => {
  const parts = [...list(audit.criteria), audit.beside ?? {}];
  const recommended = parts.flatMap((each) => list(each?.recommendations));
  const decided = [
    ...parts.map((each) => each?.otherDecisions),
    ...recommended.map((each) => each?.decisions),
  ];
  const found = [
    ...recommended
      .filter((each) => !told.recommended.has(each?.text))
      .map((each) => `En indstilling i audit.json (${each?.body}) er ikke, som loggen fortæller.`),
    ...decided
      .flatMap(list)
      .filter((each) => !told.decided.has(wordsOfDecision(each ?? {})))
      .map(
        (each) =>
          `En beslutning i audit.json (${each?.decidedOn}, ${each?.body}) er ikke, som loggen fortæller.`,
      ),
    ...(told.sealed === undefined ? [] : list(audit.criteria))
      .flatMap((each) => list(each?.readings))
      .filter((each) => !isAsTold(each, told, figures))
      .map(
        (each) =>
          `Et tal i audit.json (${each?.series}, ${each?.period}: ${each?.figure}) er ikke, som loggen fortæller.`,
      ),
  ];
  return [...new Set(found)].map(fileFinding);
};

/** Whether a figure in words is the one the log tells; what is hidden there says nothing to compare. */
const isAsTold = ({ id, figure, enteredBy, enteredAt }, told, figures) => {
  if (typeof figure !== 'string') return false;
  const event = told.figures.get(id);
  if (event !== undefined) return figure === event.said || figure.startsWith(`${event.said} (`);
  const form = figures?.get(id);
  if (form === undefined) return figures === undefined || figure === 'skjult';
  return form.enteredBy === enteredBy && form.enteredAt === enteredAt && saysSame(figure, form);
};

/** Figures that are said in words, by their value. */
const inWords = (value) => {
  if (value === '0') return ['ikke nået', 'forelå ikke'];
  return value === '1' ? ['nået', 'forelå'] : ['delvist nået', 'forelå'];
};

const saysSame = (figure, { state, value, divisor, sampleSize }) => {
  if (state !== 'measured') return state === 'pending' || !/\d/.test(figure);
  const [number] = /[-−]?\d[\d.]*(?:,\d+)?/.exec(figure) ?? [];
  if (number === undefined) return inWords(trimmed(value)).includes(figure);
  const plain = number.replace('−', '-').replaceAll('.', '').replace(',', '.');
  if (sampleSize !== null && !figure.includes('(')) return false;
  if (divisor === null) return trimmed(plain) === trimmed(value);
  // A fraction that no decimal ends is written with a bounded number of digits.
  return Math.abs(Number(plain) - Number(value) / Number(divisor)) <= 0.01;
};

const trimmed = (number) =>
  number.includes('.') ? number.replace(/0+$/, '').replace(/\.$/, '') : number;

/** A plan's figures as `figures.json` has them. */
export const figuresText = (plan, figures) => {
  const open = JSON.stringify({ format: figuresFormat, plan }).slice(0, -1);
  const rows = figures.map((each) => JSON.stringify(each)).join(',\n');
  return `${open},"figures":[${rows === '' ? '' : `\n${rows}\n`}]}\n`;
};

/** Holds the figures of a package against the log; those that can be read are added to `forms`. */
const figureFindings = (bytes, told, forms) => {
  if (told.sealed === undefined) return [];
  if (bytes === undefined) {
    return [fileFinding('Pakken er uden figures.json og kan ikke kontrolleres helt.')];
  }
  const file = parsed(Buffer.from(bytes).toString('utf8'));
  if (file?.format !== figuresFormat || !list(file.figures).every((each) => each !== null)) {
    return [fileFinding('figures.json kan ikke læses.')];
  }
  const all = list(file.figures);
  const sealed = all.filter((each) => each.sha256 !== undefined);
  const found = all.filter((each) => !fitsSeal(each, told, forms)).map(strangeFigure);
  if (sha256(sealed.map((each) => field(String(each.sha256))).join('')) !== told.sealed) {
    found.push('Tallene i figures.json er ikke dem, loggen siger, planen begyndte med.');
  }
  return [...new Set(found)].map(fileFinding);
};

const fitsSeal = ({ sha256: seal, salt, figure, missing }, told, forms) => {
  if (typeof figure !== 'string') return seal !== undefined && missing !== true;
  const form = parsed(figure);
  if (typeof form !== 'object' || form === null) return false;
  const event = told.figures.get(form.reading);
  if (event === undefined || seal !== undefined) forms.set(form.reading, form);
  if (seal !== undefined) return typeof salt === 'string' && payloadHash(salt, figure) === seal;
  return event !== undefined && (event.sha256 === undefined || sha256(figure) === event.sha256);
};

const strangeFigure = ({ figure, missing }) => {
  const form = parsed(figure ?? '') ?? {};
  return missing === true
    ? 'Et tal, planen begyndte med, var fjernet, da pakken blev lavet.'
    : `Et tal i figures.json (${form.series}, ${form.period}) er ikke, som loggen fortæller.`;
};

/** Checks the files of an unzipped package against its list, and then its log and anchors. */
export const checkPackage = (/** @type {Map<string, Uint8Array>} */ files, more = []) => {
  const listed = files.get('manifest.json');
  const text = listed === undefined ? undefined : Buffer.from(listed).toString('utf8');
  const manifest = text === undefined ? undefined : parsed(text);
  if (
    manifest?.format !== packageFormat ||
    !Array.isArray(manifest.files) ||
    !manifest.files.every(isListed)
  ) {
    return { unreadable: 'manifest.json mangler i mappen eller kan ikke læses.' };
  }
  const found = [];
  if (manifestText(manifest) !== text) found.push(fileFinding('manifest.json er ændret.'));
  const names = new Set(['manifest.json']);
  for (const { name, size, sha256: hash } of manifest.files) {
    names.add(name);
    const bytes = files.get(name);
    if (bytes === undefined) found.push(fileFinding(`Filen ${name} mangler.`));
    else if (bytes.length !== size || sha256(bytes) !== hash) {
      found.push(fileFinding(`Filen ${name} er ændret.`));
    }
  }
  for (const name of files.keys()) {
    if (!names.has(name)) found.push(fileFinding(`Filen ${name} hører ikke til pakken.`));
  }
  for (const name of needed) {
    if (!files.has(name)) {
      found.push(fileFinding(`Pakken er uden ${name} og kan ikke kontrolleres helt.`));
    }
  }
  const [audit, log, anchors] = needed.map((name) => files.get(name));
  if (log === undefined) return { findings: found, events: 0, withheld: 0 };
  const own = anchorsIn(anchors);
  if (anchors !== undefined && own === undefined) {
    found.push(fileFinding('anchors.json kan ikke læses.'));
  }
  const { told, next } = toldBy();
  const result = checkLogFile(log, [...(own ?? []), ...more], next);
  if ('unreadable' in result) {
    return { findings: [...found, fileFinding(`log.json: ${result.unreadable}`)], events: 0 };
  }
  const forms = new Map();
  found.push(...figureFindings(files.get('figures.json'), told, forms));
  if (audit !== undefined)
    found.push(
      ...auditFindings(audit, result, told, files.has('figures.json') ? forms : undefined),
    );
  return { ...result, findings: [...found, ...result.findings] };
};

/** The anchors of an anchors file; undefined when it is none. */
export const anchorsIn = (bytes) => {
  const file = bytes === undefined ? undefined : parsed(Buffer.from(bytes).toString('utf8'));
  const fits = ({ seq, hash }) =>
    Number.isSafeInteger(seq) && seq >= 1 && /^[0-9a-f]{64}$/.test(hash);
  return file?.format === anchorsFormat &&
    Array.isArray(file.anchors) &&
    file.anchors.every((each) => each !== null && typeof each === 'object' && fits(each))
    ? file.anchors.map((each) => ({ ...each, plan: file.plan }))
    : undefined;
};

// ── The command ──────────────────────────────────────────────────────────────────────────────────

const usage = `Brug:
  node verify-log.mjs log.json [anchors.json] [NUMMER:SHA256 …]
  node verify-log.mjs MAPPE [NUMMER:SHA256 …]     (MAPPE er revisionspakken, pakket ud)
`;

class Unusable extends Error {}

const read = (path) => {
  try {
    return readFileSync(path);
  } catch {
    throw new Unusable(`${path} kan ikke læses.`);
  }
};

const anchorsFrom = (word) => {
  const typed = /^([1-9]\d{0,14}):([0-9a-f]{64})$/i.exec(word);
  if (typed !== null) return [{ seq: Number(typed[1]), hash: typed[2].toLowerCase() }];
  const anchors = anchorsIn(read(word));
  if (anchors === undefined) {
    throw new Unusable(`${word} er ikke en fil med ankre og ikke NUMMER:SHA256.`);
  }
  return anchors;
};

/** What a desktop puts in a folder that is looked into, and an open workbook beside itself. */
const isOfDesktop = (name) => /^(?:\.|~\$)|^(?:Thumbs\.db|desktop\.ini)$/i.test(name);

const folder = (path) => {
  try {
    return new Map(
      readdirSync(path, { withFileTypes: true })
        .filter(({ name }) => !isOfDesktop(name))
        .map((each) => [
          each.name,
          each.isDirectory() ? new Uint8Array() : read(join(path, each.name)),
        ]),
    );
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable(`Mappen ${path} kan ikke læses.`);
  }
};

const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** What to write instead, where a folder is not itself a package but holds what was meant. */
const meantIn = (path) => {
  const names = readdirSync(path).filter((name) => !isOfDesktop(name));
  if (names.includes('manifest.json')) return '';
  const holds = (name) =>
    isFolder(join(path, name)) && readdirSync(join(path, name)).includes('manifest.json');
  const inner = names.find(holds);
  if (inner !== undefined) return ` Skriv: node verify-log.mjs "${join(path, inner)}"`;
  if (names.includes('log.json')) {
    return ` Skal loggen kontrolleres alene, så skriv: node verify-log.mjs "${join(path, 'log.json')}"`;
  }
  const zip = names.find((name) => /\.zip$/i.test(name));
  return zip === undefined ? '' : ` Pak ${zip} ud først.`;
};

/** A zip file's first bytes, whatever it is called. */
const isZip = (bytes) => bytes.subarray(0, 2).toString('latin1') === 'PK';

/** A file that is meant as a log; the package itself, as it was sent, is told how to be opened. */
const logAt = (path) => {
  const bytes = read(path);
  if (!isZip(bytes)) return bytes;
  throw new Unusable(
    `${path} er en zip-fil. Pak den ud først, og skriv så mappens navn: node verify-log.mjs MAPPE`,
  );
};

/** Takes a log or a folder; `--package` before a folder may be written, and need not be. */
const run = (given) => {
  const [place, ...words] = given[0] === '--package' ? given.slice(1) : given;
  if (place === undefined) throw new Unusable(usage);
  const anchors = words.flatMap(anchorsFrom);
  const result = isFolder(place)
    ? checkPackage(folder(place), anchors)
    : checkLogFile(logAt(place), anchors);
  if ('unreadable' in result) {
    throw new Unusable(`${result.unreadable}${isFolder(place) ? meantIn(place) : ''}`);
  }
  return { ...result, anchors };
};

const main = (words) => {
  try {
    const { findings, events, withheld, anchors } = run(words);
    const left = withheld > 0 ? ` ${withheld} er vist uden indhold, men er med i kontrollen.` : '';
    const all = events === 1 ? '1 hændelse' : `${events} hændelser`;
    process.stdout.write(`${all} er kontrolleret.${left}\n`);
    for (const finding of findings) process.stdout.write(`FEJL: ${findingText(finding)}\n`);
    if (findings.length === 0) {
      process.stdout.write(
        'Alt er, som det skal være: intet er ændret, fjernet, flyttet eller sat ind.\n',
      );
      if (anchors.length === 0) {
        process.stdout.write(
          'Bemærk: om slutningen er skåret af, eller hele loggen er skrevet om, kan kun ses med et anker, du selv har gemt.\n',
        );
      }
    }
    return findings.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
};

/** Whether this file was started itself; a program that uses it may have been started by any name. */
const isStarted = () => {
  try {
    return realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url);
  } catch {
    return false;
  }
};

if (isStarted()) {
  process.exitCode = main(process.argv.slice(2));
}
