import type { DocumentKind } from '#domain/documents/block.ts';
import type {
  BodyLevel,
  BodyRight,
  GoverningBodyKind,
  MandateRole,
} from '#domain/governance/body.ts';
import type {
  ConflictNature,
  ConflictPlace,
  ConflictState,
  ConflictStepKind,
} from '#domain/governance/conflict.ts';
import type { CycleStepKind, Judgement, Stance } from '#domain/governance/cycle.ts';
import type { ActionState, DecisionOutcome } from '#domain/governance/decision.ts';
import type {
  AgendaItemKind,
  AttendanceState,
  MeetingState,
  MinutesState,
} from '#domain/governance/meeting.ts';
import type { NoticeLevel, NoticeState, NoticeStepKind } from '#domain/governance/notice.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;

export const bodyKindWords: Words<GoverningBodyKind> = {
  cityBoard: 'boligsocial bestyrelse',
  districtBoard: 'bydelsbestyrelse',
  board: 'bestyrelse',
  localSteeringGroup: 'lokal styregruppe',
  followUpGroup: 'følgegruppe',
  departmentBoard: 'afdelingsbestyrelse',
  council: 'samarbejdsråd',
  other: 'andet organ',
};

export const bodyLevelWords: Words<BodyLevel> = {
  city: 'hele byen',
  district: 'bydelen',
  local: 'lokalområdet',
};

export const bodyRightWords: Words<BodyRight> = {
  evaluate: 'evaluerer sine indsatsområder',
  recommend: 'indstiller',
  decide: 'tager stilling til indstillinger',
  followMeasurements: 'følger de centralt genererede målinger',
  takeDistrictNotices: 'modtager underretninger på bydelsniveau',
  takeCityNotices: 'modtager underretninger på overordnet niveau',
  takePrincipledConflicts: 'behandler principielle konflikter',
  takeSpecificConflicts: 'behandler specifikke konflikter',
  approveAgreement: 'godkender ændringer af aftalen',
};

export const mandateRoleWords: Words<MandateRole> = {
  chair: 'formand',
  member: 'medlem',
  substitute: 'suppleant',
  secretary: 'sekretær',
  observer: 'observatør',
};

export const cycleStepWords: Words<CycleStepKind> = {
  figures: 'årets tal',
  papers: 'statuspapir',
  evaluation: 'evaluering',
  recommendations: 'indstillinger',
  decisions: 'stillingtagen',
  actions: 'opfølgning',
};

export const judgementWords: Words<Judgement> = {
  met: 'nået',
  partlyMet: 'delvist nået',
  notMet: 'ikke nået',
};

export const stanceWords: Words<Stance> = {
  continue: 'fortsæt',
  adjust: 'justér',
  stop: 'stop',
  new: 'nyt',
};

export const decisionOutcomeWords: Words<DecisionOutcome> = {
  follow: 'følges',
  followInPart: 'følges delvist',
  notFollow: 'følges ikke',
  postpone: 'udsættes',
  adopt: 'besluttet',
};

export const actionStateWords: Words<ActionState> = {
  open: 'i gang',
  done: 'gjort',
  dropped: 'opgivet',
};

export const meetingStateWords: Words<MeetingState> = {
  planned: 'planlagt',
  called: 'indkaldt',
  held: 'afholdt',
  cancelled: 'aflyst',
};

export const minutesStateWords: Words<MinutesState> = {
  none: 'intet referat',
  draft: 'kladde',
  awaiting: 'til godkendelse',
  approved: 'godkendt',
};

export const agendaItemWords: Words<AgendaItemKind> = {
  free: 'punkt',
  paper: 'statuspapir',
  evaluation: 'evaluering',
  recommendation: 'indstilling',
  notice: 'underretning',
  conflict: 'konflikt',
  action: 'opfølgning',
  measurements: 'centrale målinger',
  minutes: 'referat',
  amendment: 'ændring af aftalen',
};

export const attendanceWords: Words<AttendanceState> = {
  present: 'til stede',
  excused: 'afbud',
  absent: 'udeblevet',
};

export const noticeLevelWords: Words<NoticeLevel> = {
  district: 'bydelsniveau',
  city: 'overordnet niveau',
  none: 'kræver ikke et organ',
};

export const noticeStateWords: Words<NoticeState> = {
  told: 'givet',
  received: 'modtaget',
  handled: 'under behandling',
  closed: 'afsluttet',
  withdrawn: 'trukket tilbage',
};

export const noticeStepWords: Words<NoticeStepKind> = {
  told: 'underretning givet',
  receipt: 'modtagelse bekræftet',
  informed: 'part orienteret',
  routed: 'sendt til organ',
  alternative: 'alternativ foreslået',
  reminded: 'påmindelse sendt',
  outcome: 'udfald',
  withdrawn: 'trukket tilbage',
};

export const conflictNatureWords: Words<ConflictNature> = {
  principled: 'principiel',
  specific: 'specifik',
  internal: 'intern',
};

export const conflictPlaceWords: Words<ConflictPlace> = {
  ownManagement: 'egen ledelse',
  body: 'et organ',
  steeringDialogue: 'styringsdialogen',
  bilateral: 'møde mellem kommunen og boligorganisationen',
  ownForum: 'partens eget forum',
};

export const conflictStateWords: Words<ConflictState> = {
  open: 'åben',
  settled: 'afklaret',
  withdrawn: 'trukket tilbage',
};

export const conflictStepWords: Words<ConflictStepKind> = {
  raised: 'konflikt rejst',
  managementInvolved: 'egen ledelse inddraget',
  dialogue: 'dialog',
  natured: 'karakter afklaret',
  moved: 'flyttet',
  proposal: 'løsning foreslået',
  outcome: 'udfald',
  withdrawn: 'trukket tilbage',
};

export const documentKindWords: Words<DocumentKind> = {
  statusPaper: 'statuspapir',
  papersPack: 'mødemateriale',
  minutes: 'referat',
  auditPackage: 'revisionspakke',
  anchor: 'anker',
};
