import type { Horizon } from '../kernel/kernel.ts'
import { areaStore } from '../features/area/area.server.ts'
import { townDayStore } from '../features/area/town-day.server.ts'
import { backupStore } from '../features/backup/backup.server.ts'
import { borderStore } from '../features/area/border/border.server.ts'
import { nationalList } from '../features/area/national/national.server.ts'
import { successionStore } from '../features/area/succession.server.ts'
import { calendarReadStore, calendarStore } from '../features/calendar/calendar.server.ts'
import { advanceReadStore, advanceStore } from '../features/budget/advance.server.ts'
import { budgetReadStore } from '../features/budget/budget.server.ts'
import { commitmentStore } from '../features/budget/commitment.server.ts'
import { estimateStore } from '../features/budget/estimate.server.ts'
import { ledgerStore } from '../features/budget/ledger.server.ts'
import { evidenceStore } from '../features/evidence/evidence.server.ts'
import { lineSumStore, reportLineStore } from '../features/report/line/report-line.server.ts'
import { indicatorReadStore, indicatorStore } from '../features/report/indicator/indicator.server.ts'
import { reportingDateStore } from '../features/report/reporting-date/reporting-date.server.ts'
import { inspectionReadStore, inspectionStore } from '../features/inspection/inspection.server.ts'
import { meetingReadStore, meetingStore } from '../features/outreach/meeting/meeting.server.ts'
import { householdReadStore, householdStore, standardStore } from '../features/household/household.server.ts'
import { askedStore } from '../features/household/stored-class.server.ts'
import { changeStore } from '../features/household/movement/change.server.ts'
import { registerReadStore, registerSumStore } from '../features/household/register/register.server.ts'
import { householdListReadStore, householdListStore } from '../features/household/list/household-list.server.ts'
import { movementStore, movementSumStore } from '../features/household/movement/movement.server.ts'
import { scoreTableReadStore, scoreTableStore } from '../features/household/score/score-table.server.ts'
import type { ProcedureSumPort } from '../features/household/procedure/procedure.ts'
import { procedureStore } from '../features/household/procedure/procedure.server.ts'
import { bannerReadStore, bannerStore, hangingStore } from '../features/outreach/banner/banner.server.ts'
import { emulationReadStore, emulationStore } from '../features/outreach/movement/movement.server.ts'
import { broadcastReadStore } from '../features/outreach/broadcast/broadcast-read.server.ts'
import { broadcastStore } from '../features/outreach/broadcast/broadcast.server.ts'
import { coverageReadStore, coverageStore } from '../features/outreach/coverage/coverage.server.ts'
import { materialReadStore, materialStore } from '../features/outreach/material/material.server.ts'
import { messageReadStore, messageStore } from '../features/outreach/message/message.server.ts'
import { publicationReadStore, publicationStore } from '../features/outreach/publication/publication.server.ts'
import type { DocumentPort } from '../features/plan/draft/document.ts'
import { draftStore, planStore } from '../features/plan/plan.server.ts'
import { targetStore, taskStore } from '../features/plan/task/task.server.ts'
import { workReadStore, workStore, workSumStore } from '../features/plan/work/work.server.ts'
import { portalReadStore, portalStore } from '../features/portal/portal.server.ts'
import { printStore } from '../features/report/print.server.ts'
import { reportStore } from '../features/report/report.server.ts'
import { certificateStore } from '../features/training/certificate.server.ts'
import { examStore } from '../features/training/exam/exam.server.ts'
import { feedbackStore } from '../features/training/feedback/feedback.server.ts'
import { learnerStore } from '../features/training/learner.server.ts'
import { practiceReadStore, practiceStore } from '../features/training/practice/practice.server.ts'
import { classReadStore, classStore, countedByClassStore } from '../features/training/training.server.ts'
import { auditStore } from '../features/audit/audit.server.ts'
import { personalStore } from '../features/personal/personal.server.ts'
import { rightStore } from '../features/staff/right/right.server.ts'
import { type HashPhone, officerStore, unitStore } from '../features/staff/staff.server.ts'
import { unitVersionStore } from '../features/staff/unit-version.server.ts'
import type { Db } from './db.ts'
import type { PersonalKeys } from './personal/keys.ts'

