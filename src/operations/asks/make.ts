import { z } from 'zod';
import { nameOf } from '#domain/access/may.ts';
import { mostFigures } from '#domain/asks/ask.ts';
import { daysAfter, daysOpenAfterDue } from '#domain/asks/reminders.ts';
import { type Issue, issue } from '#domain/checked.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import type { Unit } from '#domain/quantity/quantity.ts';
import type { SeriesId } from '#domain/readings/reading.ts';
import { endOfDay, type IsoDate, monthsAfter, type Period } from '#domain/time/period.ts';
import { id, isoDate, once, periodCode, planKey, short } from '#operations/input.ts';
import { form } from '#operations/operation.ts';
import { afterWrite, loadForWrite } from '#operations/plans/load.ts';
import { memoOf } from '#operations/plans/memo.ts';
import { isMailAddress } from '#outside/mail-settings.ts';
import * as asks from '#store/asks.ts';
import { usualDefinition } from '#text/asks.ts';
import { canBeSent, postAskLetter } from './letter.ts';
import { ensureKey } from './link.ts';

/** One address that a letter can be sent to; without a dot after the @ it is a slip. */
const email = z
  .string()
  .trim()
  .refine((text) => isMailAddress(text) && /@.+\../u.test(text), {
    params: { code: 'notAnEmail' },
  });

const figure = z.strictObject({
  series: id,
  period: periodCode,
  definition: z.string().trim().max(1_000).optional(),
});

/** A thing is delivered and a judgement is made; neither is a number to ask a supplier for. */
export const canBeAskedFor = (unit: Unit): boolean => unit !== 'delivery' && unit !== 'judgement';

/**
 * Asks a supplier for figures, by letter where mail is set up and an address is given; else the link
 * is there to be copied.
 */
export const makeAsk = form({
  name: 'asks.make',
  of: 'plan',
  verb: 'ask',
  input: z.strictObject({
    plan: planKey,
    contact: short,
    email: email.optional(),
    message: z.string().trim().max(2_000).optional(),
    dueOn: isoDate,
    figures: z.array(figure).max(1_000),
    once,
  }),
  run: async (work, input) => {
    const { database, now, today, actor, newId, newSecret } = work;
    const before = await loadForWrite(work);
    const issues = [
      ...dateIssues(input.dueOn, today),
      ...figureIssues(before.whole, input.figures),
    ];
    if (issues.length > 0) return { ok: false, issues };
    const ask = {
      id: newId(),
      contact: input.contact,
      ...(input.email === undefined ? {} : { email: input.email }),
      ...(input.message === undefined || input.message === '' ? {} : { message: input.message }),
      dueOn: input.dueOn,
      expiresAt: endOfDay(daysAfter(input.dueOn, daysOpenAfterDue)),
      madeBy: nameOf(actor),
      madeAt: now,
      figures: input.figures.map(({ series, period, definition }, index) => ({
        nth: index + 1,
        series: series as SeriesId,
        period,
        definition: said(definition) ?? definitionOf(before.whole, series),
      })),
    };
    const sent = canBeSent(work, ask);
    await ensureKey(database, newSecret);
    await asks.insert(database, work.plan.id, { ...ask, ...(sent ? { sentAt: now } : {}) });
    if (sent) await postAskLetter(work, 'first', before.whole, ask);
    return {
      value: { id: ask.id, sent },
      events: [
        {
          kind: 'ask.made',
          ask: ask.id,
          contact: ask.contact,
          figures: ask.figures.length,
          dueOn: ask.dueOn,
        },
      ],
      after: () => memoOf(database).keep(afterWrite(work.plan, before, before.whole)),
    };
  },
});

const said = (text: string | undefined) => (text === '' ? undefined : text);

const definitionOf = ({ plan }: WholePlan, id: string): string => {
  const series = plan.series.find((each) => each.id === id);
  return series === undefined ? '' : usualDefinition(series);
};

/** The furthest day an answer can be due: more than a year is a slip of the year. */
const mostMonths = 12;

const dateIssues = (dueOn: IsoDate, today: IsoDate): readonly Issue[] => {
  if (dueOn < today) {
    return [issue(['dueOn'], 'contradiction', 'Fristen skal være i dag eller senere.')];
  }
  return dueOn > monthsAfter(today, mostMonths)
    ? [issue(['dueOn'], 'contradiction', 'Fristen kan højst ligge et år ude i fremtiden.')]
    : [];
};

type Given = { readonly series: string; readonly period: Period };

const figureIssues = ({ plan }: WholePlan, figures: readonly Given[]): readonly Issue[] => {
  if (figures.length === 0) return [issue(['figures'], 'emptyList')];
  if (figures.length > mostFigures) return [issue(['figures'], 'tooMany', String(mostFigures))];
  const seen = new Set<string>();
  return figures.flatMap(({ series: id, period }, index) => {
    const path = ['figures', String(index)];
    const series = plan.series.find((each) => each.id === id);
    if (series === undefined) return [issue([...path, 'series'], 'notASeries', id)];
    if (!canBeAskedFor(series.unit)) return [issue([...path, 'series'], 'notAChoice')];
    const name = `${id} ${period}`;
    if (seen.has(name)) return [issue(path, 'duplicate')];
    seen.add(name);
    return [];
  });
};
