import type { OpenPart } from '#domain/agreements/question.ts';

/** What a criterion's sentence leaves open, asked in one sentence. */
export function openPartSentence(criterion: string, part: OpenPart): string {
  switch (part) {
    case 'deadline':
      return `${criterion} har ingen frist. Gælder det ved aftalens udløb?`;
    case 'size':
      return `${criterion} siger ikke, hvor meget der skal til. Tæller enhver forbedring?`;
    case 'baseline':
      return `Udgangspunktet for ${criterion} mangler eller er uden dato. Hvad er tallet, og hvornår er det fra?`;
    case 'population':
      return `Det er ikke klart, hvem eller hvilket område ${criterion} gælder for.`;
    case 'combine':
      return `${criterion} gælder flere. Skal kravet være nået af hver for sig eller af alle under ét?`;
    case 'reading':
      return `${criterion} kan læses på mere end én måde. Hvad er aftalt?`;
    case 'unit':
      return `Det er ikke klart, hvad der tælles i ${criterion}, eller om det er et antal eller en andel.`;
    case 'measure':
      return `${criterion} siger ikke, hvad der skal måles. Hvordan afgøres det?`;
    case 'dataSource':
      return `${criterion} har ingen datakilde. Hvor kommer tallet fra?`;
    case 'benchmark':
      return `Det er ikke klart, hvad ${criterion} skal sammenlignes med.`;
  }
}