/**
 * What ports need besides the database: who reads documents, the keys of what is personal and of phone numbers, the block that was
 * closed for a print, and `whole`, which sees every area. Only counts and sums are asked of it: a figure is the same for everybody,
 * though not everybody may open all of it.
 */
export type Surroundings = {
  readonly documents: DocumentPort
  readonly personalKeys: PersonalKeys
  readonly hashPhone: HashPhone
  readonly lastBlock: Horizon | null
  readonly whole: Db
}

/** All ports together, on one connection or one transaction. */
export function openWorld(db: Db, { documents, personalKeys, hashPhone, lastBlock, whole }: Surroundings) {
  return {
    areas: areaStore(db),
    successions: successionStore(db),
    national: nationalList,
    borders: borderStore(db),
    townDay: townDayStore(db),
    units: unitStore(db),
    officers: officerStore(db, personalKeys, hashPhone),
    rights: rightStore(db),
    unitVersions: unitVersionStore(db),
    evidence: evidenceStore(db),
    plans: planStore(db),
    drafts: draftStore(db),
    tasks: taskStore(db),
    targets: targetStore(db),
    works: workStore(db),
    workReads: workReadStore(db),
    workSums: workSumStore(whole),
    ...householdPorts(db, whole),
    messages: messageStore(db),
    messageReads: messageReadStore(db),
    publications: publicationStore(db),
    publicationReads: publicationReadStore(db),
    inspections: inspectionStore(db),
    inspectionReads: inspectionReadStore(db),
    meetings: meetingStore(db),
    meetingReads: meetingReadStore(db),
    portal: portalStore(db),
    portalReads: portalReadStore(db),
    ...moneyPorts(db),
    broadcasts: broadcastStore(db),
    broadcastReads: broadcastReadStore(db),
    coverage: coverageStore(db),
    coverageReads: coverageReadStore(whole),
    ...trainingPorts(db, personalKeys),
    materials: materialStore(db),
    materialReads: materialReadStore(db),
    calendar: calendarStore(db),
    calendarReads: calendarReadStore(db),
    banners: bannerStore(db),
    hangings: hangingStore(db),
    bannerReads: bannerReadStore(db),
    emulation: emulationStore(db),
    emulationReads: emulationReadStore(db),
    reports: reportStore(db),
    reportLines: reportLineStore(db),
    lineSums: lineSumStore(whole),
    reportingDates: reportingDateStore(db),
    indicators: indicatorStore(db),
    indicatorReads: indicatorReadStore(db),
    prints: printStore(db),
    backups: backupStore(db),
    audit: auditStore(db),
    personal: personalStore(db, personalKeys),
    documents,
    horizons: { lastBlock: () => closed(lastBlock) },
  }
}

const householdPorts = (db: Db, whole: Db) => ({
  households: householdStore(db),
  asked: askedStore(whole),
  householdReads: householdReadStore(db),
  standardValues: standardStore(db),
  scoreTables: scoreTableStore(db),
  scoreTableReads: scoreTableReadStore(db),
  procedure: procedureStore(db),
  procedureSums: procedureStore(whole) as ProcedureSumPort,
  householdLists: householdListStore(db),
  householdListReads: householdListReadStore(db),
  registerReads: registerReadStore(db),
  registerSums: registerSumStore(whole),
  changes: changeStore(db),
  movements: movementStore(db),
  movementSums: movementSumStore(whole),
})

const moneyPorts = (db: Db) => ({
  ledger: ledgerStore(db),
  estimates: estimateStore(db),
  commitments: commitmentStore(db),
  advances: advanceStore(db),
  advanceReads: advanceReadStore(db),
  budgetReads: budgetReadStore(db),
})

const trainingPorts = (db: Db, keys: PersonalKeys) => ({
  classes: classStore(db),
  countedByClass: countedByClassStore(db),
  classReads: classReadStore(db),
  learners: learnerStore(db, keys),
  certificates: certificateStore(db),
  exams: examStore(db),
  feedbacks: feedbackStore(db),
  practice: practiceStore(db),
  practiceReads: practiceReadStore(db),
})

export type World = ReturnType<typeof openWorld>

function closed(block: Horizon | null): Horizon {
  if (block === null) throw new Error('no block was closed for this command')
  return block
}
