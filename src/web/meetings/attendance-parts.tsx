import { attendanceStates } from '#domain/governance/meeting.ts';
import { danishTime } from '#domain/time/danish-time.ts';
import { type AttendanceLine, nameOfMandate } from '#operations/meetings/present.ts';
import { attendanceWords, mandateRoleWords } from '#text/governance-words.ts';
import { attendanceText } from '#text/minutes.ts';
import { dateText } from '#text/periods.ts';
import { representationText } from '#text/representation.ts';
import { type Typed, untyped } from '#web/forms.ts';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import { Form } from '#web/kit/form.tsx';
import { Select } from '#web/kit/select.tsx';
import { Table } from '#web/kit/table.tsx';
import { guestRows } from './input.ts';
import { type MeetingPageProps, typedIn } from './page-parts.tsx';
import { meetingPaths } from './paths.ts';

/** Who came, whether all who should are represented, and the form to say it. */
export function Attendance(props: MeetingPageProps) {
  const { shown, today } = props;
  const { meeting, mayKeep, lines } = shown;
  const kept = lines.filter(({ state }) => state !== undefined);
  const open =
    mayKeep &&
    meeting.minutes !== 'approved' &&
    meeting.state !== 'cancelled' &&
    danishTime(meeting.startsAt).day <= today;
  if (kept.length === 0 && !open) return null;
  return (
    <section>
      <h2 id="fremmoede">Fremmøde</h2>
      {kept.length > 0 && <Kept {...props} kept={kept} />}
      {open && (
        <div class="d-print-none">
          {kept.length === 0 ? (
            <AttendanceForm {...props} />
          ) : (
            <Details
              summary="Ret fremmødet"
              open={props.typed?.form === 'attendance'}
              id="ret-fremmoede"
            >
              <AttendanceForm {...props} />
            </Details>
          )}
        </div>
      )}
    </section>
  );
}

/** Seats and mandates change: what is worked out of them today is not told of a meeting that is approved. */
function Kept({ shown, kept }: MeetingPageProps & { readonly kept: readonly AttendanceLine[] }) {
  return (
    <>
      {shown.meeting.minutes === 'approved' ? (
        <p>Hvem der var repræsenteret, står i referatet, som det blev godkendt.</p>
      ) : (
        <ul>
          {representationText(shown.representation).map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <Table
        id="fremmoede-tabel"
        caption="Hvem der var med"
        captionHidden
        stacked
        compact
        columns={[
          { header: 'Navn', rowHeader: true, cell: ({ name }) => name },
          { header: 'Rolle', cell: roleText },
          { header: 'For', cell: ({ organisation = '' }) => organisation },
          { header: 'Fremmøde', cell: (line) => keptText(line, shown.organisation) },
        ]}
        rows={kept}
      />
    </>
  );
}

const roleText = ({ mandate }: AttendanceLine): string =>
  mandate === undefined ? 'gæst' : mandateRoleWords[mandate.role];

const keptText = (
  { state, standsInFor, endedOn }: AttendanceLine,
  organisation: MeetingPageProps['shown']['organisation'],
): string => {
  if (state === undefined) return '';
  const stoodIn = nameOfMandate(organisation, standsInFor);
  return attendanceText({
    state,
    ...(stoodIn === undefined ? {} : { standsInFor: stoodIn }),
    ...(endedOn === undefined ? {} : { endedOn }),
  });
};

function AttendanceForm(props: MeetingPageProps) {
  const { view, shown, errors } = props;
  const { meeting, lines, guests } = shown;
  const typed = typedIn(props, 'attendance', asKept(lines, meeting.attendance.length > 0));
  const at = (field: string) => errors.find((each) => each.field === field)?.message;
  const stoodInFor = lines.flatMap(({ mandate, name }) =>
    mandate === undefined || !isVoting(mandate.role) ? [] : [{ value: mandate.id, label: name }],
  );
  return (
    <Form action={meetingPaths.attendance(view.plan.key, meeting.id)}>
      <input type="hidden" name="seen" value={shown.attendanceMark} />
      <p>
        Medlemmer er sat til at være til stede. Ret dem, der ikke er, og gem. Organet afgør selv, om
        der er nok til stede; her bliver det kun oplyst.
      </p>
      {lines.map((line) => (
        <fieldset class="fieldset attendance-row" key={line.person}>
          <legend class="h4">
            {line.name}{' '}
            <span class="weight-normal">
              ({[roleText(line), line.organisation].filter(Boolean).join(', ')})
            </span>
          </legend>
          {line.endedOn !== undefined && (
            <p>Mandatet ophørte {dateText(line.endedOn)}. Fremmødet bliver stående i referatet.</p>
          )}
          <div class="attendance-fields">
            <Select
              name={`state.${line.person}`}
              label="Fremmøde"
              prompt="Ikke med i referatet"
              choices={attendanceStates.map((value) => ({ value, label: attendanceWords[value] }))}
              value={typed.text(`state.${line.person}`)}
              optional={line.mandate === undefined || !isVoting(line.mandate.role)}
              error={at(`state.${line.person}`)}
            />
            {(line.mandate === undefined || line.mandate.role === 'substitute') && (
              <Select
                name={`for.${line.person}`}
                label="Møder for"
                prompt="Ingen"
                choices={stoodInFor}
                value={typed.text(`for.${line.person}`)}
                optional
                error={at(`for.${line.person}`)}
              />
            )}
          </div>
        </fieldset>
      ))}
      {guests.length > 0 && (
        <Details summary="Gæster og andre stedfortrædere" id="gaester">
          {Array.from({ length: guestRows }, (_, nth) => (
            <div class="attendance-fields" key={nth}>
              <Select
                name={`guest.${nth}`}
                label={`Gæst ${nth + 1}`}
                prompt="Ingen"
                choices={guests.map(({ id, name }) => ({ value: id, label: name }))}
                value={typed.text(`guest.${nth}`)}
                optional
              />
              <Select
                name={`guestFor.${nth}`}
                label="Møder for"
                prompt="Ingen"
                choices={stoodInFor}
                value={typed.text(`guestFor.${nth}`)}
                optional
              />
            </div>
          ))}
        </Details>
      )}
      <Button>Gem fremmødet</Button>
    </Form>
  );
}

const isVoting = (role: string): boolean => role === 'chair' || role === 'member';

/** As it is kept; before that those who sit there are taken to have come, until somebody says otherwise. */
const asKept = (lines: readonly AttendanceLine[], isKept: boolean): Typed =>
  untyped(
    Object.fromEntries(
      lines.flatMap(({ person, state, standsInFor, mandate }) => [
        [
          `state.${person}`,
          state ??
            (isKept ||
            mandate === undefined ||
            !(isVoting(mandate.role) || mandate.role === 'secretary')
              ? ''
              : 'present'),
        ],
        [`for.${person}`, standsInFor ?? ''],
      ]),
    ),
  );
