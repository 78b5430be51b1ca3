import type { MissingPart, StatedValue } from '#domain/agreements/question.ts';

export function missingName(part: MissingPart): string {
  const names: Readonly<Record<MissingPart, string>> = {
    title: 'Aftalens titel',
    areaName: 'Områdets navn',
    parties: 'Aftalens parter',
    signatures: 'Underskrifter',
    period: 'Aftalens periode',
    annexes: 'Listen over bilag',
    bodies: 'Bestyrelser og grupper',
    departments: 'Boligafdelingerne',
    residents: 'Beboertal for alle afdelinger',
    figures: 'Tal i beskrivelsen af området',
    centralMeasurements: 'De centralt genererede målinger',
    focusAreas: 'Indsatsområderne',
    financing: 'Finansieringen',
    noticeRule: 'Reglen om underretning',
    conflictRule: 'Reglen om konflikter',
    amendmentRule: 'Reglen om ændring af aftalen',
  };
  return names[part];
}

export function topicName(topic: string): string {
  const names: Readonly<Record<string, string>> = {
    purpose: 'formålet',
    organisation: 'organiseringen',
    problems: 'områdets problemer og beboere',
    centralMeasurements: 'de fælles målinger',
    focusAreas: 'indsatsområderne',
    localEvaluation: 'lokal evaluering',
    resources: 'ressourcer',
    interplay: 'samspil med andre tiltag',
    notice: 'underretning',
    conflict: 'konflikthåndtering',
    amendment: 'ændring af aftalen',
  };
  return names[topic] ?? topic;
}

export function areaPartName(part: 'purpose' | 'objectives' | 'targetGroups' | 'criteria'): string {
  const names = {
    purpose: 'intet formål',
    objectives: 'ingen mål',
    targetGroups: 'ingen målgruppe',
    criteria: 'ingen succeskriterier',
  } as const;
  return names[part];
}

export function topicTitle(topic: string): string {
  const names: Readonly<Record<string, string>> = {
    dayCare: 'Børn i pasning',
    youthEducation: 'Unges uddannelse',
    charged: 'Sigtelser',
    unemployment: 'Ledighed',
    absence: 'Skolefravær',
  };
  return names[topic] ?? topic;
}

export function claimSentence(claim: 'few' | 'many' | 'more-than-half' | 'less-than-half'): string {
  const names = {
    few: 'Teksten siger, at det er få',
    many: 'Teksten siger, at det er mange',
    'more-than-half': 'Teksten siger mere end halvdelen',
    'less-than-half': 'Teksten siger mindre end halvdelen',
  } as const;
  return names[claim];
}

export function waves(earlier: number | null, later: number | null): string {
  const years = [earlier, later].filter((year) => year !== null);
  return years.length === 0 ? '' : ` De nærmeste målinger er fra ${years.join(' og ')}.`;
}

export function danish(decimal: string): string {
  const [whole = '', fraction] = decimal.replace('-', '−').split('.');
  const parted = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, '.');
  return fraction === undefined ? parted : `${parted},${fraction}`;
}
export const grouped = (count: number): string =>
  String(count).replace(/\B(?=(\d{3})+(?!\d))/gu, '.');

export function danishDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return month === '' ? date : `${Number(day)}.${Number(month)}.${year}`;
}

export function valueList(values: readonly StatedValue[]): string {
  return values
    .map(({ value, unit, population, period }) => {
      const aside = [population, period].filter((part) => part !== null).join(', ');
      return `${danish(value)}${unitSign(unit)}${aside === '' ? '' : ` (${aside})`}`;
    })
    .join('; ');
}

export function unitSign(unit: string): string {
  const signs: Readonly<Record<string, string>> = {
    percent: ' %',
    percentagePoint: ' procentpoint',
    perMille: ' pr. 1.000',
    kroner: ' kr.',
    kronerPerDwelling: ' kr. pr. lejemål',
  };
  return signs[unit] ?? '';
}
