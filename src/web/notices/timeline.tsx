import type { NoticeStep } from '#domain/governance/notice.ts';
import type { ShownNotice } from '#operations/notices/show.ts';
import { noticeStepWords } from '#text/governance-words.ts';
import { dateText, momentText } from '#text/periods.ts';
import { EventList } from '#web/kit/event-list.tsx';

/** Everything that was done with a notice, the newest first. */
export function NoticeTimeline({ shown }: { readonly shown: ShownNotice }) {
  return (
    <section>
      <h2>Forløb</h2>
      <EventList
        label="Underretningens forløb"
        events={shown.steps.toReversed().map((step) => ({
          id: `trin-${step.id}`,
          when: momentText(step.at),
          dateTime: step.at,
          who: step.by,
          what: whatText(step, shown),
          ...(step.text === '' ? {} : { details: <p class="keep-lines">{step.text}</p> }),
        }))}
      />
    </section>
  );
}

const whatText = (step: NoticeStep, { bodies }: ShownNotice): string => {
  const body = bodies.find(({ key }) => key === step.body)?.name;
  const day = step.day === undefined ? undefined : dateText(step.day);
  const about = [step.party, body, day].filter((each) => each !== undefined).join(', ');
  const words = noticeStepWords[step.kind];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${about === '' ? '' : `: ${about}`}`;
};
