import type { Question } from '#domain/agreements/question.ts';
import { knownAdministrations } from '#text/agreement/known.ts';
import { linesOf } from '#text/agreement/lines.ts';
import { ask, type ReadParts, sectionNumber } from './ask.ts';

/** Bodies with two names, bodies that are one, a board left unnamed, an administration left out. */
export function bodyQuestions(parts: ReadParts): Question[] {
  const section = sectionNumber(parts, 'organisation');
  const named = parts.bodies
    .filter((body) => body.otherNames.length > 0)
    .map((body) =>
      ask(
        { kind: 'body-two-names', names: [body.name, ...body.otherNames] },
        body.name,
        { section, words: body.words },
        ['sameBody', 'differentBodies'],
        'sameBody',
      ),
    );
  const twins = parts.bodies.flatMap((body) =>
    body.identicalWith === null
      ? []
      : [
          ask(
            { kind: 'bodies-identical', names: [body.name, body.identicalWith] },
            body.name,
            { section, words: body.words },
            ['sameBody', 'differentBodies'],
            'sameBody',
          ),
        ],
  );
  return [...named, ...twins, ...unclearBoard(parts), ...missingAdministrations(parts, section)];
}

const bareBoard = /(?<![\p{L}-])bestyrelsen(?!\s+for)(?!\p{L})/iu;

function unclearBoard(parts: ReadParts): Question[] {
  const boards = parts.bodies.filter((body) => /bestyrelse/iu.test(body.name));
  if (boards.length < 2) return [];
  const evaluation = parts.sections.find((section) => section.topic === 'localEvaluation');
  const words = linesOf(evaluation?.blocks ?? []).find((line) => bareBoard.test(line));
  if (words === undefined) return [];
  const place = { section: sectionNumber(parts, 'localEvaluation'), words };
  const about = { kind: 'board-unclear', boards: boards.map((board) => board.name) } as const;
  return [ask(about, 'local-evaluation', place, ['cityBoard', 'districtBoard'])];
}

function missingAdministrations(parts: ReadParts, section: string | null): Question[] {
  const known = knownAdministrations.find(({ municipality }) =>
    parts.parties.some((party) => municipality.test(party.name)),
  );
  const everywhere = new Set([
    ...(known?.letters ?? []),
    ...parts.bodies.flatMap((body) => body.administrations),
  ]);
  return parts.bodies.flatMap((body) => {
    // A body with one or two of them was never meant to have all.
    if (body.administrations.length < 3) return [];
    const missing = [...everywhere].filter((letters) => !body.administrations.includes(letters));
    if (missing.length === 0) return [];
    const about = { kind: 'administration-missing', body: body.name, missing } as const;
    const choices = ['notTakingPart', 'missing'] as const;
    return [ask(about, body.name, { section, words: body.words }, choices, 'notTakingPart')];
  });
}
