import { paths } from '#web/paths.ts';

const enc = encodeURIComponent;

/** What can be sent from the page of a notice, by the last part of its address. */
export const noticeForms = {
  receipt: 'modtaget',
  inform: 'orienteret',
  alternative: 'alternativ',
  close: 'afslut',
  reroute: 'send-videre',
  withdraw: 'traek-tilbage',
} as const;
export type NoticeForm = keyof typeof noticeForms;

/** The addresses of a plan's notices; routes and links are both made here. */
export const noticePaths = {
  list: paths.notices,
  new: (plan: string) => `${paths.notices(plan)}/ny`,
  notice: (plan: string, notice: string) => `${paths.notices(plan)}/${enc(notice)}`,
  form: (plan: string, notice: string, form: NoticeForm) =>
    `${noticePaths.notice(plan, notice)}/${noticeForms[form]}`,
} as const;

/** The same addresses as a router reads them; the new notice stands before the others. */
export const noticePatterns = {
  list: '/planer/:plan/underretninger',
  new: '/planer/:plan/underretninger/ny',
  notice: '/planer/:plan/underretninger/:notice',
  form: (form: NoticeForm) => `/planer/:plan/underretninger/:notice/${noticeForms[form]}`,
} as const;
