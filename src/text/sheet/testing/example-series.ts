import { seriesOf } from './sheet-of.ts';

/** What a made-up plan follows: two areas, shares, a rate, money, a grade and a count. */
export const exampleSeries = [
  seriesOf('tryg-fjord', 'Andel trygge', 'Fjordparken'),
  seriesOf('tryg-havn', 'Andel trygge', 'Havneparken'),
  seriesOf('sigtede', 'Sigtede 10-17-årige', 'Fjordparken', 'perMille'),
  seriesOf('fravaer', 'Fravær', 'Skolen ved Fjorden'),
  seriesOf('indkomst', 'Gennemsnitlig indkomst', 'Fjordparken', 'kroner'),
  seriesOf('karakter', 'Karakterer i dansk og matematik', 'Fjordparken', 'grade'),
  seriesOf('aktive', 'Aktive forældre', 'Fjordparken', 'count'),
];
