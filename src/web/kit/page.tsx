import type { ComponentChildren, VNode } from 'preact';
import { assets } from '#web/assets.ts';
import { type Breadcrumb, Breadcrumbs } from './breadcrumbs.tsx';
import { ErrorSummary, type FieldError } from './error-summary.tsx';
import { FictionalNotice } from './fictional-notice.tsx';
import { Icon } from './icon.tsx';
import { MainNavigation, MobileNavigation, type NavigationItem } from './navigation.tsx';

export type PageProps = {
  /** The heading of the page and, with the product's name after it, the title of the document. */
  readonly title: string;
  /** Shown as the heading instead of `title`, where a mark or a smaller line belongs in it. */
  readonly heading?: ComponentChildren;
  /** One or two sentences under the heading. */
  readonly lead?: ComponentChildren;
  readonly plan?: { readonly name: string; readonly href: string } | undefined;
  readonly user?: PageUser | undefined;
  readonly navigation?: readonly NavigationItem[] | undefined;
  readonly sideNavigation?: VNode | undefined;
  readonly breadcrumbs?: readonly Breadcrumb[] | undefined;
  /** True on every page that shows a fictional figure. */
  readonly fictional?: boolean | undefined;
  /** What was refused; puts "Fejl:" first in the title and the summary first in the page. */
  readonly errors?: readonly FieldError[] | undefined;
  /** What the reader's last action did, above the heading. */
  readonly notice?: VNode | undefined;
  /** Where the name leads; the front page unless told otherwise. */
  readonly home?: string | undefined;
  readonly children?: ComponentChildren;
};

export type PageUser = {
  readonly name: string;
  readonly role?: string | undefined;
  /** Posted to when signing out. */
  readonly signOut: string;
};

export const accessibilityStatementPath = '/tilgaengelighed';

/** The whole document around a page's content. */
export function Page(props: PageProps) {
  const {
    title,
    heading,
    lead,
    breadcrumbs,
    fictional,
    errors = [],
    notice,
    sideNavigation,
    children,
  } = props;
  const content = (
    <>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {notice}
      <h1>{heading ?? title}</h1>
      {lead !== undefined && <p class="font-lead">{lead}</p>}
      {children}
    </>
  );
  return (
    <html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${errors.length > 0 ? 'Fejl: ' : ''}${title} – Fremdrift`}</title>
        <link rel="stylesheet" href={assets().path('fremdrift.css')} />
        <link rel="icon" type="image/svg+xml" href={assets().path('favicon.svg')} />
      </head>
      <body>
        <a class="skipnav" href="#main-content">
          Gå til sidens indhold
        </a>
        <Header {...props} />
        <main class="container page-container" id="main-content" tabIndex={-1}>
          {breadcrumbs !== undefined && <Breadcrumbs items={breadcrumbs} current={title} />}
          {fictional === true && <FictionalNotice />}
          {sideNavigation === undefined ? (
            content
          ) : (
            <div class="with-side">
              <div class="with-side-navigation">{sideNavigation}</div>
              <div class="with-side-content">{content}</div>
            </div>
          )}
        </main>
        <Footer />
      </body>
    </html>
  );
}

function Header({ plan, user, navigation = [], home = '/' }: PageProps) {
  return (
    <header class="header">
      <div class="portal-info">
        <div class="portal-info-inner container">
          <a href={home} class="wordmark">
            <Mark />
            Fremdrift
          </a>
          {user !== undefined && <User {...user} />}
        </div>
      </div>
      {plan !== undefined && (
        <div class="solution-info">
          <div class="solution-info-inner container">
            <div class="solution-heading">
              <a href={plan.href}>{plan.name}</a>
            </div>
          </div>
        </div>
      )}
      {navigation.length > 0 && <MainNavigation items={navigation} />}
      {navigation.length > 0 && <MobileNavigation items={navigation} />}
    </header>
  );
}

function User({ name, role, signOut }: PageUser) {
  return (
    <div class="header-user">
      <p class="user">{role === undefined ? name : `${name}, ${role}`}</p>
      <form method="post" action={signOut} class="d-print-none">
        <button type="submit" class="function-link log-off">
          <Icon name="lock" />
          Log ud
        </button>
      </form>
    </div>
  );
}

/** Three readings rising over a line. */
function Mark() {
  return (
    <svg class="wordmark-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M3 20.5h18" stroke="currentColor" stroke-width="2" fill="none" />
      <path d="M4 15.5 11 11l9-6.5" stroke="currentColor" stroke-width="2" fill="none" />
      <circle cx="4" cy="15.5" r="2.6" fill="currentColor" />
      <circle cx="11.5" cy="10.7" r="2.6" fill="currentColor" />
      <circle cx="20" cy="4.5" r="2.6" fill="currentColor" />
    </svg>
  );
}

function Footer() {
  return (
    <footer>
      <div class="footer">
        <div class="container">
          <ul class="align-text-left unstyled-list inline-list">
            <li>Fremdrift</li>
            <li class="d-print-none">
              <a href={accessibilityStatementPath}>Tilgængelighedserklæring</a>
            </li>
          </ul>
        </div>
      </div>
    </footer>
  );
}
