import type { SourceProfile } from '#domain/imports/profile.ts';
import type { Plan } from '#domain/plans/plan.ts';
import type { DataSource } from '#domain/readings/reading.ts';
import type { ToldProfile } from '#operations/sources/profiles.ts';
import { momentText } from '#text/periods.ts';
import { layoutText, markText } from '#text/sheet/words.ts';
import { Button } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { Table } from '#web/kit/table.tsx';
import { sourcePaths } from './paths.ts';

/** The control that names the profile to forget. */
export const profileField = 'opsaetning';

type ProfilesProps = {
  readonly plan: Pick<Plan, 'key'>;
  readonly source: DataSource;
  readonly profiles: readonly ToldProfile[];
};

/** How the source's files are remembered to be read, each to be forgotten where it is wrong. */
export function Profiles({ plan, source, profiles }: ProfilesProps) {
  if (profiles.length === 0) return null;
  return (
    <section>
      <h2 id="opsaetninger">Sådan bliver kildens filer læst</h2>
      <p>
        En fil med de samme overskrifter bliver læst på samme måde uden spørgsmål. Er det forkert,
        så slet opsætningen; næste gang spørges der igen. Tal, der er gemt, ændres ikke.
      </p>
      <Table
        id="opsaetningerne"
        caption="Sådan bliver kildens filer læst"
        captionHidden
        stacked
        columns={[
          {
            header: 'Opsætning',
            rowHeader: true,
            cell: ({ profile }) => profile.name,
          },
          { header: 'Gemt', cell: ({ keptAt, keptBy }) => `${momentText(keptAt)} af ${keptBy}` },
          { header: 'Overskrifter, den kender', cell: ({ profile }) => headersText(profile) },
          { header: 'Tegn i stedet for tal', cell: ({ profile }) => marksText(profile) },
          {
            header: 'Slet',
            headerHidden: true,
            cell: ({ profile }) => (
              <div class="d-print-none">
                <Form action={sourcePaths.forget(plan.key, source.id)}>
                  <input type="hidden" name={profileField} value={profile.name} />
                  <Button variant="secondary">
                    Slet opsætningen<span class="sr-only"> {profile.name}</span>
                  </Button>
                </Form>
              </div>
            ),
          },
        ]}
        rows={profiles}
      />
    </section>
  );
}

/** "Indikator, Område, År, Andel (ét tal i hver række)" */
function headersText({ layout }: SourceProfile): string {
  const { series, period = [], ...others } = layout.columns;
  const names = [...series, period, ...Object.values(others)].flat();
  return `${names.join(', ') || 'ingen'} (${layoutText(layout)})`;
}

function marksText({ marks }: SourceProfile): string {
  const said = Object.entries(marks).map(
    ([mark, meant]) => `${mark === '' ? 'tom celle' : `"${mark}"`}: ${markText(meant)}`,
  );
  return said.length === 0 ? 'ingen' : said.join('; ');
}
