import type { AnswerCode, QuestionAbout } from '#domain/agreements/question.ts';
import {
  areaPartName,
  claimSentence,
  danish,
  danishDate,
  grouped,
  missingName,
  topicName,
  topicTitle,
  valueList,
  waves,
} from './question-names.ts';
import { openPartSentence } from './question-parts.ts';

type Sentences = {
  readonly [Kind in QuestionAbout['kind']]: (
    about: Extract<QuestionAbout, { kind: Kind }>,
  ) => string;
};

const sentences: Sentences = {
  'missing-part': (about) =>
    `${missingName(about.part)} blev ikke fundet i dokumentet. Skriv det selv, eller lad feltet stå tomt.`,
  'section-missing': (about) => `Afsnittet om ${topicName(about.topic)} blev ikke fundet.`,
  'area-part-missing': (about) =>
    `Indsatsområdet ${about.area} har ${areaPartName(about.part)}, så vidt det kan læses. Er det rigtigt?`,
  'criterion-open': (about) => openPartSentence(about.criterion, about.part),
  'window-undated': (about) =>
    `${about.criterion} regner fra "${about.window}", men det står ikke, hvilke år eller hvilken dag det er. Hvilken periode gælder det?`,
  'figures-differ': (about) =>
    `Tallene bag ${about.criterion} står forskelligt i aftalen: ${valueList(about.values)}. Måles der over forskellige perioder, eller er et af tallene forkert?`,
  'figure-in-two-areas': (about) =>
    `Det samme tal står to steder: ${about.areas.join(' og ')}. Skal det kun føres én gang?`,
  'value-repeated': (about) =>
    `Tallet ${danish(about.value)} står to gange i samme sætning. Er det en gentagelse, eller skulle der have stået et andet tal?`,
  'scales-differ': (about) =>
    `Central måling ${about.measurement} er pr. 1.000, mens ${about.places.join(', ')} regner i procent. Tallene kan ikke sammenlignes direkte. Er det to forskellige mål?`,
  'definitions-differ': (about) =>
    `${topicTitle(about.topic)} måles for forskellige aldersgrupper: ${about.definitions.join(', ')}. De er ikke samme tal. Skal de føres hver for sig?`,
  'words-against-figures': (about) =>
    `${claimSentence(about.claim)}, men tallene siger noget andet: ${valueList(about.values)}. Hvordan skal de forstås?`,
  'dot-decimal': (about) =>
    `Tallet "${about.value}" er skrevet med punktum. På dansk skiller punktum tusinder. Er det et decimaltal?`,
  'baseline-after-start': (about) =>
    `Et af de tal, ${about.criterion} går ud fra, er fra ${about.period}, men aftalen begynder ${danishDate(about.start)}. Er aftalen ændret undervejs?`,
  'text-after-start': (about) =>
    `Der står en dato efter aftalens begyndelse (${danishDate(about.date)}). Er aftalen ændret undervejs?`,
  'baseline-approximate': (about) =>
    `Udgangspunktet for ${about.criterion} er kun omtrentligt ("ca."). Skal tallene bruges, som de står?`,
  'step-start-open': (about) =>
    `${about.criterion} skal ændre sig hvert år, men det står ikke, hvornår der regnes fra: ${about.baseline ?? 'udgangspunktet'} eller aftalens begyndelse ${danishDate(about.start)}.`,
  'every-year-or-whole': (about) =>
    `Skal ${about.criterion} være nået hvert eneste år eller samlet over hele perioden?`,
  'stock-or-flow': (about) =>
    `Tæller ${about.criterion} det samlede antal, der vokser år for år, eller nye hvert år?`,
  'deliverables-combined': (about) =>
    `${about.criterion} nævner flere ting, der skal foreligge. Skal de alle foreligge, eller er én nok?`,
  'combine-departments': (about) =>
    `${about.criterion} siger ikke, om kravet gælder hver afdeling eller dem alle under ét. Aftalens tal: ${valueList(about.values)}.`,
  'population-differs': (about) =>
    `${about.criterion} handler om ${about.populations[0]}, men udgangspunktet er for ${about.populations[1]}. Hvad skal der måles på?`,
  'population-abbreviated': (about) =>
    `Hvilken afdeling er "${about.abbreviation}"? Aftalens afdelinger er ${about.departments.join(', ')}.`,
  'populations-mixed': (about) =>
    `Succeskriterierne gælder ikke det samme område: ${about.populations.join('; ')}. Er det meningen?`,
  'source-stopped': (about) =>
    `${about.source} blev ikke lavet i ${about.missingYear}, som ${about.criterion} skal afgøres på.${waves(about.earlier, about.later)} Skal en anden måling gælde i stedet?`,
  'source-differs': (about) =>
    `${about.criterion} skal måles med ${about.named}, men aftalens eget tal er fra ${about.used}. Hvilken kilde gælder?`,
  'sources-alike': (about) =>
    `Kilderne ${about.sources.join(' og ')} ligner hinanden, men er to forskellige undersøgelser.`,
  'shared-criterion': (about) =>
    `${about.criterion} er fælles med ${about.other}. Skal det føres ét sted og vises i begge planer?`,
  'wording-slip': (about) =>
    about.slip === '"'
      ? 'Der mangler et citationstegn. Er det en skrivefejl?'
      : `"${about.slip}" ligner en skrivefejl. Er det det?`,
  'objective-duplicated': (about) =>
    `Det samme mål står under ${about.areas.join(' og ')}. Skal det kun føres ét sted?`,
  'objective-elsewhere': (about) =>
    `Målet under ${about.area} hører ifølge teksten til under ${about.elsewhere}. Skal det kun måles dér?`,
  'objective-without-criterion': (about) =>
    `Målet under ${about.area} ser ikke ud til at have noget succeskriterium. Skal det stå uden måling?`,
  'target-group-copied': (about) =>
    `Den samme målgruppe står under ${about.areas.join(' og ')}. Er det meningen?`,
  'ages-overlap': (about) =>
    `Under ${about.area} er de ${about.ages.join('-, ')}-årige med i både den primære og den sekundære målgruppe. Hvor hører de til?`,
  'body-two-names': (about) => `${about.names.join(' kaldes også ')}. Er det samme gruppe?`,
  'bodies-identical': (about) =>
    `${about.names[0]} er ifølge teksten identisk med ${about.names[1]}. Skal de føres som én?`,
  'board-unclear': (about) =>
    `Teksten skriver kun "bestyrelsen", men der er flere: ${about.boards.join(' og ')}. Hvilken er det?`,
  'administration-missing': (about) =>
    `${about.body} nævner ikke ${about.missing.join(', ')}. Skal den forvaltning være med?`,
  'citation-unclear': (about) =>
    `Henvisningen "${about.citation}" er skrevet anderledes end sædvanligt i lovtekster. Gælder den samme bestemmelse?`,
  'word-two-meanings': (about) =>
    `Ordet "${about.word}" bruges både om gennemgang af regnskabet og om ændring af aftalen. De holdes adskilt her.`,
  'persons-named': (about) =>
    `Aftalen nævner ${about.count} ${about.count === 1 ? 'person' : 'personer'} ved navn som underskrivere. Skal navnene gemmes?`,
  'sum-differs': (about) =>
    `${about.of === 'residents' ? 'Beboertallene' : 'Beløbene'} giver ${grouped(about.sum)} tilsammen, men der står ${grouped(about.stated)} i alt. Hvad er rigtigt?`,
  'fund-share-high': (about) =>
    `Landsbyggefondens andel er ${danish(about.percent)} %, men fonden betaler højst 75 %. Er tallene rigtige?`,
  'scale-unclear': () => 'Beløbene er små for en helhedsplan. Er de skrevet i hele tusinder?',
  'count-differs': (about) =>
    `Der står ${grouped(about.stated)} i teksten, men ${grouped(about.found)} blev fundet. Mangler der noget?`,
};

/** The question to the person, as one or two plain Danish sentences. */
export function questionSentence(about: QuestionAbout): string {
  const sentence = sentences[about.kind] as (about: QuestionAbout) => string;
  return sentence(about);
}

/** What a button or an option says. */
export function answerWords(code: AnswerCode): string {
  const words: Readonly<Record<AnswerCode, string>> = {
    asWritten: 'Som det står',
    leaveOut: 'Udelad det',
    keepBoth: 'Begge gælder, hver for sig',
    keepFirst: 'Den første gælder',
    keepSecond: 'Den anden gælder',
    planEnd: 'Ved aftalens udløb',
    everyYear: 'Hvert år',
    onTheWhole: 'Samlet over årene',
    anyImprovement: 'Enhver forbedring tæller',
    agreedSize: 'Der er aftalt en størrelse',
    eachOne: 'Hver for sig',
    allTogether: 'Alle under ét',
    weightedTogether: 'Under ét, vægtet efter antal',
    allDelivered: 'Alle skal foreligge',
    eitherOne: 'Én er nok',
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
