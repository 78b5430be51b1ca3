/** All that a table can say and the log does not, or the other way round. */
export type LogDisagreementKind =
  | 'fileBytes'
  | 'fileNotInLog'
  | 'fileMissing'
  | 'decisionNotInLog'
  | 'decisionMissing'
  | 'sightingNotInLog'
  | 'sightingMissing'
  | 'minutesMissing'
  | 'minutesNotInLog'
  | 'documentOther'
  | 'documentMissing'
  | 'recommendationOther'
  | 'recommendationMissing'
  | 'noticeOther'
  | 'noticeMissing'
  | 'noticeStepMissing'
  | 'actionOther'
  | 'actionMissing'
  | 'meetingNotInLog'
  | 'meetingMissing'
  | 'minutesOther'
  | 'readingNotInLog'
  | 'readingMissing'
  | 'readingOther'
  | 'planFiguresMissing'
  | 'sealOther'
  | 'sealedReadingOther'
  | 'versionOther'
  | 'versionMissing'
  | 'planVersionsOther'
  | 'mandateOther'
  | 'mandateMissing'
  | 'accessOther'
  | 'evaluationMissing'
  | 'evaluationOther'
  | 'evaluationNotInLog';

/** What a table and the log do not agree about; `about` is a title, a number, or the day and the body. */
export type LogDisagreement = {
  readonly kind: LogDisagreementKind;
  readonly about: string;
};
