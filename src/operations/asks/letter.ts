import { type Ask, type AskedFigure, unansweredIn } from '#domain/asks/ask.ts';
import type { WholePlan } from '#domain/plans/plan.ts';
import { linkMarker, postLetter } from '#operations/mail/post.ts';
import type { PlanWork } from '#operations/operation.ts';
import { type AskLetterKind, type AskLetterWords, askLetter } from '#text/asks.ts';

type Asked = Pick<Ask, 'contact' | 'message' | 'dueOn' | 'madeBy'> & {
  readonly figures: readonly Pick<AskedFigure, 'series' | 'period' | 'answer' | 'settled'>[];
};

/** The words of a letter about the figures that are still missing. */
export const letterWords = (
  kind: AskLetterKind,
  { plan }: Pick<WholePlan, 'plan'>,
  ask: Asked,
  link: string = linkMarker,
): AskLetterWords =>
  askLetter(kind, {
    planName: plan.name,
    contact: ask.contact,
    asker: ask.madeBy,
    dueOn: ask.dueOn,
    message: ask.message,
    figures: unansweredIn(ask as Ask).flatMap(({ series: id, period }) => {
      const series = plan.series.find((each) => each.id === id);
      return series === undefined ? [] : [{ series, period }];
    }),
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
  whole: Pick<WholePlan, 'plan'>,
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
