import type { AnswerCode, MissingPart, QuestionAbout, StatedValue } from '#domain/agreements/question.ts';
import { openPartSentence } from './question-parts.ts';

/** The question to the person, as one or two plain Danish sentences. */
export function questionSentence(about: QuestionAbout): string {
  switch (about.kind) {
    case 'missing-part':
      return `${missingName(about.part)} blev ikke fundet i dokumentet. Skriv det selv, eller lad feltet stå tomt.`;
    case 'section-missing':
      return `Afsnittet om ${topicName(about.topic)} blev ikke fundet.`;
    case 'area-part-missing':
      return `Indsatsområdet ${about.area} har ${areaPartName(about.part)}, så vidt det kan læses. Er det rigtigt?`;
    case 'criterion-open':
      return openPartSentence(about.criterion, about.part);
    case 'window-undated':
      return `${about.criterion} regner fra »${about.window}«, men det står ikke, hvilke år eller hvilken dag det er. Hvilken periode gælder det?`;
    case 'figures-differ':
      return `Tallene bag ${about.criterion} står forskelligt i aftalen: ${valueList(about.values)}. Måles der over forskellige perioder, eller er et af tallene forkert?`;
    case 'figure-in-two-areas':
      return `Det samme tal står to steder: ${about.areas.join(' og ')}. Skal det kun føres én gang?`;
    case 'value-repeated':
      return `Tallet ${danish(about.value)} står to gange i samme sætning. Er det en gentagelse, eller skulle der have stået et andet tal?`;
    case 'scales-differ':
      return `Central måling ${about.measurement} er pr. 1.000, mens ${about.places.join(', ')} regner i procent. Tallene kan ikke sammenlignes direkte. Er det to forskellige mål?`;
    case 'definitions-differ':
      return `${topicTitle(about.topic)} måles for forskellige aldersgrupper: ${about.definitions.join(', ')}. De er ikke samme tal. Skal de føres hver for sig?`;
    case 'words-against-figures':
      return `${claimSentence(about.claim)}, men tallene siger noget andet: ${valueList(about.values)}. Hvordan skal de forstås?`;
    case 'dot-decimal':
      return `Tallet »${about.value}« er skrevet med punktum. På dansk skiller punktum tusinder. Er det et decimaltal?`;
    case 'baseline-after-start':
      return `Udgangspunktet for ${about.criterion} er fra ${about.period}, men aftalen begynder ${danishDate(about.start)}. Er aftalen ændret undervejs?`;
    case 'text-after-start':
      return `Der står en dato efter aftalens begyndelse (${danishDate(about.date)}). Er aftalen ændret undervejs?`;
    case 'baseline-approximate':
      return `Udgangspunktet for ${about.criterion} er kun omtrentligt (»ca.«). Skal tallene bruges, som de står?`;
    case 'step-start-open':
      return `${about.criterion} skal ændre sig hvert år, men det står ikke, hvornår der regnes fra: ${about.baseline ?? 'udgangspunktet'} eller aftalens begyndelse ${danishDate(about.start)}.`;
    case 'stock-or-flow':
      return `Tæller ${about.criterion} det samlede antal, der vokser år for år, eller nye hvert år?`;
    case 'deliverables-combined':
      return `${about.criterion} nævner flere ting, der skal foreligge. Skal de alle foreligge, eller er én nok?`;
    case 'combine-departments':
      return `${about.criterion} siger ikke, om kravet gælder hver afdeling eller dem alle under ét. Aftalens tal: ${valueList(about.values)}.`;
    case 'population-differs':
      return `${about.criterion} handler om ${about.populations[0]}, men udgangspunktet er for ${about.populations[1]}. Hvad skal der måles på?`;
    case 'population-abbreviated':
      return `Hvilken afdeling er »${about.abbreviation}«? Aftalens afdelinger er ${about.departments.join(', ')}.`;
    case 'populations-mixed':
      return `Succeskriterierne gælder ikke det samme område: ${about.populations.join('; ')}. Er det meningen?`;
    case 'source-stopped':
      return `${about.source} blev ikke lavet i ${about.missingYear}, som ${about.criterion} skal afgøres på.${waves(about.earlier, about.later)} Skal en anden måling gælde i stedet?`;
    case 'source-differs':
      return `${about.criterion} skal måles med ${about.named}, men aftalens eget tal er fra ${about.used}. Hvilken kilde gælder?`;
    case 'sources-alike':
      return `Kilderne ${about.sources.join(' og ')} ligner hinanden, men er to forskellige undersøgelser.`;
    case 'shared-criterion':
      return `${about.criterion} er fælles med ${about.other}. Skal det føres ét sted og vises i begge planer?`;
    case 'wording-slip':
      return about.slip === '"'
        ? 'Et citationstegn mangler sin makker. Er det en skrivefejl?'
        : `»${about.slip}« ligner en skrivefejl. Er det det?`;
    case 'objective-duplicated':
      return `Det samme mål står under ${about.areas.join(' og ')}. Skal det kun føres ét sted?`;
    case 'objective-elsewhere':
      return `Målet under ${about.area} hører ifølge teksten til under ${about.elsewhere}. Skal det kun måles dér?`;
    case 'objective-without-criterion':
      return `Målet under ${about.area} ser ikke ud til at have noget succeskriterium. Skal det stå uden måling?`;
    case 'target-group-copied':
      return `Den samme målgruppe står under ${about.areas.join(' og ')}. Er det meningen?`;
    case 'ages-overlap':
      return `Under ${about.area} er de ${about.ages.join('-, ')}-årige med i både den primære og den sekundære målgruppe. Hvor hører de til?`;
    case 'body-two-names':
      return `${about.names.join(' kaldes også ')}. Er det samme gruppe?`;
    case 'bodies-identical':
      return `${about.names[0]} er ifølge teksten identisk med ${about.names[1]}. Skal de føres som én?`;
    case 'board-unclear':
      return `Teksten skriver kun »bestyrelsen«, men der er flere: ${about.boards.join(' og ')}. Hvilken er det?`;
    case 'administration-missing':
      return `${about.body} nævner ikke ${about.missing.join(', ')}. Skal den forvaltning være med?`;
    case 'citation-unclear':
      return `Henvisningen »${about.citation}« er skrevet anderledes, end lovtekster plejer. Gælder den samme bestemmelse?`;
    case 'word-two-meanings':
      return `Ordet »${about.word}« bruges både om gennemgang af regnskabet og om ændring af aftalen. De holdes adskilt her.`;
    case 'persons-named':
      return `Aftalen nævner ${about.count} ${about.count === 1 ? 'person' : 'personer'} ved navn som underskrivere. Skal navnene gemmes?`;
    case 'sum-differs':
      return `${about.of === 'residents' ? 'Beboertallene' : 'Beløbene'} giver ${grouped(about.sum)} tilsammen, men der står ${grouped(about.stated)} i alt. Hvad er rigtigt?`;
    case 'fund-share-high':
      return `Landsbyggefondens andel er ${danish(about.percent)} %, men fonden betaler højst 75 %. Er tallene rigtige?`;
    case 'scale-unclear':
      return 'Beløbene er små for en helhedsplan. Er de skrevet i hele tusinder?';
    case 'count-differs':
      return `Der står ${grouped(about.stated)} i teksten, men ${grouped(about.found)} blev fundet. Mangler der noget?`;
  }
}

