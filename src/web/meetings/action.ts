import type { Checked } from '#domain/checked.ts';
import { Refusal } from '#domain/problem.ts';
import type { Operation } from '#operations/operation.ts';
import { attendanceText } from '#text/minutes.ts';
import type { Typed } from '#web/forms.ts';
import { act, type PageContext } from '#web/http/request.ts';
import { withQuery } from '#web/paths.ts';
import { type Asked, meetingAsked, meetingPage, type Refused } from './page.tsx';
import { meetingPaths } from './paths.ts';

/** The plan and the meeting of an address. */
export const named = (context: PageContext) => ({
  plan: context.req.param('plan') ?? '',
  meeting: context.req.param('meeting') ?? '',
});

/** Back to the meeting's page, with what was saved. */
export const back = (context: PageContext, saved: string, fragment?: string): Response => {
  const { plan, meeting } = named(context);
  return context.redirect(
    withQuery(meetingPaths.meeting(plan, meeting), { gemt: saved }, fragment),
    303,
  );
};

/** Does what one of the page's forms asks for; refused, the page comes back with what was typed. */
export const done = async <Answer>(
  context: PageContext,
  operation: Operation<Checked<Answer>>,
  input: Readonly<Record<string, unknown>>,
  refused: Refused,
  accepted: (answer: Answer) => Response,
): Promise<Response> => {
  try {
    const answer = await act(context, operation, { ...named(context), ...input });
    if (answer.ok) return accepted(answer.value);
    return meetingPage(context, await meetingAsked(context), { ...refused, issues: answer.issues });
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.kind !== 'stale') throw error;
    const now = await meetingAsked(context);
    return meetingPage(context, now, { ...refused, overtaken: overtakenText(refused, now) });
  }
};

const overtakenText = ({ typed }: Refused, { shown }: Asked): string => {
  switch (typed?.form) {
    case 'attendance': {
      const kept = shown.lines.flatMap(({ name, state }) =>
        state === undefined ? [] : [`${name}: ${attendanceText({ state })}`],
      );
      return `Fremmødet er gemt af en anden: ${kept.join('; ')}. Dit står i felterne nedenfor og er ikke gemt. Gemmer du nu, gælder dit.`;
    }
    case 'approve':
      return 'Der er skrevet i referatet, eller noget i det er ændret, siden du læste det. Læs det igen, og godkend det så.';
    default:
      return 'Mødet er ændret, siden du åbnede siden. Dit er ikke gemt. Se det nye, og prøv igen.';
  }
};

/** The mark of a form. */
export const once = (typed: Typed) => ({ once: typed.text('once') });
