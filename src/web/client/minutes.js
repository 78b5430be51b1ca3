// Keeps what is written in the minutes: it is sent when somebody pauses or leaves the box or the page.
// Until the server has said that it is kept, it stands in the browser too, and is tried again. Without
// this file the buttons do it.
const form = document.querySelector('form[data-meeting]');

/** Each save stands in the log: as long as a sentence takes, and at the latest after a minute of writing. */
const pause = 5_000;
const longest = 60_000;
/** A connection that answers nothing is given up for one that may. */
const patience = 20_000;

const states = [...document.querySelectorAll('textarea[data-item]')].map(begin);

function begin(box) {
  const { item } = box.dataset;
  const { meeting, writer } = form.dataset;
  // Whoever signs in next at the same machine does not save it as theirs.
  const key = `referat ${meeting} ${item} ${writer}`;
  const basedOn = form.elements[`fra.${item}`];
  const status = document.querySelector(`[data-status="${item}"]`);
  const state = { box, item, key, basedOn, status, unsaved: false, stopped: false };
  restore(state);
  box.addEventListener('input', () => {
    state.since ??= Date.now();
    keep(state);
    say(state, 'Ikke gemt endnu');
    later(state, Math.min(pause, Math.max(0, state.since + longest - Date.now())));
  });
  box.addEventListener('change', () => send(state));
  return state;
}

// Back from another window, where somebody may have signed in again; back on the net; or gone.
for (const moment of ['focus', 'online', 'pagehide']) addEventListener(moment, () => sendAll());

function sendAll() {
  return Promise.all(states.filter(({ unsaved }) => unsaved).map(send));
}

// Where the browser keeps nothing, leaving would lose it.
addEventListener('beforeunload', (event) => {
  if (states.some(({ unsaved, kept }) => unsaved && !kept)) event.preventDefault();
});

// Approved minutes are locked: what is written and not kept yet must be among them.
document.querySelector('form[data-locks]')?.addEventListener('submit', async (event) => {
  if (!states.some(({ unsaved }) => unsaved)) return;
  event.preventDefault();
  const { target, submitter } = event;
  await sendAll();
  const left = states.find(({ unsaved }) => unsaved);
  if (left === undefined) target.requestSubmit(submitter);
  else left.box.focus();
});

/** What was not saved when the page was left is there again, beside what somebody else has saved since. */
function restore(state) {
  const { key, box, basedOn } = state;
  const stored = JSON.parse(read(key) ?? 'null');
  if (stored === null || stored.text.trimEnd() === box.value.trimEnd()) return forget(key);
  const theirs = { by: '', text: box.value, revision: basedOn.value };
  box.value = stored.text;
  state.unsaved = true;
  state.kept = true;
  if (stored.basedOn === basedOn.value) later(state, 0);
  else showBoth(state, theirs);
}

function say({ status }, text) {
  if (status.textContent !== text) status.textContent = text;
}

/** A browser may be full, or set to keep nothing. */
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function forget(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

function keep(state) {
  const { key, box, basedOn } = state;
  state.unsaved = true;
  try {
    localStorage.setItem(key, JSON.stringify({ text: box.value, basedOn: basedOn.value }));
    state.kept = true;
  } catch {
    state.kept = false;
  }
}

function where({ kept }) {
  return kept ? 'teksten er gemt i browseren' : 'luk ikke siden';
}

function later(state, time) {
  clearTimeout(state.timer);
  state.timer = setTimeout(() => send(state), time);
}

/** One save after the other: the next builds on what the one before came to, and holds all since. */
function send(state) {
  state.next ??= (state.current ?? Promise.resolve()).then(() => {
    state.next = undefined;
    state.current = sendNow(state);
    return state.current;
  });
  return state.next;
}

async function sendNow(state) {
  const { box, item, basedOn } = state;
  if (state.stopped || !state.unsaved) return;
  clearTimeout(state.timer);
  state.since = undefined;
  const text = box.value;
  const body = new URLSearchParams({ [`tekst.${item}`]: text, [`fra.${item}`]: basedOn.value });
  const headers = { accept: 'application/json' };
  const signal = AbortSignal.timeout(patience);
  // Past this size browsers send nothing from a page that is left.
  const keepalive = text.length < 15_000;
  try {
    const given = { method: 'POST', headers, body, signal, keepalive };
    settle(state, text, await (await fetch(form.action, given)).json());
  } catch {
    say(state, `Ikke gemt endnu – forbindelsen er væk; ${where(state)}`);
    later(state, 10_000);
  }
}

function settle(state, text, { written = [], meanwhile = [], refused }) {
  for (const { revision, clock } of written) {
    state.basedOn.value = revision;
    if (state.box.value === text) {
      state.unsaved = false;
      forget(state.key);
      say(state, `Gemt kl. ${clock}`);
    } else {
      keep(state);
      later(state, pause);
    }
  }
  for (const theirs of meanwhile) showBoth(state, theirs);
  if (refused !== undefined) say(state, `Ikke gemt: ${refused} (${where(state)})`);
}

/** A colleague's newer text is never written over: a person reads both, and says what is to stand. */
function showBoth(state, { by, text, revision }) {
  state.stopped = true;
  state.both?.remove();
  state.both = document.createElement('div');
  state.both.className = 'meanwhile';
  state.both.setAttribute('role', 'alert');
  const choose = (chosen) => () => {
    state.box.value = chosen();
    state.basedOn.value = revision;
    state.stopped = false;
    state.both.remove();
    keep(state);
    later(state, 0);
  };
  state.both.append(
    part('p', `${by || 'En anden'} har skrevet her imens. Din tekst står i feltet. Gemt er:`),
    part('p', text || 'Ingenting.', 'keep-lines meanwhile-text'),
    button(
      'Gem det, der står i feltet',
      choose(() => state.box.value),
    ),
    button(
      'Brug det gemte',
      choose(() => text),
    ),
  );
  state.box.before(state.both);
  say(state, `Ikke gemt: to har skrevet her; ${where(state)}`);
}

function part(name, text, style = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = style;
  return made;
}

function button(text, onClick) {
  const made = part('button', text, 'button button-secondary');
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}
