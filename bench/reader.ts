import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ReaderExample, scoreReader } from './reader-score.ts';

const file = fileURLToPath(new URL('../../shared/criteria/examples.json', import.meta.url));

if (!existsSync(file)) {
  console.log(
    'bench:reader: the annotated examples (../shared/criteria/examples.json) are not here, so nothing was scored.',
  );
} else {
  const examples = JSON.parse(readFileSync(file, 'utf8')) as readonly ReaderExample[];
  const { scores, deviations } = scoreReader(examples);
  for (const [field, right] of Object.entries(scores))
    console.log(`${field.padEnd(16)} ${right} of ${examples.length}`);
  console.log(`\n${deviations.length} deviations`);
  for (const deviation of deviations)
    console.log(
      `  ${deviation.id} ${deviation.field}: read ${deviation.read}, annotated ${deviation.annotated}`,
    );
}
