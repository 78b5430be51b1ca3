import type { EventWords } from './event-words.ts';
import { dateText, joined, periodText } from './periods.ts';
import { sourceFieldName } from './sources.ts';

/** What happened to a file of figures. */
export const importWords: EventWords<`import.${string}`> = {
  'import.read': (event) => `"${event.fileName}" blev læst til gennemsyn.`,
  'import.mapped': (event) => `Det blev valgt, hvordan "${event.fileName}" skal læses.`,
  'import.rowsExcluded': (event) =>
    `${tally(event.rows, 'række', 'rækker')} af "${event.fileName}" blev ${event.excluded ? 'udeladt' : 'taget med igen'}.`,
  'import.discarded': (event) =>
    `Indlæsningen af "${event.fileName}" blev kasseret, før den blev bekræftet.`,
  'import.confirmed': (event) =>
    `Indlæsningen af "${event.fileName}" blev bekræftet: ${tally(event.added, 'nyt tal', 'nye tal')} og ${tally(event.corrected, 'rettet', 'rettede')}.`,
  'import.withdrawn': (event) =>
    `Indlæsningen af "${event.fileName}" blev trukket tilbage: ${event.why}`,
  'import.templateMade': (event) =>
    `En skabelon med ${tally(event.rows, 'række', 'rækker')} blev hentet.`,
};

/** What happened to a source, or to where a series is fetched from. */
export const sourceWords: EventWords<`source.${string}` | 'series.tied' | 'series.untied'> = {
  'source.added': (event) => `Kilden "${event.name}" blev oprettet.`,
  'source.changed': (event) =>
    `Kilden "${event.name}" blev ændret: ${joined(event.changed.map(sourceFieldName))}.`,
  'source.waveSkipped': (event) =>
    `"${event.name}" målte ikke i ${periodText(event.period)}: ${event.why}`,
  'source.profileKept': (event) =>
    `Opsætningen "${event.profile}" blev gemt for kilden "${event.name}".`,
  'source.profileForgotten': (event) =>
    `Opsætningen "${event.profile}" af kilden "${event.name}" blev slettet.`,
  'series.tied': (event, nameOf) =>
    `Målingen ${nameOf(event.series)} hentes nu fra tabel ${event.table} (${event.selection}).`,
  'series.untied': (event, nameOf) =>
    `Målingen ${nameOf(event.series)} hentes ikke længere fra tabel ${event.table}.`,
};

/** What happened to a request for figures. */
export const askWords: EventWords<`ask.${string}`> = {
  'ask.made': (event) =>
    `${event.contact} blev bedt om ${tally(event.figures, 'tal', 'tal')} senest den ${dateText(event.dueOn)}.`,
  'ask.sent': (event) => `Linket til ${event.contact} er sendt uden for Fremdrift.`,
  'ask.reminded': (event) => `${event.contact} blev mindet om at svare.`,
  'ask.renewed': (event) => `${event.contact} fik et nyt link; det gamle virker ikke længere.`,
  'ask.revoked': (event) => `Forespørgslen til ${event.contact} blev trukket tilbage.`,
  'ask.answered': (event) =>
    `${event.by}${event.by === event.contact ? '' : ` (${event.contact})`} svarede på ${tally(event.figures, 'tal', 'tal')}.`,
  'ask.accepted': (event, nameOf) =>
    `Svaret fra ${event.contact} for ${periodText(event.period)} (${nameOf(event.series)}) blev godkendt.`,
  'ask.rejected': (event, nameOf) =>
    `Svaret fra ${event.contact} for ${periodText(event.period)} (${nameOf(event.series)}) blev ikke brugt: ${event.why}`,
  'ask.linkRefused': () => 'Nogen prøvede at åbne et svarlink, der ikke virker.',
};

function tally(count: number, one: string, many: string): string {
  return `${new Intl.NumberFormat('da-DK').format(count)} ${count === 1 ? one : many}`;
}
