// Every operation as everybody: exactly those who may get through. An operation that is not in the
// table fails the test, so that none is added without saying who may do it.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { isPublic } from '#domain/access/may.ts';
import { Refusal } from '#domain/problem.ts';
import { operations } from '#operations/all.ts';
import type { Operation } from '#operations/operation.ts';
import { perform } from '#operations/perform.ts';
import { importPlanFile } from '#operations/plans/import-file.ts';
import { suiteDatabase } from '#test/database.ts';
import {
  newMark,
  otherPlan,
  ownPlan,
  type People,
  type Person,
  peopleOn,
  persons,
} from '#test/people.ts';
import { samplePlan } from '#test/sample-plan.ts';

const everybody = persons;
const signedIn = persons.filter((each) => each !== 'nobody');
/** Those with a right over the plan, by the least right that is needed. */
const readers: readonly Person[] = [
  'administrator',
  'cityEditor',
  'editor',
  'reader',
  'chair',
  'member',
  'system',
];
const editors: readonly Person[] = ['administrator', 'cityEditor', 'editor', 'system'];
/** Those with a right over the installation. */
const cityEditors: readonly Person[] = ['administrator', 'cityEditor', 'system'];
const administrators: readonly Person[] = ['administrator', 'system'];
/** One's own account: the program itself has none. */
const accounts = signedIn.filter((each) => each !== 'system');

/** Those with a mandate in the plan, and its secretariat: a reader alone is no party. */
const members: readonly Person[] = readers.filter((each) => each !== 'reader');
const unimportant = {
  essential: 'no',
  reach: 'district',
  agreement: 'no',
  grant: 'no',
  otherPlans: 'no',
  organisation: 'none',
};
const onNotice = () => ({ plan, notice: 'x', once: newMark() });
const onConflict = () => ({ plan, conflict: 'x', once: newMark() });

type Rule = { readonly may: readonly Person[]; readonly input: () => object };

const plan = ownPlan;
const figure = { state: 'measured', value: '65', standing: 'final', confirmed: [] };
let made = 0;
const noSelection = {
  tableText: 'X',
  unit: 'Antal',
  time: 'Tid',
  values: {},
  times: '1',
  marks: {},
};

