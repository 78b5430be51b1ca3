// Keeps what is written in the minutes: two seconds after typing it is sent; until the server has said
// that it is kept, it stands in the browser too, and is tried again. Without this file the buttons do it.
const form = document.querySelector('form[data-meeting]');

for (const box of document.querySelectorAll('textarea[data-item]')) begin(box);

function begin(box) {
  const { item } = box.dataset;
  const key = `referat ${form.dataset.meeting} ${item}`;
  const basedOn = form.elements[`fra.${item}`];
  const status = document.querySelector(`[data-status="${item}"]`);
  const state = { box, item, key, basedOn, status, sending: false, stopped: false };
  const stored = JSON.parse(localStorage.getItem(key) ?? 'null');
  if (stored !== null && stored.text.trimEnd() !== box.value.trimEnd()) {
    const theirs = { by: '', text: box.value, revision: basedOn.value };
    box.value = stored.text;
    if (stored.basedOn === basedOn.value) later(state, 0);
    else showBoth(state, theirs);
  } else localStorage.removeItem(key);
  box.addEventListener('input', () => {
    keep(state);
    say(state, 'Ikke gemt endnu');
    later(state, 2_000);
  });
  addEventListener('online', () => later(state, 0));
}

function say({ status }, text) {
  if (status.textContent !== text) status.textContent = text;
}

function keep({ key, box, basedOn }) {
  localStorage.setItem(key, JSON.stringify({ text: box.value, basedOn: basedOn.value }));
}

function later(state, time) {
  clearTimeout(state.timer);
  state.timer = setTimeout(() => send(state), time);
}

async function send(state) {
  const { key, box, item, basedOn } = state;
  if (state.stopped || localStorage.getItem(key) === null) return;
  if (state.sending) return later(state, 500);
  state.sending = true;
  const text = box.value;
  const body = new URLSearchParams({ [`tekst.${item}`]: text, [`fra.${item}`]: basedOn.value });
  const headers = { accept: 'application/json' };
  try {
    const answer = await fetch(form.action, { method: 'POST', headers, body });
    settle(state, text, await answer.json());
  } catch {
    say(state, 'Ikke gemt endnu – forbindelsen er væk; teksten er gemt i browseren');
    later(state, 10_000);
  }
  state.sending = false;
}

function settle(state, text, { written = [], meanwhile = [], refused }) {
  for (const { revision, clock } of written) {
    state.basedOn.value = revision;
    if (state.box.value === text) {
      localStorage.removeItem(state.key);
      say(state, `Gemt kl. ${clock}`);
    } else {
      keep(state);
      later(state, 2_000);
    }
  }
  for (const theirs of meanwhile) showBoth(state, theirs);
  if (refused !== undefined) say(state, `Ikke gemt: ${refused} Teksten er gemt i browseren.`);
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
    part('p', text, 'keep-lines meanwhile-text'),
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
  say(state, 'Ikke gemt: to har skrevet her; din tekst er gemt i browseren');
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
