import type { Plan } from '#domain/plans/plan.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { paths } from '#web/paths.ts';
import { InstallationPage, PlanPage } from '#web/shell.tsx';
import { weekPaths } from './paths.ts';

const what =
  'Ugebrevet kommer først på ugen, når der er noget, der venter på dig, eller du har møder på vej. Er der intet, kommer der intet brev.';

export type StopPageProps = {
  readonly viewer: Viewer;
  readonly planName: string;
  readonly weekly: boolean;
  readonly token: string;
  /** Just chosen. */
  readonly done: boolean;
};

/** What the link in a weekly letter opens: nobody signs in, and one button does it. */
export function StopPage({ viewer, planName, weekly, token, done }: StopPageProps) {
  return (
    <InstallationPage
      title="Ugebrevet"
      lead={`Ugebrevet om ${planName}.`}
      viewer={viewer}
      notice={done ? <Done weekly={weekly} /> : undefined}
    >
      <p>
        {weekly
          ? 'Du får ugebrevet.'
          : 'Du får ikke ugebrevet. Indkaldelser til møder får du stadig.'}
      </p>
      <form method="post" action={weekPaths.stop(token)}>
        <input type="hidden" name="weekly" value={weekly ? 'nej' : 'ja'} />
        <Button variant={weekly ? 'primary' : 'secondary'}>
          {weekly ? 'Stop ugebrevet' : 'Send mig ugebrevet igen'}
        </Button>
      </form>
    </InstallationPage>
  );
}

export type OwnMail =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'person'; readonly weeklyMail: boolean; readonly hasAddress: boolean };

export type LetterPageProps = {
  readonly viewer: Viewer;
  readonly plan: Pick<Plan, 'key' | 'name' | 'fictional'>;
  readonly own: OwnMail;
  readonly done: boolean;
};

/** The same choice for somebody who is signed in. */
export function LetterPage({ viewer, plan, own, done }: LetterPageProps) {
  const weekly = own.kind === 'person' && own.weeklyMail;
  return (
    <PlanPage
      title="Ugebrevet"
      lead={what}
      plan={plan}
      at="week"
      viewer={viewer}
      breadcrumbs={[{ text: 'Denne uge', href: paths.week(plan.key) }]}
      notice={done ? <Done weekly={weekly} /> : undefined}
    >
      {own.kind === 'nobody' ? (
        <p>
          Ugebrevet går til dem, der står under{' '}
          <a href={paths.organisation(plan.key)}>Organisation</a> med en e-mailadresse. Du står der
          ikke, så her er intet at vælge.
        </p>
      ) : (
        <>
          <p>{weekly ? 'Du får ugebrevet.' : 'Du får ikke ugebrevet.'}</p>
          {!own.hasAddress && (
            <p>
              Der står ingen e-mailadresse ved dig. Bed sekretariatet skrive den ind, ellers kan
              ugebrevet ikke sendes.
            </p>
          )}
          <form method="post" action={weekPaths.letter(plan.key)}>
            <input type="hidden" name="weekly" value={weekly ? 'nej' : 'ja'} />
            <Button variant={weekly ? 'secondary' : 'primary'}>
              {weekly ? 'Stop ugebrevet' : 'Send mig ugebrevet'}
            </Button>
          </form>
        </>
      )}
    </PlanPage>
  );
}

function Done({ weekly }: { readonly weekly: boolean }) {
  return (
    <Alert variant="success" announce>
      {weekly ? 'Ugebrevet er slået til.' : 'Ugebrevet er stoppet.'}
    </Alert>
  );
}
