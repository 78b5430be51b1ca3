import type { Example } from './example.ts';

export type Milestone = {
  readonly name: string;
  readonly due: string;
  /** The day it was delivered, as Danes write it; without it, it is not delivered. */
  readonly delivered?: string | undefined;
  /** Delivered after its deadline, or not delivered though the deadline has passed. */
  readonly late?: boolean | undefined;
  readonly fictional?: boolean | undefined;
  /** Nobody has registered whether it was delivered. */
  readonly unknown?: boolean | undefined;
};

/** Deliverables on a row of steps: a filled step is delivered, an open one is not, and the words say which. */
export function Milestones({
  items,
  label,
}: {
  readonly items: readonly Milestone[];
  readonly label: string;
}) {
  return (
    <ol class="milestones" aria-label={label}>
      {items.map((item) => (
        <li
          key={item.name}
          class={`milestone${item.delivered === undefined ? '' : ' milestone-delivered'}${item.late === true ? ' milestone-late' : ''}`}
        >
          <svg class="shape" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            {item.delivered === undefined ? (
              <rect x={2} y={2} width={16} height={16} class="shape-line" />
            ) : (
              <>
                <rect x={1} y={1} width={18} height={18} fill="currentColor" />
                <path d="m5.6 10.3 3 3 5.8-6.2" class="shape-cut" />
              </>
            )}
          </svg>
          <span class="milestone-name">{item.name}</span>
          <span class="milestone-date">
            {standingOf(item)}
            {item.fictional === true && ' (fiktiv)'}
          </span>
          <span class="milestone-date">Frist: {item.due}</span>
        </li>
      ))}
    </ol>
  );
}

function standingOf({ delivered, late, unknown }: Milestone): string {
  if (delivered !== undefined)
    return `Leveret ${delivered}${late === true ? ', efter fristen' : ''}`;
  if (late !== true) return 'Ikke leveret endnu';
  return unknown === true
    ? 'Fristen er gået, og det er ikke registreret, om det blev leveret'
    : 'Ikke leveret, fristen er overskredet';
}

export const examples: readonly Example[] = [
  {
    name: 'Leveret og ikke leveret',
    element: (
      <Milestones
        label="Leverancer i eksemplet"
        items={[
          {
            name: 'Forandringsteori',
            due: 'udgangen af 3. kvartal 2017',
            delivered: '14. september 2017',
            fictional: true,
          },
          {
            name: 'Kommissorium',
            due: 'udgangen af 3. kvartal 2017',
            delivered: '2. november 2017',
            late: true,
            fictional: true,
          },
          { name: 'Evaluering', due: 'udgangen af 2020' },
          { name: 'Håndbog', due: 'udgangen af 2018', late: true, unknown: true },
        ]}
      />
    ),
  },
];
