import type { Example } from './example.ts';

export type NavigationItem = {
  readonly text: string;
  readonly href: string;
  /** `page`: this very page. `section`: a page below it. */
  readonly current?: 'page' | 'section' | undefined;
  /** A line under the text, in side navigation only. */
  readonly information?: string | undefined;
  readonly items?: readonly NavigationItem[] | undefined;
};

const ariaCurrent = (item: NavigationItem) =>
  item.current === undefined ? undefined : item.current === 'page' ? 'page' : 'true';

const itemClass = (item: NavigationItem) =>
  item.current === undefined ? undefined : item.current === 'page' ? 'active current' : 'active';

export type NavigationProps = {
  readonly items: readonly NavigationItem[];
  readonly label?: string | undefined;
};

/** The main menu in the header: a row of parts, and under it the pages of the part one is in. */
export function MainNavigation({ items, label = 'Hovedmenu' }: NavigationProps) {
  const part = items.find((each) => each.current !== undefined);
  const pages = part?.items ?? [];
  return (
    <div class="navigation-menu">
      <div class="navigation-menu-inner container">
        <nav class="nav" aria-label={label}>
          <MenuList items={items.map(shownAsPart)} />
        </nav>
        {pages.length > 1 && (
          <nav class="nav nav-part" aria-label={part?.text}>
            <MenuList items={pages} />
          </nav>
        )}
      </div>
    </div>
  );
}

/** A part leads to its first page; which page one is on is told in the row below. */
const shownAsPart = (item: NavigationItem): NavigationItem =>
  item.items !== undefined && item.items.length > 1 && item.current === 'page'
    ? { ...item, current: 'section' }
    : item;

/** The same menu on a narrow screen: folded by the browser itself, so it opens without a script. */
export function MobileNavigation({ items, label = 'Hovedmenu' }: NavigationProps) {
  const part = items.find((each) => each.current !== undefined);
  const where = (part?.items?.find((each) => each.current !== undefined) ?? part)?.text;
  return (
    <details class="menu-mobile d-print-none">
      <summary class="menu-mobile-open">
        Menu
        {where !== undefined && <span class="menu-mobile-where">: {where}</span>}
      </summary>
      <nav class="navigation-menu-mobile" aria-label={label}>
        {items.some((each) => each.items !== undefined) ? (
          items.map((part) => <MobilePart key={part.text} part={part} />)
        ) : (
          <MenuList items={items} />
        )}
      </nav>
    </details>
  );
}

function MobilePart({ part }: { readonly part: NavigationItem }) {
  const pages = part.items ?? [];
  if (pages.length < 2) return <MenuList items={pages.length === 1 ? pages : [part]} />;
  return (
    <>
      <p class="menu-mobile-part">{part.text}</p>
      <MenuList items={pages} />
    </>
  );
}

function MenuList({ items }: { readonly items: readonly NavigationItem[] }) {
  return (
    <ul class="mainmenu">
      {items.map((item) => (
        <li key={item.href} class={itemClass(item)}>
          <a href={item.href} class="nav-link" aria-current={ariaCurrent(item)}>
            <span>{item.text}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Pages beside each other, instead of tabs: every one has its own address and prints alone. */
export function SideNavigation({ items, label = 'Sider i denne del' }: NavigationProps) {
  return (
    <nav class="side-navigation d-print-none" aria-label={label}>
      <SideList items={items} top />
    </nav>
  );
}

function SideList({
  items,
  top,
}: {
  readonly items: readonly NavigationItem[];
  readonly top?: boolean;
}) {
  return (
    <ul class={top === true ? 'sidemenu' : undefined}>
      {items.map((item) => (
        <li key={item.href} class={itemClass(item)}>
          <a href={item.href} class="nav-link" aria-current={ariaCurrent(item)}>
            {item.information === undefined ? (
              <span>{item.text}</span>
            ) : (
              <div>
                <span>{item.text}</span>
                <span class="sidenav-information">{item.information}</span>
              </div>
            )}
          </a>
          {item.items !== undefined && item.items.length > 0 && <SideList items={item.items} />}
        </li>
      ))}
    </ul>
  );
}

export const exampleMenu: readonly NavigationItem[] = [
  { text: 'Denne uge', href: '#uge' },
  { text: 'Planen', href: '#plan', current: 'section' },
  { text: 'Målinger', href: '#maalinger' },
  { text: 'Hændelser', href: '#haendelser' },
];

export const examples: readonly Example[] = [
  {
    name: 'Sidemenu',
    element: (
      <SideNavigation
        items={[
          {
            text: 'Tryghed og trivsel',
            href: '#t',
            current: 'section',
            items: [
              { text: 'Basistryghed', href: '#t1', current: 'page' },
              { text: 'Indkomst ved flytning', href: '#t2' },
            ],
          },
          { text: 'Kriminalpræventiv indsats', href: '#k', information: '4 kriterier' },
        ]}
      />
    ),
  },
];
