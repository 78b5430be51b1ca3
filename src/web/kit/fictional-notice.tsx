import type { Example } from './example.ts';

/** Says, on screen and on paper, that figures on the page were made up for the example. */
export function FictionalNotice() {
  return (
    <div class="fictional-notice">
      <p>
        <strong>Eksempel med opdigtede tal.</strong> Målinger mærket <FictionalMark /> er fundet på
        for at vise, hvordan systemet virker. De siger intet om virkeligheden.
      </p>
    </div>
  );
}

/** The mark at each fictional figure. */
export function FictionalMark() {
  return <span class="fictional-mark">fiktiv</span>;
}

export const examples: readonly Example[] = [
  { name: 'Over siden', element: <FictionalNotice /> },
  {
    name: 'Ved et tal',
    element: (
      <p>
        64,9 % <FictionalMark />
      </p>
    ),
  },
];
