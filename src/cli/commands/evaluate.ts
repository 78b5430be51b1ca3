import { type Command, textOption } from '#cli/command.ts';
import { evaluationOf } from '#cli/evaluation.ts';
import { evaluationInWords } from '#cli/evaluation-words.ts';
import { misused } from '#cli/failure.ts';
import { readPlanFile } from '#cli/plan-files.ts';
import { type IsoDate, parseDate } from '#domain/time/period.ts';

/** Judges every criterion of a plan file; no database is needed. */
export const evaluateCommand: Command = {
  name: 'evaluate',
  usage: 'PLANFIL [--as-of DATO] [--json]',
  summary: 'Afgør hvert succeskriterium i en planfil og forklarer vurderingen.',
  details: [
    'Der bruges ingen database. Filens form står i docs/plan-file.md; "-" læser fra standard ind.',
    '  --as-of DATO   vurderet den dag (fx 2020-06-01) ud fra det, der var registreret ved dagens slutning;',
    '                 ellers i dag ud fra alle målinger',
    '  --json         maskinlæsbart; felterne står i docs/command-line.md',
  ],
  options: { json: { type: 'boolean' }, 'as-of': { type: 'string' } },
  words: [1, 1],
  run: async (given, { today, write }) => {
    const [path = ''] = given.words;
    const asOf = dayOf(textOption(given, 'as-of'));
    const evaluation = evaluationOf(await readPlanFile(path), today(), asOf);
    write(
      given.options.json === true
        ? `${JSON.stringify(evaluation, null, 2)}\n`
        : evaluationInWords(evaluation),
    );
  },
};

const dayOf = (given: string | undefined): IsoDate | undefined => {
  if (given === undefined) return undefined;
  const day = parseDate(given);
  if (day === undefined) throw misused(`"${given}" er ikke en dato. Skriv den som 2020-06-01.`);
  return day;
};