function missingName(part: MissingPart): string {
  const names: Readonly<Record<MissingPart, string>> = {
    title: 'Aftalens titel',
    areaName: 'Områdets navn',
    parties: 'Aftalens parter',
    signatures: 'Underskrifter',
    period: 'Aftalens periode',
    annexes: 'Listen over bilag',
    bodies: 'Bestyrelser og grupper',
    departments: 'Boligafdelingerne',
    residents: 'Beboertal for alle afdelinger',
    figures: 'Tal i beskrivelsen af området',
    centralMeasurements: 'De centralt genererede målinger',
    focusAreas: 'Indsatsområderne',
    financing: 'Finansieringen',
    noticeRule: 'Reglen om underretning',
    conflictRule: 'Reglen om konflikter',
    amendmentRule: 'Reglen om ændring af aftalen',
  };
  return names[part];
}

function topicName(topic: string): string {
  const names: Readonly<Record<string, string>> = {
    purpose: 'formålet',
    organisation: 'organiseringen',
    problems: 'områdets problemer og beboere',
    centralMeasurements: 'de fælles målinger',
    focusAreas: 'indsatsområderne',
    localEvaluation: 'lokal evaluering',
    resources: 'ressourcer',
    interplay: 'samspil med andre tiltag',
    notice: 'underretning',
    conflict: 'konflikthåndtering',
    amendment: 'ændring af aftalen',
  };
  return names[topic] ?? topic;
}

