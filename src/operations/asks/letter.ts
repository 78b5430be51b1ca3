import type { Ask, AskedFigure } from '#domain/asks/ask.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { knowledgeOf, readingAt } from '#domain/readings/knowledge.ts';
import { linkMarker, postLetter } from '#operations/mail/post.ts';
import type { PlanWork } from '#operations/operation.ts';
import { type AskLetterKind, type AskLetterWords, askLetter } from '#text/asks.ts';

type Asked = Pick<Ask, 'contact' | 'message' | 'dueOn' | 'madeBy'> & {
  readonly figures: readonly Pick<AskedFigure, 'series' | 'period' | 'answer' | 'settled'>[];
};

/** The figures nobody has answered for, and that have not come another way meanwhile. */
export const stillMissing = (
  { plan, readings }: Pick<WholePlan, 'plan' | 'readings'>,
  ask: Pick<Asked, 'figures'>,
): readonly Pick<AskedFigure, 'series' | 'period'>[] => {
  const knowledge = knowledgeOf(plan.series, readings);
  return unanswered(ask).filter(({ series, period }) => {
    const state = readingAt(knowledge, series, period)?.state.kind;
    return state === undefined || state === 'pending';
  });
};

const unanswered = ({ figures }: Pick<Asked, 'figures'>) =>
  figures.filter(({ answer, settled }) => answer === undefined && settled === undefined);

/** The words of a letter about the figures that are still missing. */
export const letterWords = (
  kind: AskLetterKind,
  whole: Pick<WholePlan, 'plan' | 'readings'>,
  ask: Asked,
  link: string = linkMarker,
): AskLetterWords =>
  askLetter(kind, {
    planName: whole.plan.name,
    contact: ask.contact,
    asker: ask.madeBy,
    dueOn: ask.dueOn,
    message: ask.message,
    figures: (kind === 'reminder' ? stillMissing(whole, ask) : unanswered(ask)).flatMap(
      ({ series: id, period }) => {
        const series = whole.plan.series.find((each) => each.id === id);
        return series === undefined ? [] : [{ series, period }];
      },
    ),
    link,
  });

/** Whether letters can be sent at all, and this ask has somewhere to send them. */
export const canBeSent = (
  { outside }: Pick<PlanWork, 'outside'>,
  { email }: Pick<Ask, 'email'>,
): boolean => outside.mailer !== undefined && email !== undefined;

/** Posts a letter about an ask; the link is filled in when it is sent, and kept nowhere. */
export const postAskLetter = async (
  work: PlanWork,
  kind: AskLetterKind,
  whole: Pick<WholePlan, 'plan' | 'readings'>,
  ask: Asked & Pick<Ask, 'id' | 'email'>,
): Promise<void> => {
  if (ask.email === undefined) return;
  const { subject, body } = letterWords(kind, whole, ask);
  await postLetter(work, {
    plan: work.plan,
    to: ask.email,
    subject,
    body,
    concerns: `ask:${ask.id}`,
  });
};
