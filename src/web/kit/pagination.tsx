import type { Example } from './example.ts';
import { Icon } from './icon.tsx';

export type PaginationProps = {
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
  readonly label?: string | undefined;
};

/** Steps between the pages of a long list; nothing where there is one page. */
export function Pagination({ page, pages, href, label = 'Sider i listen' }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label={label}>
      {page > 1 && (
        <a
          href={href(page - 1)}
          class="button button-arrow button-previous"
          aria-label="Forrige side"
          rel="prev"
        >
          <Icon name="chevron-left" />
          <span class="pagination-nav-link">Forrige</span>
        </a>
      )}
      <span class="pagination-mobile">
        Side {page} af {pages}
      </span>
      <ul class="pagination__items">
        {shownPages(page, pages).map((shown, index) => (
          <li
            key={shown ?? `gap ${index}`}
            class={`pagination-item ${shown === undefined ? 'pagination-overflow' : 'pagination-number'}`}
          >
            {shown === undefined ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={href(shown)}
                class={shown === page ? 'button current-page' : 'button button-secondary'}
                aria-label={`Side ${shown}`}
                aria-current={shown === page ? 'page' : undefined}
              >
                {shown}
              </a>
            )}
          </li>
        ))}
      </ul>
      {page < pages && (
        <a
          href={href(page + 1)}
          class="button button-arrow button-next"
          aria-label="Næste side"
          rel="next"
        >
          <span class="pagination-nav-link">Næste</span>
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  );
}

/** First, last and the neighbours; undefined where pages are left out. */
function shownPages(page: number, pages: number): readonly (number | undefined)[] {
  if (pages <= 7) return Array.from({ length: pages }, (_, index) => index + 1);
  const near = [page - 1, page, page + 1].filter((one) => one > 1 && one < pages);
  const before = (near[0] ?? 2) > 2 ? [undefined] : [];
  const after = (near.at(-1) ?? pages - 1) < pages - 1 ? [undefined] : [];
  return [1, ...before, ...near, ...after, pages];
}

export const examples: readonly Example[] = [
  {
    name: 'Midt i',
    element: (
      <Pagination page={6} pages={20} href={(page) => `#side-${page}`} label="Sider i eksemplet" />
    ),
  },
  {
    name: 'Få sider',
    element: (
      <Pagination
        page={1}
        pages={3}
        href={(page) => `#faa-${page}`}
        label="Sider i det korte eksempel"
      />
    ),
  },
];
