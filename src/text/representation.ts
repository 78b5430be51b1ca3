import type { Representation } from '#domain/governance/representation.ts';
import { joined } from './periods.ts';

/** What the representation at a meeting was, a sentence each; it is told and binds nobody. */
export const representationText = ({
  votes,
  present,
  majority,
  chairPresent,
  led,
  organisations,
}: Representation): readonly string[] => {
  const missing = organisations.filter(({ represented }) => !represented).map(({ name }) => name);
  return [
    votes === 0
      ? 'Organet har ingen pladser med stemme.'
      : `${present} af ${votes} ${votes === 1 ? 'stemme' : 'stemmer'} er til stede; det er ${majority ? '' : 'ikke '}et flertal.`,
    ...(chairPresent ? [] : [led ? 'Formanden er ikke til stede.' : 'Organet har ingen formand.']),
    ...(missing.length === 0 ? [] : [`Ikke repræsenteret: ${joined(missing)}.`]),
  ];
};
