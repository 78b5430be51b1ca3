import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#web/kit/button.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { paths } from '#web/paths.ts';
import { InstallationPage } from '#web/shell.tsx';

export type SignInPageProps = {
  readonly viewer: Viewer;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** Where one was going. */
  readonly onward: string | undefined;
};

/** Signs in with a name and a password; a link is the other way. */
export function SignInPage({ viewer, typed, errors, onward }: SignInPageProps) {
  return (
    <InstallationPage
      title="Log ind"
      lead="Har du fået et login-link, så åbn det. Ellers log ind med navn og adgangskode."
      viewer={viewer}
      errors={errors}
      notice={
        onward === undefined ? undefined : (
          <Alert variant="info">Du skal være logget ind for at se siden.</Alert>
        )
      }
    >
      <Form action={paths.signIn}>
        {onward !== undefined && <input type="hidden" name="videre" value={onward} />}
        <Field
          name="name"
          label="Navn"
          value={typed.text('name')}
          error={errorAt(errors, 'name')}
          autocomplete="username"
        />
        <Field
          name="password"
          label="Adgangskode"
          type="password"
          error={errorAt(errors, 'password')}
          autocomplete="current-password"
        />
        <Button>Log ind</Button>
      </Form>
      <p>Har du ingen af delene, så bed en administrator om et login-link.</p>
    </InstallationPage>
  );
}

/** A link is spent by the button and not by the visit: mail programs visit links on their own. */
export function LinkPage({
  viewer,
  token,
  onward,
}: {
  readonly viewer: Viewer;
  readonly token: string;
  readonly onward: string | undefined;
}) {
  return (
    <InstallationPage
      title="Log ind med dit link"
      lead="Linket virker én gang. Tryk på knappen for at bruge det."
      viewer={viewer}
    >
      <Form action={paths.signInByLink(token)}>
        {onward !== undefined && <input type="hidden" name="videre" value={onward} />}
        <Button>Log ind</Button>
      </Form>
    </InstallationPage>
  );
}

/** One's own password, so that the next sign-in needs no link. */
export function PasswordPage({
  viewer,
  errors,
  saved,
}: {
  readonly viewer: Viewer;
  readonly errors: readonly FieldError[];
  readonly saved: boolean;
}) {
  return (
    <InstallationPage
      title="Din adgangskode"
      lead="Med en adgangskode kan du logge ind uden at få et nyt link."
      viewer={viewer}
      errors={errors}
      notice={
        saved ? (
          <Alert variant="success" heading="Adgangskoden er valgt" announce>
            Er du logget ind andre steder, er du nu logget ud dér.
          </Alert>
        ) : undefined
      }
    >
      <Form action={paths.password}>
        <Field
          name="password"
          label="Ny adgangskode"
          hint="Mindst 12 tegn. En lille sætning er let at huske og svær at gætte."
          type="password"
          error={errorAt(errors, 'password')}
          autocomplete="new-password"
        />
        <Field
          name="again"
          label="Skriv den igen"
          type="password"
          error={errorAt(errors, 'again')}
          autocomplete="new-password"
        />
        <ButtonGroup>
          <Button>Gem adgangskoden</Button>
          <ButtonLink href={paths.plans}>Fortryd</ButtonLink>
        </ButtonGroup>
      </Form>
    </InstallationPage>
  );
}

/** What works for whom, and where to write when something does not. */
export function AccessibilityPage({ viewer }: { readonly viewer: Viewer }) {
  return (
    <InstallationPage
      title="Tilgængelighedserklæring"
      viewer={viewer}
      lead="Alle skal kunne bruge Fremdrift: med tastatur, skærmlæser, stor skrift, lille skærm og på papir."
    >
      <h2>Sådan er siderne bygget</h2>
      <ul>
        <li>Alt virker uden JavaScript.</li>
        <li>Alle diagrammer har en tekst og en tabel med de samme tal.</li>
        <li>En vurdering vises altid med ord og form, aldrig med farve alene.</li>
        <li>Siderne kan bruges med en bredde på 320 pixel og med teksten i dobbelt størrelse.</li>
      </ul>
      <h2>Sådan er de prøvet</h2>
      <p>
        Siderne prøves automatisk mod WCAG 2.1 på niveau AA, hver gang systemet ændres. En
        automatisk prøve finder ikke alt. Møder du en forhindring, så fortæl det til dem, der driver
        systemet hos jer.
      </p>
    </InstallationPage>
  );
}
