import { conflict } from './conflict.ts';
import { type MeetingTold, meetingSteps } from './meeting.ts';
import { idOf, type Step } from './scene.ts';

const recommendation = (key: string) =>
  ({ kind: 'recommendation', id: idOf(`indstilling-${key}`) }) as const;

const spring: MeetingTold = {
  key: 'styregruppe',
  part: 'local',
  day: '2020-06-10',
  from: '17:00',
  to: '18:30',
  place: 'Beboerhuset Prøven (opdigtet)',
  plannedOn: '2020-01-21',
  calledOn: '2020-05-27',
  kinds: ['paper', 'evaluation'],
  said: {
    paper: 'Papiret blev læst igennem kriterium for kriterium. Tallet for tryghed vakte glæde.',
    evaluation: 'Gruppen blev enig om ordene. Formanden skriver dem ind.',
  },
  laidOn: '2020-06-11',
  approvedOn: '2020-06-18',
};

const autumn: MeetingTold = {
  key: 'bestyrelse-efteraar',
  part: 'district',
  day: '2020-08-26',
  from: '09:30',
  to: '11:30',
  place: 'Kulturhuset Mønsteret (opdigtet)',
  plannedOn: '2020-01-21',
  calledOn: '2020-08-11',
  kinds: ['paper', 'measurements', 'recommendation'],
  free: [{ title: 'Eventuelt', note: '' }],
  withPack: true,
  said: {
    paper:
      'Sekretariatet gennemgik papiret. Bestyrelsen hæftede sig ved de mål, der ikke kan afgøres endnu.',
    measurements: 'Udviklingen blev set igennem. Ingen bemærkninger.',
    [recommendation('lys').id]: 'Driften kan sætte lamperne op inden for sit eget budget.',
    [recommendation('lommepenge').id]:
      'Alle var for. Der er penge til ét hold, og driften vil gerne lære af det første.',
    [recommendation('jobhjaelp').id]:
      'Ingen kunne sige, om rummet er opvarmet om vinteren. Det undersøges.',
    [recommendation('telefonkaeder').id]:
      'Skolen fortalte, at kæderne er dens eneste vej til nogle af hjemmene.',
    Eventuelt: 'Ingen havde noget.',
  },
  decided: [
    {
      key: 'lys',
      on: recommendation('lys'),
      outcome: 'follow',
      text: 'Vandringerne lægges fast, og lamperne sættes op.',
      actions: [
        {
          text: 'Sæt tre lamper op på stien ved parkeringen',
          owner: 'Driftschefen',
          dueOn: '2020-11-01',
        },
      ],
    },
    {
      key: 'lommepenge',
      on: recommendation('lommepenge'),
      outcome: 'followInPart',
      text: 'Ordningen bliver fast med ét hold om året.',
      reason: 'Der er penge til ét hold og ikke til to.',
      actions: [
        {
          text: 'Lav en aftale med driften om det faste hold',
          owner: 'Den boligsociale medarbejder',
          dueOn: '2020-11-15',
        },
        {
          text: 'Find penge til et hold mere',
          owner: 'Sekretariatslederen',
          dueOn: '2021-03-01',
        },
      ],
    },
    {
      key: 'jobhjaelp',
      on: recommendation('jobhjaelp'),
      outcome: 'postpone',
      text: 'Der tages stilling på næste møde.',
      reason: 'Det skal først undersøges, om fællesrummet kan bruges om vinteren.',
      postponedTo: '2020-11-25',
    },
    {
      key: 'telefonkaeder',
      on: recommendation('telefonkaeder'),
      outcome: 'notFollow',
      text: 'Telefonkæderne fortsætter.',
      reason: 'De er skolens eneste vej til nogle hjem. Gruppen bedes om et andet forslag.',
    },
  ],
  laidOn: '2020-08-28',
  approvedOn: '2020-09-09',
};

