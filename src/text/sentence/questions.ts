import type { AskCode, SentenceReading } from './reading.ts';

/** Quotes the measured thing where the sentence names it, so the question can be read alone. */
function about(reading: SentenceReading): string {
  return reading.indicator === null ? '' : ` (${reading.indicator})`;
}

function combineDefault(reading: SentenceReading): string {
  return reading.kind === 'milestone' ? 'Forslag: alt skal være gjort.' : 'Forslag: hver for sig.';
}

function readingQuestion(reading: SentenceReading): string {
  switch (reading.kind) {
    case 'yearly-step':
      return 'Skal ændringen ses hvert eneste år, eller samlet over årene? Forslag: hvert år.';
    case 'reach-benchmark':
      return 'Betyder ordene nøjagtig samme niveau, eller mindst lige så godt? Forslag: mindst lige så godt.';
    case 'reach-level':
    case 'average-over-period':
    case 'change-of-average':
    case 'absolute-change':
    case 'relative-change':
    case 'improve-on-baseline':
    case 'not-worsen':
    case 'narrow-gap':
    case 'near-benchmark':
    case 'yearly-count':
    case 'cumulative-count':
    case 'staged':
    case 'reach-and-hold':
    case 'ratio-to-benchmark':
    case 'rank':
    case 'milestone':
    case 'each-of':
    case 'composite':
    case 'judged':
    case 'watch-only':
      return 'Ordene kan læses på to måder. Hvordan skal de forstås?';
  }
}

/**
 * The plain Danish question behind a code of `mustAsk`, with the default that is proposed where there is one.
 */
export function questionText(code: AskCode, reading: SentenceReading): string {
  switch (code) {
    case 'deadline':
      return `Hvornår skal målet${about(reading)} være nået? Forslag: ved planens afslutning.`;
    case 'size':
      return reading.kind === 'near-benchmark'
        ? 'Hvor meget skal afstanden mindskes? Forslag: enhver tilnærmelse tæller, da der ikke er aftalt en størrelse.'
        : 'Hvor stor skal forbedringen være? Forslag: enhver forbedring tæller, da der ikke er aftalt en størrelse.';
    case 'measure':
      return 'Hvad skal måles, eller hvem skal vurdere det? Sætningen nævner ikke et mål for det.';
    case 'combine':
      return `Skal delene nås hver for sig, eller gælder de tilsammen? ${combineDefault(reading)}`;
    case 'population':
      return 'Hvem eller hvilket område gælder målet for? Forslag: planens eget område.';
    case 'benchmark':
      return 'Hvem sammenlignes der med?';
    case 'baseline':
      return reading.quantities.some((quantity) => quantity.role === 'baseline')
        ? 'Hvornår er udgangspunktet målt, og er tallet nøjagtigt?'
        : `Hvad er udgangspunktet${about(reading)}, og hvornår er det målt?`;
    case 'unit':
      return 'Er det et antal eller en andel, og hvad tælles?';
    case 'reading':
      return readingQuestion(reading);
    case 'start-year':
      return 'Fra hvilket år tælles der? Forslag: fra udgangspunktets år.';
    case 'stock-or-flow':
      return 'Er det en bestand, der vokser fra udgangspunktet, eller nye hvert år? Forslag: en bestand, der vokser.';
    case 'dataSource':
      return 'Hvor kommer tallene fra, og hvem leverer dem?';
  }
}
