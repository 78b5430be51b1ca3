const lead =
  /(?:^|\b)(?:deltagere(?:ne)? er|medlemmer(?:ne)? er|består af|sammensættes af|er sammensat af|udgøres af|med deltagelse af|med repræsentation af)\s*:?\s+(.+?)\.?$/iu;

/** What each seat of a body is for, as the sentence on its members says; empty for other sentences. */
export function seatsIn(sentence: string): string[] {
  const members = lead.exec(sentence)?.[1];
  if (members === undefined || members.endsWith(':')) return [];
  const seats: string[] = [];
  for (const part of partsOf(members)) {
    const last = seats.length - 1;
    // A bare name goes on with the list of the seat before: "boligorganisationerne 3B, PAB, ..."
    if (last >= 0 && /^(?:og\s+)?[\p{Lu}\d][\p{L}\d]*(?:\s+\p{Lu}[\p{L}\d]*)?$/u.test(part)) {
      seats[last] = `${seats[last]}, ${part}`;
    } else {
      seats.push(part);
    }
  }
  return seats;
}

function partsOf(members: string): string[] {
  const asides: string[] = [];
  const hidden = members.replace(
    /\([^()]*\)/gu,
    (aside) => `\u0001${asides.push(aside) - 1}\u0001`,
  );
  return hidden
    .split(/,\s+(?:samt\s+|og\s+)?|\s+samt\s+|(?<!-)\s+og\s+(?=\p{Ll})/u)
    .map((part) =>
      part.replace(/\u0001(\d+)\u0001/gu, (_, index: string) => asides[Number(index)] ?? ''),
    )
    .map((part) => part.replace(/^i\s+[\p{Lu}/\p{L}]+\s+(?=repræsentant)/u, '').trim())
    .filter((part) => part !== '');
}

/** Administrations are written as capitals that end in F (forvaltning), or in full. */
const administration = /^(?:[A-ZÆØÅ]{2,4}F|[\p{L}-]+forvaltning(?:en)?)$/u;

export function organisationsIn(seats: readonly string[]): {
  readonly organisations: readonly string[];
  readonly administrations: readonly string[];
} {
  const named = seats.flatMap((seat) => {
    // The names come after what the seats are called: "repræsentanter fra boligorganisationerne X, Y".
    const tail =
      /\b(?:fra|af|for|boligorganisationerne|forvaltningerne)\s+((?:[\p{Lu}\d].*))$/u.exec(
        seat,
      )?.[1];
    if (tail !== undefined) return tail.split(/,\s+|\s+og\s+/u);
    return /^\p{Lu}/u.test(seat) ? [seat] : [];
  });
  const names = named
    .map((name) => name.replace(/^boligorganisationerne\s+/u, '').trim())
    .filter((name) => name !== '' && name.length <= 60);
  return {
    organisations: names.filter((name) => !administration.test(name)),
    administrations: names.filter((name) => administration.test(name)),
  };
}
