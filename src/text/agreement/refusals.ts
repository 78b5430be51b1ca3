import type { DocumentRefusal, DocumentType, FoundType } from '#domain/agreements/document.ts';

/** The sentence a person sees when a file could not be read, with what to do about it. */
export function refusalSentence(refusal: DocumentRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return 'Filen er tom. Vælg den fil, som aftalen ligger i.';
    case 'tooBig':
      return `Filen er for stor. Den må højst fylde ${Math.floor(refusal.limitBytes / 1_000_000)} MB.`;
    case 'tooMuchText':
      return 'Dokumentet indeholder for meget tekst til at være en samarbejdsaftale.';
    case 'wrongType':
      return `${foundSentence(refusal.found)} Aftalen kan læses som Word-fil (.docx), PDF eller ren tekst.`;
    case 'encrypted':
      return `${typeName(refusal.type)} er låst med en adgangskode. Gem en udgave uden adgangskode, og prøv igen.`;
    case 'broken':
      return `${typeName(refusal.type)} er beskadiget og kan ikke læses. Hent eller gem den igen, og prøv så en gang til.`;
    case 'scanned':
      return 'PDF-filen er scannet og indeholder kun billeder. Brug en udgave med tekst, for eksempel den oprindelige Word-fil.';
    case 'withoutText':
      return `${typeName(refusal.type)} indeholder ingen tekst.`;
    case 'packedTooHard':
      return 'Filen er pakket på en måde, som almindelige dokumenter ikke er, og bliver derfor ikke åbnet.';
    case 'tookTooLong':
      return `Filen kunne ikke læses på ${refusal.limitSeconds} sekunder. Prøv med en anden udgave af dokumentet.`;
  }
}

function typeName(type: DocumentType): string {
  switch (type) {
    case 'docx':
      return 'Word-filen';
    case 'pdf':
      return 'PDF-filen';
    case 'text':
      return 'Tekstfilen';
  }
}

function foundSentence(found: FoundType): string {
  switch (found) {
    case 'image':
      return 'Filen er et billede.';
    case 'spreadsheet':
      return 'Filen er et regneark.';
    case 'presentation':
      return 'Filen er en præsentation.';
    case 'openDocument':
      return 'Filen er et OpenDocument-dokument.';
    case 'oldWord':
      return 'Filen er i det gamle Office-format.';
    case 'archive':
      return 'Filen er et arkiv og ikke et dokument.';
    case 'rtf':
      return 'Filen er i RTF-format.';
    case 'program':
      return 'Filen er et program.';
    case 'unknown':
      return 'Filens type kendes ikke.';
  }
}
