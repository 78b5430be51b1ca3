import { addActivity, keepActivityYear } from '#operations/activities/change.ts';
import { idOf, type Step } from './scene.ts';

/** What is done in the area beside what is measured; it contributes, and nobody says more. */
const activities = [
  {
    key: 'vandringer',
    name: 'Aftenvandringer',
    what: 'Voksne fra området går en runde sammen og hilser på dem, de møder.',
    lead: 'Den lokale følgegruppe',
    focusArea: 'tryghed-og-trivsel',
    criteria: ['kriterium-t1', 'kriterium-t3'],
    year: { text: 'Der blev gået 31 aftener, mest i foråret.', attendances: 214, people: 38 },
  },
  {
    key: 'lommepenge',
    name: 'Lommepengejob hos driften',
    what: 'Unge på 13-15 år hjælper gårdmændene et par timer om ugen.',
    lead: 'Driften og den boligsociale medarbejder',
    focusArea: 'kriminalpraeventiv-indsats',
    criteria: ['kriterium-k1', 'kriterium-k2'],
    year: { text: 'To prøvehold på hver seks uger.', attendances: 96, people: 11 },
  },
  {
    key: 'jobhjaelp',
    name: 'Jobhjælp ved kaffebordet',
    what: 'En vejleder læser ansøgninger igennem og ringer til læresteder sammen med de unge.',
    lead: 'Den boligsociale medarbejder',
    focusArea: 'uddannelse-og-beskaeftigelse',
    criteria: ['kriterium-u1', 'kriterium-u2'],
    year: { text: 'Åbent 40 eftermiddage på kontoret.', attendances: 173, people: 52 },
  },
  {
    key: 'foraeldrecafe',
    name: 'Forældrecafé',
    what: 'Forældre til små børn spiser formiddagsmad sammen og får besøg af sundhedsplejersken.',
    lead: 'Et netværk af forældre',
    focusArea: 'forebyggelse-og-foraeldreansvar',
    criteria: ['kriterium-f1', 'kriterium-f2'],
    year: { text: 'Café hver anden torsdag uden for ferierne.', attendances: 402, people: 64 },
  },
] as const;

/** The activities are written in early in the plan, and what was done in 2019 when that is over. */
export const activitySteps: readonly Step[] = [
  ...activities.map(
    ({ key, year: _, ...given }, nth): Step => ({
      key: `aktivitet-${key}`,
      at: { day: '2019-02-04', clock: `10:0${nth}` },
      who: 'secretariat',
      play: ({ does }) => does(addActivity, { ...given, from: '2018-03-01' }),
    }),
  ),
  ...activities.map(
    ({ key, year }, nth): Step => ({
      key: `aktivitet-aar-${key}`,
      at: { day: '2020-01-20', clock: `13:0${nth}` },
      who: 'secretariat',
      play: ({ does }) =>
        does(keepActivityYear, {
          activity: idOf(`aktivitet-${key}`),
          revision: 1,
          year: 2019,
          ...year,
        }),
    }),
  ),
];