const rules: Readonly<Record<string, Rule>> = {
  'plans.list': { may: signedIn, input: () => ({}) },
  'plans.show': { may: readers, input: () => ({ plan }) },
  'plans.stamp': { may: readers, input: () => ({ plan }) },
  'plans.importFile': {
    may: cityEditors,
    input: () => ({ file: samplePlan(), as: `ny-${++made}` }),
  },
  'plans.exportFile': { may: readers, input: () => ({ plan }) },
  'readings.exportCsv': { may: readers, input: () => ({ plan }) },
  'readings.list': { may: readers, input: () => ({ plan }) },
  'plans.answerQuestion': { may: editors, input: () => ({ plan, question: 'q1', answer: 'Ja' }) },
  'plans.events': { may: readers, input: () => ({ plan }) },
  'criteria.show': { may: readers, input: () => ({ plan, code: 'T1' }) },
  'criteria.beside': { may: readers, input: () => ({ plan, criterion: 't1' }) },
  'focusAreas.decisions': { may: readers, input: () => ({ plan, focusArea: 'safety' }) },
  'criteria.addVersion': {
    may: editors,
    input: () => ({
      plan,
      code: 'T1',
      basedOn: 99,
      kind: 'watch-only',
      params: { series: 'safety' },
      interpretation: '',
      reason: 'Aftalt',
      once: newMark(),
    }),
  },
  'readings.register': {
    may: editors,
    input: () => ({ plan, series: 'safety', period: '2018', ...figure, once: newMark() }),
  },
  'readings.correct': {
    may: editors,
    input: () => ({ plan, reading: 'x', ...figure, reason: 'Fejl', once: newMark() }),
  },
  'readings.evidence': { may: readers, input: () => ({ plan, sha256: 'x' }) },
  'documents.list': { may: readers, input: () => ({ plan }) },
  'documents.show': { may: readers, input: () => ({ plan, document: 'x' }) },
  'documents.file': { may: readers, input: () => ({ plan, document: 'x', format: 'pdf' }) },
  'papers.preview': { may: readers, input: () => ({ plan, body: 'x', year: 2018 }) },
  'papers.list': { may: readers, input: () => ({ plan, year: 2018 }) },
  'papers.newer': { may: readers, input: () => ({ plan, document: 'x' }) },
  'papers.issue': {
    may: editors,
    input: () => ({ plan, body: 'x', year: 2018, once: newMark() }),
  },
  'papers.issueAll': { may: editors, input: () => ({ plan, year: 2018, once: newMark() }) },
  'measurements.sightings': { may: readers, input: () => ({ plan }) },
  'measurements.seen': {
    may: editors,
    input: () => ({ plan, body: 'x', on: '2019-01-01', once: newMark() }),
  },
  'activities.list': { may: readers, input: () => ({ plan }) },
  'activities.add': {
    may: editors,
    input: () => ({ plan, name: 'Lektiehjælp', from: '2018-01-01', once: newMark() }),
  },
  'activities.change': {
    may: editors,
    input: () => ({
      plan,
      activity: 'x',
      revision: 1,
      name: 'Lektiehjælp',
      from: '2018-01-01',
      once: newMark(),
    }),
  },
  'activities.end': {
    may: editors,
    input: () => ({ plan, activity: 'x', revision: 1, to: '2019-01-01', once: newMark() }),
  },
  'activities.keepYear': {
    may: editors,
    input: () => ({ plan, activity: 'x', revision: 1, year: 2018, text: 'Ja', once: newMark() }),
  },
  'imports.upload': {
    may: editors,
    input: () => ({ plan, fileName: 'tom.csv', bytes: new Uint8Array(), once: newMark() }),
  },
  'imports.paste': { may: editors, input: () => ({ plan, text: '', once: newMark() }) },
  'imports.list': { may: editors, input: () => ({ plan }) },
  'imports.show': { may: editors, input: () => ({ plan, import: 'x' }) },
  'imports.map': { may: editors, input: () => ({ plan, import: 'x', once: newMark() }) },
  'imports.exclude': {
    may: editors,
    input: () => ({ plan, import: 'x', rows: [1], excluded: true }),
  },
  'imports.discard': { may: editors, input: () => ({ plan, import: 'x' }) },
  'imports.confirm': {
    may: editors,
    input: () => ({ plan, import: 'x', odd: false, once: newMark() }),
  },
  'imports.withdraw': {
    may: editors,
    input: () => ({ plan, import: 'x', why: 'Forkert fil', once: newMark() }),
  },
  'imports.template': { may: editors, input: () => ({ plan }) },
  'agreements.list': { may: cityEditors, input: () => ({}) },
  'agreements.readFile': {
    may: cityEditors,
    input: () => ({ fileName: 'tom.txt', bytes: new Uint8Array() }),
  },
  'agreements.upload': { may: cityEditors, input: () => ({ fileName: 'tom.txt' }) },
  'agreements.show': { may: cityEditors, input: () => ({ draft: 'x' }) },
  'agreements.answer': {
    may: cityEditors,
    input: () => ({ draft: 'x', answers: [{ question: 'q', text: 'Ja' }] }),
  },
  'agreements.changeCriterion': {
    may: cityEditors,
    input: () => ({
      draft: 'x',
      revision: 1,
      code: 'T1',
      kind: 'watch-only',
      params: {},
      series: [
        {
          id: 'a',
          indicator: 'A',
          population: 'A',
          unit: 'percent',
          polarity: 'neutral',
          role: 'area',
        },
      ],
      source: { name: 'S' },
      interpretation: '',
    }),
  },
  'agreements.confirm': { may: cityEditors, input: () => ({ draft: 'x', codes: 'allClear' }) },
  'agreements.unconfirm': { may: cityEditors, input: () => ({ draft: 'x', code: 'T1' }) },
  'agreements.makePlan': {
    may: cityEditors,
    input: () => ({ draft: 'x', name: 'Ny', key: 'ny', once: newMark() }),
  },
  'agreements.discard': { may: cityEditors, input: () => ({ draft: 'x' }) },
  'asks.list': { may: editors, input: () => ({ plan }) },
  'asks.show': { may: editors, input: () => ({ plan, ask: 'x' }) },
  'asks.make': {
    may: editors,
    input: () => ({
      plan,
      contact: 'Skolen',
      dueOn: '2019-04-01',
      figures: [{ series: 'safety', period: '2018' }],
      once: newMark(),
    }),
  },
  'asks.markSent': { may: editors, input: () => ({ plan, ask: 'x' }) },
  'asks.remind': { may: editors, input: () => ({ plan, ask: 'x' }) },
  'asks.renew': { may: editors, input: () => ({ plan, ask: 'x' }) },
  'asks.revoke': { may: editors, input: () => ({ plan, ask: 'x' }) },
  'asks.settle': {
    may: editors,
    input: () => ({
      plan,
      ask: 'x',
      decisions: [{ kind: 'accept', nth: 1, seen: 'x' }],
      once: newMark(),
    }),
  },
  'asks.open': { may: everybody, input: () => ({ token: 'x' }) },
  'asks.answer': { may: everybody, input: () => ({ token: 'x', figures: [], once: newMark() }) },
  'asks.refuseLink': { may: everybody, input: () => ({}) },
  'session.makeLink': { may: administrators, input: () => ({ name: 'Ny', role: 'reader' }) },
  'session.signInByLink': { may: everybody, input: () => ({ token: 'x' }) },
  'session.signInByPassword': {
    may: everybody,
    input: () => ({ name: `x${++made}`, password: 'x' }),
  },
  'session.setPassword': { may: accounts, input: () => ({ password: 'kort', token: 'x' }) },
  'session.signOut': { may: accounts, input: () => ({ token: 'x' }) },
  'accounts.list': { may: administrators, input: () => ({}) },
  'accounts.create': { may: administrators, input: () => ({ name: `N${++made}`, role: 'reader' }) },
  'accounts.close': { may: administrators, input: () => ({ account: 'x' }) },
  'sources.add': {
    may: editors,
    input: () => ({ plan, name: `Kilde ${++made}`, once: newMark() }),
  },
  'sources.change': {
    may: editors,
    input: () => ({ plan, source: 'survey', revision: 0, name: `Ny ${++made}`, once: newMark() }),
  },
  'sources.skipWave': {
    may: editors,
    input: () => ({ plan, source: 'survey', period: '2019', why: 'Aflyst', once: newMark() }),
  },
  'sources.profiles': { may: editors, input: () => ({ plan, source: 'survey' }) },
  'sources.forgetProfile': {
    may: editors,
    input: () => ({ plan, source: 'survey', profile: 'Ukendt' }),
  },
  'sources.waiting': { may: editors, input: () => ({ plan }) },
  'statbank.tables': { may: editors, input: () => ({ plan, words: 'befolkning' }) },
  'statbank.look': { may: editors, input: () => ({ plan, series: 'safety' }) },
  'statbank.tie': {
    may: editors,
    input: () => ({ plan, series: 'safety', table: 'X', selection: noSelection, once: newMark() }),
  },
  'statbank.untie': { may: editors, input: () => ({ plan, series: 'safety' }) },
  'statbank.list': { may: readers, input: () => ({ plan }) },
  'statbank.fetch': { may: editors, input: () => ({ plan }) },
  'statbank.stage': { may: editors, input: () => ({ plan, tables: [], troubles: [] }) },
  'audit.show': { may: editors, input: () => ({ plan, year: 2018 }) },
  'audit.take': { may: editors, input: () => ({ plan, year: 2018 }) },
  'audit.build': { may: editors, input: () => ({ plan, year: 1990, once: newMark() }) },
  'log.show': { may: readers, input: () => ({ plan }) },
  'log.seal': { may: administrators, input: () => ({ plan }) },
  'log.keepRecipients': {
    may: editors,
    input: () => ({ plan, emails: [], shown: [], once: newMark() }),
  },
  'log.verify': { may: readers, input: () => ({ plan }) },
  'log.verifyAll': { may: cityEditors, input: () => ({}) },
  'log.export': { may: readers, input: () => ({ plan }) },
  'log.exportPart': {
    may: readers,
    input: () => ({ plan, last: 0, after: 0, previous: '' }),
  },
  'bodies.list': { may: readers, input: () => ({ plan }) },
  'bodies.show': { may: readers, input: () => ({ plan, body: 'x' }) },
  'bodies.add': {
    may: editors,
    input: () => ({
      plan,
      name: `Organ ${++made}`,
      kind: 'board',
      level: 'local',
      once: newMark(),
    }),
  },
  'bodies.change': {
    may: editors,
    input: () => ({
      plan,
      body: 'x',
      revision: 0,
      name: 'Organ',
      kind: 'board',
      level: 'local',
      once: newMark(),
    }),
  },
  'bodies.close': {
    may: editors,
    input: () => ({ plan, body: 'x', on: '2019-04-01', once: newMark() }),
  },
  'bodies.reopen': { may: editors, input: () => ({ plan, body: 'x', once: newMark() }) },
  'bodies.addTerms': {
    may: editors,
    input: () => ({ plan, body: 'x', basedOn: 0, text: 'Kommissorium', once: newMark() }),
  },
  'seats.add': {
    may: editors,
    input: () => ({
      plan,
      body: 'x',
      title: 'Beboere',
      for: { kind: 'open' },
      count: 1,
      voting: true,
      once: newMark(),
    }),
  },
  'seats.remove': { may: editors, input: () => ({ plan, body: 'x', seat: 'x' }) },
  'people.add': {
    may: editors,
    input: () => ({ plan, name: `Person ${++made}`, once: newMark() }),
  },
  'people.change': {
    may: editors,
    input: () => ({ plan, person: 'x', revision: 0, name: 'Ny', once: newMark() }),
  },
  'people.remove': { may: editors, input: () => ({ plan, person: 'x' }) },
  'bodies.propose': { may: editors, input: () => ({ plan, from: 'aftalen' }) },
  'bodies.fromAgreement': {
    may: editors,
    input: () => ({
      plan,
      from: 'aftalen',
      bodies: [{ key: 'x', name: 'Organ' }],
      once: newMark(),
    }),
  },
  'people.giveAccess': { may: editors, input: () => ({ plan, person: 'x' }) },
  'people.endAccess': { may: editors, input: () => ({ plan, person: 'x' }) },
  'mandates.give': {
    may: editors,
    input: () => ({
      plan,
      body: 'x',
      person: 'x',
      role: 'member',
      from: '2019-01-01',
      once: newMark(),
    }),
  },
  'mandates.end': {
    may: editors,
    input: () => ({
      plan,
      mandate: 'x',
      revision: 0,
      to: '2019-04-01',
      why: 'Fratrådt',
      once: newMark(),
    }),
  },
  'jobs.list': { may: administrators, input: () => ({}) },
  'jobs.retry': { may: administrators, input: () => ({ job: '1' }) },
  'jobs.discard': { may: administrators, input: () => ({ job: '1' }) },
  'mail.retry': { may: administrators, input: () => ({ letter: 'x' }) },
  'mail.discard': { may: administrators, input: () => ({ letter: 'x' }) },
  'mail.sent': { may: administrators, input: () => ({ plan, mail: 'x' }) },
  'mail.failed': { may: administrators, input: () => ({ plan, mail: 'x' }) },
  'meetings.list': { may: readers, input: () => ({ plan }) },
  'meetings.show': { may: readers, input: () => ({ plan, meeting: 'x' }) },
  // Who may in a body is told in test/operations/meetings.test.ts.
  'meetings.plan': {
    may: readers,
    input: () => ({
      plan,
      body: 'x',
      meetings: [{ day: '2021-01-12', from: '16:30', to: '18:00' }],
      once: newMark(),
    }),
  },
  'meetings.change': {
    may: readers,
    input: () => ({
      plan,
      meeting: 'x',
      revision: 1,
      day: '2021-01-12',
      from: '16:30',
      to: '18:00',
      once: newMark(),
    }),
  },
  'meetings.call': { may: readers, input: () => ({ plan, meeting: 'x', once: newMark() }) },
  'meetings.cancel': {
    may: readers,
    input: () => ({ plan, meeting: 'x', why: 'Sygdom', once: newMark() }),
  },
  'agenda.add': { may: readers, input: () => ({ plan, meeting: 'x', once: newMark() }) },
  'agenda.change': {
    may: readers,
    input: () => ({ plan, meeting: 'x', item: 'x', title: 'Punkt', once: newMark() }),
  },
  'agenda.move': {
    may: readers,
    input: () => ({ plan, meeting: 'x', item: 'x', by: 'up', once: newMark() }),
  },
  'agenda.remove': {
    may: readers,
    input: () => ({ plan, meeting: 'x', item: 'x', once: newMark() }),
  },
  'attendance.keep': {
    may: readers,
    input: () => ({ plan, meeting: 'x', seen: '', rows: [{ person: 'x', state: 'present' }] }),
  },
  'meetings.callOthers': {
    may: readers,
    input: () => ({ plan, meeting: 'x', once: newMark() }),
  },
  'meetings.reopen': { may: readers, input: () => ({ plan, meeting: 'x', once: newMark() }) },
  'meetings.hold': { may: readers, input: () => ({ plan, meeting: 'x', once: newMark() }) },
  'minutes.write': {
    may: readers,
    input: () => ({ plan, meeting: 'x', items: [{ item: 'x', text: 'Sagt', basedOn: 0 }] }),
  },
  'minutes.layForApproval': {
    may: readers,
    input: () => ({ plan, meeting: 'x', once: newMark() }),
  },
  'minutes.preview': { may: readers, input: () => ({ plan, meeting: 'x' }) },
  'minutes.approve': {
    may: readers,
    input: () => ({ plan, meeting: 'x', seen: '', once: newMark() }),
  },
  'meetings.previewPack': { may: readers, input: () => ({ plan, meeting: 'x' }) },
  'meetings.papersPack': { may: readers, input: () => ({ plan, meeting: 'x', once: newMark() }) },
  'cycle.list': { may: readers, input: () => ({ plan }) },
  'cycle.show': { may: readers, input: () => ({ plan }) },
  'cycle.open': { may: editors, input: () => ({ plan, year: 2018, once: newMark() }) },
  'cycle.addSteps': { may: editors, input: () => ({ plan, year: 2018, once: newMark() }) },
  'cycle.completeStep': {
    may: editors,
    input: () => ({ plan, year: 2018, step: 'figures', once: newMark() }),
  },
  'cycle.skipStep': {
    may: editors,
    input: () => ({ plan, year: 2018, step: 'actions', why: 'Aftalt', once: newMark() }),
  },
  'cycle.moveStep': {
    may: editors,
    input: () => ({ plan, year: 2018, step: 'actions', dueOn: '2019-11-15', once: newMark() }),
  },
  'cycle.reopenStep': {
    may: editors,
    input: () => ({ plan, year: 2018, step: 'actions', why: 'Aftalt', once: newMark() }),
  },
  'cycle.close': { may: editors, input: () => ({ plan, year: 2018, once: newMark() }) },
  'cycle.reopen': {
    may: editors,
    input: () => ({ plan, year: 2018, why: 'Aftalt', once: newMark() }),
  },
  'evaluations.show': {
    may: readers,
    input: () => ({ plan, year: 2018, body: 'ukendt', area: 'tryghed' }),
  },
  'evaluations.behind': { may: readers, input: () => ({ plan, recommendation: 'ukendt' }) },
  // Members of the body too: test/operations/evaluations.test.ts.
  'evaluations.write': {
    may: editors,
    input: () => ({
      plan,
      year: 2018,
      body: 'ukendt',
      area: 'tryghed',
      wasExperience: 'x',
      once: newMark(),
    }),
  },
  'evaluations.finish': {
    may: editors,
    input: () => ({
      plan,
      year: 2018,
      body: 'ukendt',
      area: 'tryghed',
      revision: 1,
      once: newMark(),
    }),
  },
  'evaluations.reopen': {
    may: editors,
    input: () => ({
      plan,
      year: 2018,
      body: 'ukendt',
      area: 'tryghed',
      why: 'Fejl',
      once: newMark(),
    }),
  },
  'recommendations.list': { may: readers, input: () => ({ plan, year: 2018 }) },
  'recommendations.make': {
    may: editors,
    input: () => ({
      plan,
      year: 2018,
      body: 'ukendt',
      area: 'tryghed',
      stance: 'continue',
      text: 'Fortsæt',
      once: newMark(),
    }),
  },
  // Who may depends on whose the recommendation is: test/operations/recommendations.test.ts.
  'recommendations.change': {
    may: readers,
    input: () => ({
      plan,
      recommendation: 'ukendt',
      revision: 1,
      stance: 'continue',
      text: 'Fortsæt',
      once: newMark(),
    }),
  },
  'recommendations.submit': {
    may: readers,
    input: () => ({
      plan,
      drafts: [{ recommendation: 'ukendt', revision: 1 }],
      once: newMark(),
    }),
  },
  'recommendations.withdraw': {
    may: readers,
    input: () => ({ plan, recommendation: 'ukendt', why: 'Fejl', once: newMark() }),
  },
  'decisions.list': { may: readers, input: () => ({ plan }) },
  'decisions.make': {
    may: editors,
    input: () => ({
      plan,
      body: 'ukendt',
      on: { kind: 'agendaItem' },
      outcome: 'adopt',
      text: 'Besluttet',
      decidedOn: '2019-02-01',
      once: newMark(),
    }),
  },
  // Who may depends on the decision, and on whose the action is: test/operations/decisions.test.ts.
  'decisions.correct': {
    may: readers,
    input: () => ({
      plan,
      decision: 'ukendt',
      outcome: 'adopt',
      text: 'Besluttet',
      decidedOn: '2019-02-01',
      why: 'Skrevet forkert',
      once: newMark(),
    }),
  },
  'actions.add': {
    may: editors,
    input: () => ({
      plan,
      text: 'Tal med skolen',
      owner: 'Sekretariatet',
      dueOn: '2019-05-01',
      once: newMark(),
    }),
  },
  'actions.change': {
    may: readers,
    input: () => ({
      plan,
      action: 'ukendt',
      revision: 1,
      text: 'Tal med skolen',
      owner: 'Sekretariatet',
      dueOn: '2019-05-01',
      once: newMark(),
    }),
  },
  'actions.settle': {
    may: readers,
    input: () => ({
      plan,
      action: 'ukendt',
      revision: 1,
      state: 'done',
      outcome: 'Gjort',
      once: newMark(),
    }),
  },
  'actions.reopen': {
    may: readers,
    input: () => ({ plan, action: 'ukendt', revision: 1, why: 'Ikke gjort', once: newMark() }),
  },
  'calendar.listFeeds': { may: readers, input: () => ({ plan }) },
  'calendar.makeFeed': {
    may: readers,
    input: () => ({ plan, body: 'nix', once: newMark() }),
  },
  'calendar.revokeFeed': { may: readers, input: () => ({ plan, feed: 'x' }) },
  'calendar.readFeed': { may: everybody, input: () => ({ token: 'x' }) },
  'week.show': { may: readers, input: () => ({ plan }) },
  'week.showStopLink': { may: everybody, input: () => ({ token: 'x' }) },
  'week.chooseMailByLink': { may: everybody, input: () => ({ token: 'x', weekly: false }) },
  'week.showOwnMail': { may: readers, input: () => ({ plan }) },
  'week.chooseOwnMail': { may: readers, input: () => ({ plan, weekly: true }) },
  'notices.place': { may: readers, input: () => ({ plan, answers: unimportant }) },
  'notices.choices': { may: readers, input: () => ({ plan }) },
  'notices.tell': {
    may: members,
    input: () => ({
      plan,
      party: 'Kommunen',
      title: 'Ny chef',
      what: 'Der kommer en ny chef.',
      answers: unimportant,
      once: newMark(),
    }),
  },
  'notices.list': { may: readers, input: () => ({ plan }) },
  'notices.show': { may: readers, input: () => ({ plan, notice: 'x' }) },
  'notices.receipt': { may: readers, input: () => ({ ...onNotice(), revision: 1 }) },
  'notices.inform': {
    may: readers,
    input: () => ({ ...onNotice(), party: 'Kommunen', on: '2019-02-01', how: 'Ved møde' }),
  },
  'notices.alternative': {
    may: readers,
    input: () => ({ ...onNotice(), party: 'Kommunen', text: 'Vi gør noget andet' }),
  },
  'notices.close': {
    may: readers,
    input: () => ({ ...onNotice(), revision: 1, outcome: 'Taget til efterretning' }),
  },
  'notices.withdraw': {
    may: readers,
    input: () => ({ ...onNotice(), revision: 1, why: 'Fejl' }),
  },
  'notices.reroute': {
    may: readers,
    input: () => ({ ...onNotice(), revision: 1, body: 'x', why: 'Fejl' }),
  },
  'notices.remind': { may: editors, input: () => ({ plan, notice: 'x' }) },
  'conflicts.choices': { may: readers, input: () => ({ plan }) },
  'conflicts.raise': {
    may: members,
    input: () => ({
      plan,
      title: 'Uenighed',
      what: 'Vi er uenige.',
      raisedParty: 'Kommunen',
      once: newMark(),
    }),
  },
  'conflicts.list': { may: readers, input: () => ({ plan }) },
  'conflicts.show': { may: readers, input: () => ({ plan, conflict: 'x' }) },
  'conflicts.addStep': {
    may: readers,
    input: () => ({ ...onConflict(), kind: 'dialogue', on: '2019-02-01', text: 'Talt sammen' }),
  },
  'conflicts.setNature': {
    may: readers,
    input: () => ({ ...onConflict(), revision: 1, nature: 'specific' }),
  },
  'conflicts.move': {
    may: readers,
    input: () => ({ ...onConflict(), revision: 1, place: 'bilateral' }),
  },
  'conflicts.settle': {
    may: readers,
    input: () => ({ ...onConflict(), revision: 1, outcome: 'Enighed', on: '2019-02-01' }),
  },
  'conflicts.withdraw': {
    may: readers,
    input: () => ({ ...onConflict(), revision: 1, why: 'Fejl' }),
  },
};