const city: MeetingTold = {
  key: 'by',
  part: 'city',
  day: '2021-01-13',
  from: '13:00',
  to: '14:30',
  place: 'Mødelokale Eksempel (opdigtet)',
  plannedOn: '2020-01-21',
  calledOn: '2020-12-16',
  kinds: ['paper', 'measurements', 'notice', 'recommendation'],
  said: {
    paper: 'Papiret blev taget til efterretning.',
    notice: 'Bestyrelsen spurgte, hvordan de unge finder vej. Telefontiden kom frem under mødet.',
    measurements: 'Bestyrelsen har set målingerne og deres udvikling siden planens start.',
    recommendation: 'Bestyrelsen var enig.',
  },
  decided: [
    ...(['by-tryghed', 'by-uddannelse', 'by-foraeldre'] as const).map(
      (key) =>
        ({
          key,
          on: recommendation(key),
          outcome: 'follow',
          text: 'Bestyrelsen følger indstillingen.',
        }) as const,
    ),
    {
      key: 'by-vejledere',
      on: { kind: 'notice', id: idOf('underretning-vejledere-fortalt') },
      outcome: 'adopt',
      text: 'Samlingen tages til efterretning, når hver plan får en fast telefontid og aftalte dage.',
    },
    {
      key: 'by-sigtede',
      on: recommendation('by-sigtede'),
      outcome: 'follow',
      text: 'Bestyrelsen spørger på alle planers vegne.',
      actions: [
        {
          text: 'Spørg, om tallet for sigtede unge kan komme om foråret',
          owner: 'Sekretariatet for den boligsociale bestyrelse',
          dueOn: '2021-03-01',
        },
      ],
    },
  ],
  laidOn: '2021-01-14',
  approvedOn: '2021-01-21',
};

const winter: MeetingTold = {
  key: 'bestyrelse-vinter',
  part: 'district',
  day: '2020-11-25',
  from: '09:30',
  to: '11:00',
  place: 'Kulturhuset Mønsteret (opdigtet)',
  plannedOn: '2020-01-21',
  calledOn: '2020-11-10',
  kinds: ['notice', 'recommendation', 'action'],
  conflict,
  said: {
    notice: 'Rummet er lukket til februar. Biblioteket stiller et lokale til rådighed imens.',
    [recommendation('jobhjaelp').id]:
      'Biblioteket kan bruges med det samme, og fællesrummet når taget er færdigt.',
    action: 'Sekretariatslederen har søgt to fonde og venter på svar.',
    conflict: 'Begge parter fik ordet. Ingen i bestyrelsen havde noget imod forslaget.',
  },
  decided: [
    {
      key: 'faellesrum',
      on: { kind: 'notice', id: idOf('underretning-fortalt') },
      outcome: 'adopt',
      text: 'Planens aktiviteter flytter til biblioteket, til rummet åbner igen.',
    },
    {
      key: 'jobhjaelp-igen',
      on: recommendation('jobhjaelp'),
      outcome: 'follow',
      text: 'Jobhjælpen flytter til biblioteket nu og til fællesrummet i foråret.',
      actions: [
        {
          text: 'Flyt jobhjælpen, og sæt sedler op i opgangene',
          owner: 'Den boligsociale medarbejder',
          dueOn: '2021-01-15',
        },
      ],
    },
    {
      key: 'noegle',
      on: { kind: 'conflict', id: conflict },
      outcome: 'adopt',
      text: 'To frivillige får hver en nøgle og låser efter sig. Driften står for alarmen.',
      actions: [
        {
          text: 'Giv de to frivillige hver en nøgle mod kvittering',
          owner: 'Driftschefen',
          dueOn: '2020-12-04',
        },
      ],
    },
  ],
  laidOn: '2020-11-26',
  approvedOn: '2020-12-08',
};

/** The meetings of the story, each from its planning to its locked minutes. */
export const meetings: readonly Step[] = [spring, autumn, city, winter].flatMap(meetingSteps);
