import type { ShownAsk } from '#operations/asks/show.ts';
import { dateText, dayText, momentText } from '#text/periods.ts';
import { SummaryList } from '#web/kit/summary-list.tsx';

const letterStates = {
  waiting: 'venter på at blive sendt',
  sent: 'sendt',
  failed: 'kunne ikke sendes',
  cancelled: 'blev ikke sendt',
} as const;

/** Who asked, when, and which letters went out. */
export function AskFacts({ shown: { ask, letters } }: { readonly shown: ShownAsk }) {
  const day = (moment: Parameters<typeof momentText>[0] | undefined) =>
    moment === undefined ? 'nej' : momentText(moment);
  return (
    <section>
      <h2>Om forespørgslen</h2>
      <SummaryList
        label="Om forespørgslen"
        items={[
          { label: 'Spurgt', value: `${momentText(ask.madeAt)} af ${ask.madeBy}` },
          { label: 'E-mail', value: ask.email ?? 'ikke oplyst' },
          { label: 'Frist', value: dateText(ask.dueOn) },
          { label: 'Sendt', value: day(ask.sentAt) },
          { label: 'Påmindet', value: day(ask.remindedAt) },
          { label: 'Linket virker til og med', value: dayText(ask.expiresAt) },
          ...(ask.message === undefined
            ? []
            : [{ label: 'Besked', value: <span class="keep-lines">{ask.message}</span> }]),
          ...(letters.length === 0
            ? []
            : [
                {
                  label: 'Mails',
                  value: (
                    <ul>
                      {letters.map(({ madeAt, subject, state }) => (
                        <li key={madeAt}>
                          {momentText(madeAt)}: {subject} ({letterStates[state]})
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
        ]}
      />
    </section>
  );
}