/** Refused before anything was done; whatever else comes of it, the person was let through. */
const isTurnedAway = (error: unknown): boolean => {
  if (!(error instanceof Refusal)) return false;
  const { problem } = error;
  return (
    problem.kind === 'signInNeeded' ||
    problem.kind === 'notAllowed' ||
    (problem.kind === 'notFound' && problem.what === 'plan')
  );
};

describe('who may do what', () => {
  const suite = suiteDatabase();
  let people: People;
  before(async () => {
    people = peopleOn(suite.get());
    await perform(importPlanFile, people.system, { file: samplePlan() });
    await perform(importPlanFile, people.system, { file: samplePlan(otherPlan) });
  });

  const isLetThrough = async (operation: Operation<unknown>, person: Person, input: object) => {
    try {
      await perform(operation, people[person], input);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return !isTurnedAway(error);
      throw error;
    }
  };

  test('the table has every operation', () => {
    const missing = operations.filter(({ name }) => rules[name] === undefined);
    assert.deepEqual(
      missing.map(({ name }) => name),
      [],
    );
    assert.equal(new Set(operations.map(({ name }) => name)).size, operations.length);
  });

  for (const operation of operations) {
    const rule = rules[operation.name];
    if (rule === undefined) continue;
    test(`${operation.name}: ${rule.may.join(', ')}`, async () => {
      const through: Person[] = [];
      for (const person of persons) {
        if (await isLetThrough(operation, person, rule.input())) through.push(person);
      }
      assert.deepEqual(
        through,
        persons.filter((each) => rule.may.includes(each)),
      );
    });
  }

  test('whoever may not learns nothing about the input', async () => {
    const register = operations.find(({ name }) => name === 'readings.register');
    assert.ok(register);
    const nonsense = { plan: ownPlan, nonsense: true };
    await assert.rejects(perform(register, people.reader, nonsense), {
      problem: { kind: 'notAllowed', verb: 'register' },
    });
    await assert.rejects(perform(register, people.otherEditor, nonsense), {
      problem: { kind: 'notFound', what: 'plan' },
    });
  });

  test('somebody not signed in is told so before the input is looked at', async () => {
    for (const operation of operations.filter(({ verb }) => !isPublic(verb))) {
      await assert.rejects(perform(operation, people.nobody, { nonsense: true }), {
        problem: { kind: 'signInNeeded' },
      });
    }
  });

  test('an administrator of one plan makes links for that plan alone', async () => {
    const link = operations.find(({ name }) => name === 'session.makeLink');
    assert.ok(link);
    const local = {
      ...people.reader,
      actor: {
        ...people.reader.actor,
        grants: [{ plan: ownPlan, role: 'administrator' as const }],
      },
    } as typeof people.reader;
    const input = { name: 'Nina', role: 'reader' };
    await perform(link, local, { ...input, plan: ownPlan });
    await assert.rejects(perform(link, local, input), {
      problem: { kind: 'notAllowed', verb: 'manageAccounts' },
    });
    await assert.rejects(perform(link, local, { ...input, plan: otherPlan }), {
      problem: { kind: 'notAllowed', verb: 'manageAccounts' },
    });
  });
});
