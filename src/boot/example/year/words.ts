import type { Judgement, Stance } from '#domain/governance/cycle.ts';
import type { Part } from './scene.ts';

type Line = {
  readonly criterion: string;
  readonly comment?: string;
  readonly judgement?: Judgement;
  readonly reason?: string;
};

type Evaluated = {
  readonly part: Part;
  readonly area: string;
  readonly experience: string;
  readonly lines: readonly Line[];
};

/** What the bodies wrote of the year; all of it is made up. */
export const evaluated: readonly Evaluated[] = [
  {
    part: 'local',
    area: 'tryghed-og-trivsel',
    experience:
      'Naboerne siger, at der er mere liv på stierne om aftenen end for et år siden. Hjørnet ved parkeringen er stadig mørkt, og mange går en omvej.',
    lines: [
      {
        criterion: 'kriterium-t1',
        comment: 'Vi ligger over målet allerede. Det er målingen for 2020, der tæller.',
      },
      {
        criterion: 'kriterium-t4',
        comment: 'Der spørges først igen i 2020. Fællesspisningerne har været fulde hver gang.',
      },
    ],
  },
  {
    part: 'safety',
    area: 'kriminalpraeventiv-indsats',
    experience:
      'Et år med få sager. Den samme lille flok har stået bag det meste hærværk, og den kender vi nu ved navn og kan tale med.',
    lines: [
      {
        criterion: 'kriterium-k2',
        comment: 'Udgiften falder år for år, men snittet af alle årene er endnu for højt.',
      },
      {
        criterion: 'kriterium-k3',
        judgement: 'met',
        reason:
          'Begge papirer ligger der. Kommissoriet blev fire dage forsinket og har været i brug lige siden, så samarbejdet er på plads.',
      },
    ],
  },
  {
    part: 'education',
    area: 'uddannelse-og-beskaeftigelse',
    experience:
      'De unge kommer, når hjælpen er tæt på og uden tidsbestilling. Kontoret på anden sal er svært at finde, og de yngste går forgæves.',
    lines: [
      {
        criterion: 'kriterium-u2',
        comment: 'Ledigheden falder, men den falder også i resten af byen.',
      },
    ],
  },
  {
    part: 'education',
    area: 'forebyggelse-og-foraeldreansvar',
    experience:
      'Forældrenetværket vokser af sig selv. Telefonkæderne til forældremøderne tager mange aftener og når mest dem, der kommer i forvejen.',
    lines: [
      {
        criterion: 'kriterium-f3',
        comment: 'Tredje årgang går frem. Sjette står stille, og vi ved ikke hvorfor.',
      },
    ],
  },
  {
    part: 'district',
    area: 'tryghed-og-trivsel',
    experience:
      'Bestyrelsen ser det samme som følgegruppen: bedre aftener, og et mørkt sted tilbage.',
    lines: [],
  },
  {
    part: 'district',
    area: 'kriminalpraeventiv-indsats',
    experience:
      'Samarbejdet virker i hverdagen. Tallet for sigtede kommer et år efter de andre og kan ikke styres efter.',
    lines: [],
  },
  {
    part: 'district',
    area: 'uddannelse-og-beskaeftigelse',
    experience: 'Afstanden til byen bliver mindre for uddannelse og næsten ikke for ledighed.',
    lines: [],
  },
  {
    part: 'district',
    area: 'forebyggelse-og-foraeldreansvar',
    experience: 'Dagtilbud og netværk følger planen. Samarbejdet med skolen skal have nye ideer.',
    lines: [],
  },
];

type Recommended = {
  readonly part: Part;
  readonly key: string;
  readonly area: string;
  readonly stance: Stance;
  readonly text: string;
  readonly criteria: readonly string[];
};

/** What they recommended: the groups to the district board, and that to the city's. */
export const recommended: readonly Recommended[] = [
  {
    part: 'local',
    key: 'lys',
    area: 'tryghed-og-trivsel',
    stance: 'adjust',
    text: 'Læg en fast aftenvandring hver anden uge, og få lys på stien ved parkeringen.',
    criteria: ['kriterium-t1', 'kriterium-t3'],
  },
  {
    part: 'safety',
    key: 'lommepenge',
    area: 'kriminalpraeventiv-indsats',
    stance: 'new',
    text: 'Gør lommepengejob til en fast ordning med to hold om året.',
    criteria: ['kriterium-k1'],
  },
  {
    part: 'education',
    key: 'jobhjaelp',
    area: 'uddannelse-og-beskaeftigelse',
    stance: 'adjust',
    text: 'Flyt jobhjælpen ned i fællesrummet to eftermiddage om ugen.',
    criteria: ['kriterium-u2'],
  },
  {
    part: 'education',
    key: 'telefonkaeder',
    area: 'forebyggelse-og-foraeldreansvar',
    stance: 'stop',
    text: 'Stop telefonkæderne op til forældremøderne.',
    criteria: ['kriterium-f3'],
  },
  {
    part: 'district',
    key: 'by-tryghed',
    area: 'tryghed-og-trivsel',
    stance: 'continue',
    text: 'Fortsæt som nu. Trygheden går den rigtige vej.',
    criteria: [],
  },
  {
    part: 'district',
    key: 'by-sigtede',
    area: 'kriminalpraeventiv-indsats',
    stance: 'adjust',
    text: 'Bed om at få tallet for sigtede unge et halvt år tidligere.',
    criteria: ['kriterium-k1'],
  },
  {
    part: 'district',
    key: 'by-uddannelse',
    area: 'uddannelse-og-beskaeftigelse',
    stance: 'continue',
    text: 'Fortsæt, og se ledigheden sammen med resten af byens.',
    criteria: [],
  },
  {
    part: 'district',
    key: 'by-foraeldre',
    area: 'forebyggelse-og-foraeldreansvar',
    stance: 'continue',
    text: 'Fortsæt. Nye ideer til skolesamarbejdet er på vej lokalt.',
    criteria: [],
  },
];
