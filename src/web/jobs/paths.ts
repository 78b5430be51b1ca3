const enc = encodeURIComponent;

/** The addresses of the work done outside requests; routes and links are both made here. */
export const jobPaths = {
  list: '/opgaver',
  retry: (job: string) => `/opgaver/${enc(job)}/proev-igen`,
  discard: (job: string) => `/opgaver/${enc(job)}/opgiv`,
  retryLetter: (letter: string) => `/opgaver/breve/${enc(letter)}/proev-igen`,
  discardLetter: (letter: string) => `/opgaver/breve/${enc(letter)}/opgiv`,
} as const;

export const jobPatterns = {
  retry: '/opgaver/:job/proev-igen',
  discard: '/opgaver/:job/opgiv',
  retryLetter: '/opgaver/breve/:letter/proev-igen',
  discardLetter: '/opgaver/breve/:letter/opgiv',
} as const;
