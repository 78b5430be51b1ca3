import { closeAccount } from './accounts/close.ts';
import { createAccount } from './accounts/create.ts';
import { listAccounts } from './accounts/list.ts';
import { addAction, changeAction, reopenAction, settleAction } from './actions/change.ts';
import {
  addActivity,
  changeActivity,
  endActivity,
  keepActivityYear,
  listActivities,
} from './activities/change.ts';
import { answerDraft } from './agreements/answer.ts';
import { changeCriterion } from './agreements/change-criterion.ts';
import { confirmCriteria, unconfirmCriterion } from './agreements/confirm.ts';
import { discardDraft } from './agreements/discard.ts';
import { listDrafts } from './agreements/list.ts';
import { makePlan } from './agreements/make-plan.ts';
import { readFile } from './agreements/read-file.ts';
import { showDraft } from './agreements/show.ts';
import { keepDraft } from './agreements/upload.ts';
import { answerAsk } from './asks/answer.ts';
import { makeAsk } from './asks/make.ts';
import { markAskSent, remindAsk, renewAsk, revokeAsk } from './asks/manage.ts';
import { openAsk, refuseLink } from './asks/open.ts';
import { settleAsk } from './asks/settle.ts';
import { listAsks, showAsk } from './asks/show.ts';
import { makeAudit } from './audit/make.ts';
import { showAudit, takeAudit } from './audit/show.ts';
import { addBody } from './bodies/add.ts';
import { changeBody } from './bodies/change.ts';
import { closeBody, reopenBody } from './bodies/close.ts';
import { endAccess } from './bodies/end-access.ts';
import { endMandate } from './bodies/end-mandate.ts';
import { makeProposedBodies, proposeBodies } from './bodies/from-agreement.ts';
import { giveAccess } from './bodies/give-access.ts';
import { giveMandate } from './bodies/mandates.ts';
import { addPerson, changePerson, removePerson } from './bodies/people.ts';
import { addSeat, removeSeat } from './bodies/seats.ts';
import { listBodies, showBody } from './bodies/show.ts';
import { addTerms } from './bodies/terms.ts';
import { listFeeds, makeFeed, revokeFeed } from './calendar/feeds.ts';
import { readFeed } from './calendar/read-feed.ts';
import {
  addConflictStep,
  moveConflict,
  setConflictNature,
  settleConflict,
  withdrawConflict,
} from './conflicts/follow.ts';
import { raiseConflict } from './conflicts/raise.ts';
import { conflictChoices, listConflicts, showConflict } from './conflicts/show.ts';
import { addCriterionVersion } from './criteria/add-version.ts';
import { areaDecisions } from './criteria/area-decisions.ts';
import { besideCriterion } from './criteria/beside.ts';
import { showCriterion } from './criteria/show.ts';
import { closeCycle, reopenCycle } from './cycle/close.ts';
import { addSteps, openCycle } from './cycle/open.ts';
import { listCycles, showCycle } from './cycle/show.ts';
import { completeStep, moveStep, reopenStep, skipStep } from './cycle/steps.ts';
import { correctDecision } from './decisions/correct.ts';
import { listDecisions } from './decisions/list.ts';
import { makeDecision } from './decisions/make.ts';
import { documentFile } from './documents/file.ts';
import { listDocuments } from './documents/list.ts';
import { showDocument } from './documents/show.ts';
import { evaluationBehind } from './evaluations/behind.ts';
import { finishEvaluation, reopenEvaluation } from './evaluations/finish.ts';
import { showEvaluation } from './evaluations/show.ts';
import { writeEvaluation } from './evaluations/write.ts';
import { confirmImport } from './imports/confirm.ts';
import { discardImport } from './imports/discard.ts';
import { excludeRows } from './imports/exclude.ts';
import { listImports } from './imports/list.ts';
import { mapImport } from './imports/map.ts';
import { pasteImport } from './imports/paste.ts';
import { showImport } from './imports/show.ts';
import { importTemplate } from './imports/template.ts';
import { uploadImport } from './imports/upload.ts';
import { withdrawImport } from './imports/withdraw.ts';
import { discardJob, retryJob } from './jobs/change.ts';
import { listJobs } from './jobs/list.ts';
import { exportLog, exportLogPart } from './log/export.ts';
import { sealFigures } from './log/seal.ts';
import { keepRecipients, showLog } from './log/show.ts';
import { verifyLog, verifyLogs } from './log/verify.ts';
import { discardLetter, retryLetter } from './mail/retry.ts';
import { letterFailed, letterSent } from './mail/settle.ts';
import { listMeasurementSightings, seeMeasurements } from './measurements/seen.ts';
import {
  addToAgenda,
  changeAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
} from './meetings/agenda.ts';
import { approveMinutes } from './meetings/approve.ts';
import { keepAttendance } from './meetings/attendance.ts';
import { callMeeting, callOthers, cancelMeeting, changeMeeting } from './meetings/change.ts';
import { holdMeeting, reopenMeeting } from './meetings/hold.ts';
import { listMeetings } from './meetings/list.ts';
import { layForApproval, writeMinutes } from './meetings/minutes.ts';
import { previewMinutes } from './meetings/minutes-data.ts';
import { issuePack, previewPack } from './meetings/pack.ts';
import { planMeetings } from './meetings/plan.ts';
import { showMeeting } from './meetings/show.ts';
import {
  closeNotice,
  informOfNotice,
  proposeAlternative,
  receiveNotice,
  rerouteNotice,
  withdrawNotice,
} from './notices/follow.ts';
import { remindNotice } from './notices/remind.ts';
import { listNotices, noticeChoices, showNotice } from './notices/show.ts';
import { placeNotice, tellNotice } from './notices/tell.ts';
import type { Operation } from './operation.ts';
import { issueAllPapers, issuePaper } from './papers/issue.ts';
import { listPapers } from './papers/list.ts';
import { newerThanPaper } from './papers/newer.ts';
import { previewPaper } from './papers/preview.ts';
import { answerQuestion } from './plans/answer-question.ts';
import { listEvents } from './plans/events.ts';
import { exportPlanFile } from './plans/export-file.ts';
import { importPlanFile } from './plans/import-file.ts';
import { listPlans } from './plans/list.ts';
import { showPlan } from './plans/show.ts';
import { stampPlan } from './plans/stamp.ts';
import { correctReading } from './readings/correct.ts';
import { showEvidence } from './readings/evidence.ts';
import { exportReadings } from './readings/export-csv.ts';
import { listReadings } from './readings/list.ts';
import { registerReading } from './readings/register.ts';
import { listRecommendations } from './recommendations/list.ts';
import { changeRecommendation, makeRecommendation } from './recommendations/make.ts';
import { submitRecommendations, withdrawRecommendation } from './recommendations/submit.ts';
import { makeSignInLink } from './session/make-link.ts';
import { setPassword } from './session/set-password.ts';
import { signInByLink } from './session/sign-in-by-link.ts';
import { signInByPassword } from './session/sign-in-by-password.ts';
import { signOut } from './session/sign-out.ts';
import { addSource } from './sources/add.ts';
import { changeSource } from './sources/change.ts';
import { forgetProfile, listProfiles } from './sources/profiles.ts';
import { skipWave } from './sources/skip-wave.ts';
import { countWaiting } from './sources/waiting.ts';
import { fetchTies } from './statbank/fetch.ts';
import { listTies } from './statbank/list.ts';
import { lookAtTie } from './statbank/look.ts';
import { stageTies } from './statbank/stage.ts';
import { findStatbankTables } from './statbank/tables.ts';
import { tieSeries, untieSeries } from './statbank/tie.ts';
import { chooseMailByLink, chooseOwnMail, showOwnMail, showStopLink } from './week/choose-mail.ts';
import { showWeek } from './week/show.ts';

