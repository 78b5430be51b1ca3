import { roles } from '#domain/access/may.ts';
import type { Plan } from '#domain/plans/plan.ts';
import type { listAccounts } from '#operations/accounts/list.ts';
import { roleWord } from '#text/events.ts';
import { mandateRoleWords } from '#text/governance-words.ts';
import { errorAt, type Typed } from '#web/forms.ts';
import type { Viewer } from '#web/http/request.ts';
import { Alert } from '#web/kit/alert.tsx';
import { Button } from '#web/kit/button.tsx';
import { Details } from '#web/kit/details.tsx';
import type { FieldError } from '#web/kit/error-summary.tsx';
import { Field } from '#web/kit/field.tsx';
import { Form } from '#web/kit/form.tsx';
import { Radios } from '#web/kit/radios.tsx';
import { Select } from '#web/kit/select.tsx';
import { Table } from '#web/kit/table.tsx';
import { paths } from '#web/paths.ts';
import { InstallationPage } from '#web/shell.tsx';

type Accounts = NonNullable<(typeof listAccounts)['answers']>;
type Account = Accounts[number];

export type AccountsPageProps = {
  readonly viewer: Viewer;
  readonly accounts: Accounts;
  readonly plans: readonly Pick<Plan, 'key' | 'name'>[];
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly once: string;
  /** A link just made; it is shown this once. */
  readonly link?: { readonly name: string; readonly address: string } | undefined;
  readonly notice?: string | undefined;
};

/** Who may sign in, and as what. */
export function AccountsPage(props: AccountsPageProps) {
  const { viewer, accounts, plans, errors, link, notice } = props;
  return (
    <InstallationPage
      title="Brugere"
      viewer={viewer}
      at="accounts"
      errors={errors}
      notice={noticeOf(link, notice)}
    >
      <Table
        id="brugere"
        caption="Brugere"
        captionHidden
        stacked
        columns={[
          { header: 'Navn', rowHeader: true, cell: ({ name }: Account) => name },
          { header: 'Rolle', cell: (account) => rightsText(account, plans) },
          { header: 'Logger ind med', cell: (account) => waysIn(account) },
          {
            header: 'Handling',
            headerHidden: true,
            cell: (account) => account.closed || <Actions account={account} viewer={viewer} />,
          },
        ]}
        rows={accounts}
      />
      <NewAccount {...props} />
    </InstallationPage>
  );
}

function noticeOf(link: AccountsPageProps['link'], notice: string | undefined) {
  if (link !== undefined) {
    return (
      <Alert variant="success" heading={`Login-link til ${link.name}`} announce>
        <p>
          Send linket til {link.name}. Det virker én gang og i et døgn, og det vises kun denne ene
          gang:
        </p>
        <p>
          <code>{link.address}</code>
        </p>
      </Alert>
    );
  }
  return notice === undefined ? undefined : (
    <Alert variant="success" announce>
      {notice}
    </Alert>
  );
}

function rightsText({ grants, seats }: Account, plans: AccountsPageProps['plans']): string {
  const nameOf = (plan: string) => plans.find(({ key }) => key === plan)?.name ?? plan;
  const rights = [
    ...grants.map(
      ({ plan, role }) =>
        `${roleWord(role)} ${plan === null ? 'i alle planer' : `i ${nameOf(plan)}`}`,
    ),
    ...seats.map(
      ({ plan, body, role }) =>
        `${mandateRoleWords[role]} i ${body} (${nameOf(plan)}), så længe mandatet varer`,
    ),
  ];
  return rights.length === 0 ? 'ingen adgang' : rights.join(', ');
}

function waysIn({ closed, hasPassword }: Account): string {
  if (closed) return 'lukket';
  return hasPassword ? 'adgangskode eller link' : 'link';
}

function Actions({ account, viewer }: { readonly account: Account; readonly viewer: Viewer }) {
  return (
    <div class="d-print-none">
      <form method="post" action={paths.accountLink(account.id)}>
        <Button variant="tertiary" about={`til ${account.name}`}>
          Lav et login-link
        </Button>
      </form>
      {account.name !== viewer.name && (
        <Details
          summary={
            <>
              Luk brugeren<span class="sr-only"> {account.name}</span>
            </>
          }
        >
          <p>{account.name} kan så ikke logge ind mere. Det kan ikke fortrydes.</p>
          <form method="post" action={paths.closeAccount(account.id)}>
            <Button variant="warning" about={account.name}>
              Luk for altid
            </Button>
          </form>
        </Details>
      )}
    </div>
  );
}

function NewAccount({ plans, typed, errors, once }: AccountsPageProps) {
  return (
    <section>
      <h2>Ny bruger</h2>
      <Form action={paths.accounts}>
        <input type="hidden" name="once" value={once} />
        <Field
          name="name"
          label="Navn"
          hint="Navnet står ved alt, hvad brugeren gør, og bruges til at logge ind med."
          value={typed.text('name')}
          error={errorAt(errors, 'name')}
          autocomplete="off"
        />
        <Radios
          name="role"
          label="Rolle"
          choices={roles.map((value) => ({
            value,
            label: upper(roleWord(value)),
            hint: hints[value],
          }))}
          value={typed.text('role')}
          error={errorAt(errors, 'role')}
        />
        <Select
          name="plan"
          label="Plan"
          choices={plans.map(({ key, name }) => ({ value: key, label: name }))}
          value={typed.text('plan')}
          prompt="Alle planer"
          error={errorAt(errors, 'plan')}
          optional
        />
        <Button>Opret brugeren</Button>
      </Form>
    </section>
  );
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const hints = {
  administrator: 'Ser og ændrer alt, også brugerne',
  editor: 'Registrerer, retter og aftaler',
  reader: 'Ser alt og henter data',
} as const;