function areaPartName(part: 'purpose' | 'objectives' | 'targetGroups' | 'criteria'): string {
  const names = {
    purpose: 'intet formål',
    objectives: 'ingen mål',
    targetGroups: 'ingen målgruppe',
    criteria: 'ingen succeskriterier',
  } as const;
  return names[part];
}

function topicTitle(topic: string): string {
  const names: Readonly<Record<string, string>> = {
    dayCare: 'Børn i pasning',
    youthEducation: 'Unges uddannelse',
    charged: 'Sigtelser',
    unemployment: 'Ledighed',
    absence: 'Skolefravær',
  };
  return names[topic] ?? topic;
}

function claimSentence(claim: 'few' | 'many' | 'more-than-half' | 'less-than-half'): string {
  const names = {
    few: 'Teksten siger, at det er få',
    many: 'Teksten siger, at det er mange',
    'more-than-half': 'Teksten siger mere end halvdelen',
    'less-than-half': 'Teksten siger mindre end halvdelen',
  } as const;
  return names[claim];
}

function waves(earlier: number | null, later: number | null): string {
  const years = [earlier, later].filter((year) => year !== null);
  return years.length === 0 ? '' : ` De nærmeste målinger er fra ${years.join(' og ')}.`;
}

const danish = (decimal: string): string => decimal.replace('.', ',').replace('-', '−');
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/gu, '.');

function danishDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return month === '' ? date : `${Number(day)}.${Number(month)}.${year}`;
}

function valueList(values: readonly StatedValue[]): string {
  return values
    .map(({ value, unit, population, period }) => {
      const aside = [population, period].filter((part) => part !== null).join(', ');
      return `${danish(value)}${unitSign(unit)}${aside === '' ? '' : ` (${aside})`}`;
    })
    .join('; ');
}

function unitSign(unit: string): string {
  const signs: Readonly<Record<string, string>> = {
    percent: ' %',
    percentagePoint: ' procentpoint',
    perMille: ' pr. 1.000',
    kroner: ' kr.',
    kronerPerDwelling: ' kr. pr. lejemål',
  };
  return signs[unit] ?? '';
}

/** What a button or an option says. */
export function answerWords(code: AnswerCode): string {
  const words: Readonly<Record<AnswerCode, string>> = {
    asWritten: 'Som det står',
    leaveOut: 'Lad det være ude',
    keepBoth: 'Begge gælder, hver for sig',
    keepFirst: 'Den første gælder',
    keepSecond: 'Den anden gælder',
    planEnd: 'Ved aftalens udløb',
    everyYear: 'Hvert år',
    anyImprovement: 'Enhver forbedring tæller',
    agreedSize: 'Der er aftalt en størrelse',
    eachOne: 'Hver for sig',
    allTogether: 'Alle under ét',
    weightedTogether: 'Under ét, vægtet efter antal',
    eitherOne: 'En af dem er nok',
    earlierWave: 'Den nærmeste tidligere måling',
    laterWave: 'Den nærmeste senere måling',
    noSubstitute: 'Ingen anden måling',
    fromBaseline: 'Fra udgangspunktet',
    fromStart: 'Fra aftalens begyndelse',
    stock: 'Det samlede antal',
    flow: 'Nye hvert år',
    shareOfOpposite: 'Tallene er det modsatte af teksten',
    measuredElsewhere: 'Måles et andet sted',
    notMeasured: 'Står uden måling',
    addCriterion: 'Der skal et succeskriterium til',
    sameBody: 'Samme gruppe',
    differentBodies: 'To forskellige',
    cityBoard: 'Den boligsociale bestyrelse',
    districtBoard: 'Bydelsbestyrelsen',
    board: 'Bestyrelsen',
    decimalPoint: 'Decimaltal',
    thousandsPoint: 'Tusinder',
    missing: 'Den mangler og skal med',
    notTakingPart: 'Den deltager ikke',
    sharedOnce: 'Føres ét sted',
    separate: 'Føres hver for sig',
    amendedLater: 'Aftalen er ændret undervejs',
    mistake: 'Det er en fejl',
    noted: 'Set',
  };
  return words[code];
}