/** Everything that can be done. A test holds every one of them to who may do it. */
export const operations: readonly Operation<unknown>[] = [
  listPlans,
  showPlan,
  stampPlan,
  importPlanFile,
  exportPlanFile,
  answerQuestion,
  listEvents,
  showCriterion,
  besideCriterion,
  areaDecisions,
  addCriterionVersion,
  listReadings,
  exportReadings,
  registerReading,
  correctReading,
  showEvidence,
  listDrafts,
  readFile,
  keepDraft,
  showDraft,
  answerDraft,
  changeCriterion,
  confirmCriteria,
  unconfirmCriterion,
  makePlan,
  discardDraft,
  listAsks,
  showAsk,
  makeAsk,
  markAskSent,
  remindAsk,
  renewAsk,
  revokeAsk,
  settleAsk,
  openAsk,
  answerAsk,
  refuseLink,
  makeSignInLink,
  signInByLink,
  signInByPassword,
  setPassword,
  signOut,
  listAccounts,
  createAccount,
  closeAccount,
  addSource,
  changeSource,
  skipWave,
  listProfiles,
  forgetProfile,
  countWaiting,
  listJobs,
  retryJob,
  discardJob,
  retryLetter,
  discardLetter,
  letterSent,
  letterFailed,
  uploadImport,
  pasteImport,
  listImports,
  showImport,
  mapImport,
  excludeRows,
  discardImport,
  confirmImport,
  withdrawImport,
  importTemplate,
  findStatbankTables,
  lookAtTie,
  tieSeries,
  untieSeries,
  listTies,
  fetchTies,
  stageTies,
  listBodies,
  showBody,
  addBody,
  changeBody,
  closeBody,
  reopenBody,
  addTerms,
  addSeat,
  removeSeat,
  addPerson,
  changePerson,
  removePerson,
  giveAccess,
  endAccess,
  proposeBodies,
  makeProposedBodies,
  giveMandate,
  endMandate,
  listDocuments,
  showDocument,
  documentFile,
  listDecisions,
  makeDecision,
  correctDecision,
  addAction,
  changeAction,
  settleAction,
  reopenAction,
  listFeeds,
  makeFeed,
  revokeFeed,
  readFeed,
  showStopLink,
  chooseMailByLink,
  showOwnMail,
  chooseOwnMail,
  showAudit,
  takeAudit,
  makeAudit,
  showLog,
  sealFigures,
  keepRecipients,
  verifyLog,
  verifyLogs,
  exportLog,
  exportLogPart,
  listMeetings,
  showMeeting,
  planMeetings,
  changeMeeting,
  callMeeting,
  callOthers,
  cancelMeeting,
  addToAgenda,
  changeAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
  keepAttendance,
  holdMeeting,
  reopenMeeting,
  writeMinutes,
  layForApproval,
  previewMinutes,
  approveMinutes,
  previewPack,
  issuePack,
  listCycles,
  showCycle,
  openCycle,
  addSteps,
  completeStep,
  skipStep,
  moveStep,
  reopenStep,
  closeCycle,
  reopenCycle,
  showEvaluation,
  evaluationBehind,
  writeEvaluation,
  finishEvaluation,
  reopenEvaluation,
  listRecommendations,
  makeRecommendation,
  changeRecommendation,
  submitRecommendations,
  withdrawRecommendation,
  placeNotice,
  noticeChoices,
  tellNotice,
  listNotices,
  showNotice,
  receiveNotice,
  informOfNotice,
  proposeAlternative,
  closeNotice,
  withdrawNotice,
  rerouteNotice,
  remindNotice,
  conflictChoices,
  raiseConflict,
  listConflicts,
  showConflict,
  addConflictStep,
  setConflictNature,
  moveConflict,
  settleConflict,
  withdrawConflict,
  previewPaper,
  issuePaper,
  issueAllPapers,
  listPapers,
  newerThanPaper,
  listMeasurementSightings,
  seeMeasurements,
  listActivities,
  addActivity,
  changeActivity,
  endActivity,
  keepActivityYear,
  showWeek,
];
