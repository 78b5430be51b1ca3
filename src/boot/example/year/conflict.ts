import {
  addConflictStep,
  moveConflict,
  setConflictNature,
  settleConflict,
} from '#operations/conflicts/follow.ts';
import { raiseConflict } from '#operations/conflicts/raise.ts';
import { showConflict } from '#operations/conflicts/show.ts';
import { idOf, type Scene, type Step } from './scene.ts';

/** What the conflict is called where it is decided on. */
export const conflict = idOf('konflikt-rejst');

const library = 'KFF';
const housing = 'Boligforeningen 3B';

const revision = async ({ asks }: Scene) =>
  (await asks(showConflict, { conflict })).conflict.revision;

type Said = {
  readonly kind: 'managementInvolved' | 'dialogue' | 'proposal';
  readonly party?: string;
  readonly on: string;
  readonly text: string;
};

const step = (key: string, who: Step['who'], day: string, said: Said): Step => ({
  key: `konflikt-${key}`,
  at: { day, clock: '10:50' },
  who,
  play: ({ does }) => does(addConflictStep, { conflict, ...said }),
});

/** At the parties' own: both managements, and a talk that led nowhere. */
const atHome: readonly Step[] = [
  {
    key: 'konflikt-rejst',
    at: { day: '2020-09-02', clock: '13:15' },
    who: 'library',
    play: ({ does }) =>
      does(raiseConflict, {
        title: 'Hvem låser beboerhuset om aftenen (opdigtet)',
        what: 'Biblioteket holder højtlæsning i beboerhuset til klokken 21. Driften vil have nøglen tilbage klokken 20, for den har ingen på arbejde senere.',
        raisedParty: library,
        with: [housing],
        dueOn: '2020-10-01',
      }),
  },
  step('ledelse-bibliotek', 'library', '2020-09-10', {
    kind: 'managementInvolved',
    party: library,
    on: '2020-09-09',
    text: 'Ledelsen vil betale for en aftenvagt i vinter, men ikke hvert år.',
  }),
  step('ledelse-bolig', 'district', '2020-09-15', {
    kind: 'managementInvolved',
    party: housing,
    on: '2020-09-14',
    text: 'Ledelsen holder fast i klokken 20. Vagten må ikke blive en fast udgift for husene.',
  }),
  step('samtale', 'district', '2020-09-24', {
    kind: 'dialogue',
    on: '2020-09-23',
    text: 'Parterne gik huset igennem sammen. De blev enige om alarmen og ikke om nøglen.',
  }),
];

/** Then before the district board, which decides on it at its meeting. */
const beforeTheBoard: readonly Step[] = [
  {
    key: 'konflikt-karakter',
    at: { day: '2020-09-29', clock: '09:35' },
    who: 'library',
    play: async (scene) =>
      scene.does(setConflictNature, {
        conflict,
        revision: await revision(scene),
        nature: 'specific',
        why: 'Den er om ét hus i én plan.',
      }),
  },
  {
    key: 'konflikt-for-bestyrelsen',
    at: { day: '2020-09-30', clock: '14:40' },
    who: 'library',
    play: async (scene) =>
      scene.does(moveConflict, {
        conflict,
        revision: await revision(scene),
        place: 'body',
        body: scene.bodies.district,
        dueOn: '2020-12-15',
      }),
  },
  step('forslag', 'library', '2020-11-12', {
    kind: 'proposal',
    on: '2020-11-12',
    text: 'To frivillige får hver en nøgle og skriver under på, at de låser.',
  }),
  {
    key: 'konflikt-afklaret',
    at: { day: '2020-12-01', clock: '11:05' },
    who: 'district',
    play: async (scene) =>
      scene.does(settleConflict, {
        conflict,
        revision: await revision(scene),
        on: '2020-11-30',
        outcome: 'De to frivillige har kvitteret for nøglerne. Ordningen ses efter til sommer.',
      }),
  },
];

/** A conflict in the order of the agreement: own management, then the body that takes such ones. */
export const conflictSteps: readonly Step[] = [...atHome, ...beforeTheBoard];
