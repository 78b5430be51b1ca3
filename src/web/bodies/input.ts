import type { Issue } from '#domain/checked.ts';
import type { GoverningBody, Person } from '#domain/governance/body.ts';
import { dayIn, type Read, type Typed, untyped, wholeIn } from '#web/forms.ts';

/** What a form comes to: the input of an operation, or what cannot be read in it. */
export type FormInput =
  | { readonly ok: true; readonly input: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const filled = (text: string) => (text.trim() === '' ? undefined : text);

export function bodyInput(typed: Typed): FormInput {
  return gathered((take) => {
    const words = (name: string) => filled(typed.text(name));
    return {
      name: typed.text('name'),
      otherNames: lines(typed.text('otherNames')),
      kind: words('kind'),
      level: words('level'),
      serves: words('serves'),
      servedBy: words('servedBy'),
      task: words('task'),
      focusAreas: typed.all('focusAreas'),
      meetingsLeast: take(wholeIn(typed.text('meetingsLeast'), ['meetingsLeast'])),
      meetingsMost: take(wholeIn(typed.text('meetingsMost'), ['meetingsMost'])),
      rights: typed.all('rights'),
      once: typed.text('once'),
    };
  });
}

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A body as its form shows it. */
export function typedBody(body: GoverningBody): Typed {
  return untyped({
    name: body.name,
    otherNames: body.otherNames.join('\n'),
    kind: body.kind,
    level: body.level,
    serves: body.serves ?? '',
    servedBy: body.servedBy ?? '',
    task: body.task ?? '',
    focusAreas: body.focusAreas,
    meetingsLeast: numberText(body.meetings?.least),
    meetingsMost: numberText(body.meetings?.most),
    rights: body.rights,
  });
}

export const numberText = (number: number | undefined): string =>
  number === undefined ? '' : String(number);

/** A person who is on the list, or one who is put on it with the mandate. */
export function memberInput(typed: Typed): FormInput {
  return gathered((take) => {
    const known = filled(typed.text('person'));
    const organisation = filled(typed.text('organisation'));
    const email = filled(typed.text('email'));
    const isNew = known === undefined || filled(typed.text('name')) !== undefined;
    return {
      person: known,
      ...(isNew || email !== undefined
        ? { newPerson: given({ name: typed.text('name'), organisation, email }) }
        : {}),
      organisation,
      seat: filled(typed.text('seat')),
      role: filled(typed.text('role')),
      substituteFor: filled(typed.text('substituteFor')),
      from: take(dayIn(typed.text('from'), ['from'])),
      to: take(dayIn(typed.text('to'), ['to'])),
      once: typed.text('once'),
    };
  });
}

export function personInput(typed: Typed): FormInput {
  return gathered(() => ({
    name: typed.text('name'),
    organisation: filled(typed.text('organisation')),
    email: filled(typed.text('email')),
    once: typed.text('once'),
  }));
}

export function typedPerson({ name, organisation, email }: Person): Typed {
  return untyped({ name, organisation: organisation ?? '', email: email ?? '' });
}

export function endInput(typed: Typed): FormInput {
  return gathered((take) => ({
    to: take(dayIn(typed.text('to'), ['to'])),
    why: typed.text('why'),
    past: typed.has('past'),
    once: typed.text('once'),
  }));
}

export function seatInput(typed: Typed): FormInput {
  return gathered((take) => {
    const who = typed.text('for');
    return {
      title: typed.text('title'),
      for: whoOf(who, typed.text('organisation')),
      count: take(wholeIn(typed.text('count'), ['count'])),
      voting: typed.has('voting'),
      optional: typed.has('optional'),
      once: typed.text('once'),
    };
  });
}

const whoOf = (who: string, organisation: string) => {
  if (who === 'organisation') return { kind: who, name: organisation };
  return who === 'open' || who === '' ? { kind: 'open' } : { kind: 'each', of: who };
};

export function termsInput(typed: Typed): FormInput {
  return gathered((take) => ({
    basedOn: Number(typed.text('basedOn')),
    text: typed.text('text'),
    adoptedOn: take(dayIn(typed.text('adoptedOn'), ['adoptedOn'])),
    reason: filled(typed.text('reason')),
    once: typed.text('once'),
  }));
}

export function closeInput(typed: Typed): FormInput {
  return gathered((take) => ({
    on: take(dayIn(typed.text('on'), ['on'])),
    once: typed.text('once'),
  }));
}

/** A form that is nothing but its button. */
export const onceInput = (typed: Typed): FormInput => ({
  ok: true,
  input: { once: typed.text('once') },
});

/** The bodies that were ticked, as they were edited. */
export function proposalInput(typed: Typed): FormInput {
  return gathered((take) => {
    const keys = typed.all('take');
    return {
      bodies: keys.map((key, place) => {
        const text = (name: string) => typed.text(`${name}.${key}`);
        const path = (name: string) => ['bodies', String(place), name];
        return given({
          key,
          name: text('name'),
          serves: filled(text('serves')),
          meetingsLeast: take(wholeIn(text('least'), path('meetingsLeast'))),
          meetingsMost: take(wholeIn(text('most'), path('meetingsMost'))),
        });
      }),
      once: typed.text('once'),
    };
  });
}

type Take = <T>(read: Read<T>) => T | undefined;

/** All that cannot be read is told at once. */
function gathered(read: (take: Take) => Readonly<Record<string, unknown>>): FormInput {
  const issues: Issue[] = [];
  const input = read((each) => {
    if ('value' in each) return each.value;
    issues.push(each.issue);
    return undefined;
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, input: given(input) };
}

const given = (input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
