import { areaCommands } from '../features/area/area.commands.ts'
import { successionCommands } from '../features/area/succession.commands.ts'
import { nationalCommands, nationalReads } from '../features/area/national/national.commands.ts'
import { borderCommands, borderReads } from '../features/area/border/border.commands.ts'
import { areaReads } from '../features/area/area.reads.ts'
import { inspectionCommands } from '../features/inspection/inspection.commands.ts'
import { inspectionReads } from '../features/inspection/inspection.reads.ts'
import { meetingCommands } from '../features/outreach/meeting/meeting.commands.ts'
import { meetingReads } from '../features/outreach/meeting/meeting.reads.ts'
import { householdCommands } from '../features/household/household.commands.ts'
import { householdReads } from '../features/household/household.reads.ts'
import { interviewCommands } from '../features/household/interview.commands.ts'
import { householdListCommands } from '../features/household/list/household-list.commands.ts'
import { householdListReads } from '../features/household/list/household-list.reads.ts'
import { registerReads } from '../features/household/register/register.reads.ts'
import { movementCommands } from '../features/household/movement/movement.commands.ts'
import { movementReads } from '../features/household/movement/movement.reads.ts'
import { procedureCommands } from '../features/household/procedure/procedure.commands.ts'
import { procedureReads } from '../features/household/procedure/procedure.reads.ts'
import { scoreTableCommands } from '../features/household/score/score-table.commands.ts'
import { scoreTableReads } from '../features/household/score/score-table.reads.ts'
import { broadcastCommands } from '../features/outreach/broadcast/broadcast.commands.ts'
import { broadcastReads } from '../features/outreach/broadcast/broadcast.reads.ts'
import { bannerCommands } from '../features/outreach/banner/banner.commands.ts'
import { bannerReads } from '../features/outreach/banner/banner.reads.ts'
import { hangingCommands } from '../features/outreach/banner/hanging.commands.ts'
import { emulationCommands } from '../features/outreach/movement/movement.commands.ts'
import { emulationReads } from '../features/outreach/movement/movement.reads.ts'
import { slotCommands } from '../features/outreach/broadcast/slot.commands.ts'
import { coverageCommands } from '../features/outreach/coverage/coverage.commands.ts'
import { coverageReads } from '../features/outreach/coverage/coverage.reads.ts'
import { apportionCommands } from '../features/outreach/material/apportion.commands.ts'
import { materialCommands } from '../features/outreach/material/material.commands.ts'
import { materialReads } from '../features/outreach/material/material.reads.ts'
import { messageCommands } from '../features/outreach/message/message.commands.ts'
import { messageReads } from '../features/outreach/message/message.reads.ts'
import { publicationCommands } from '../features/outreach/publication/publication.commands.ts'
import { publicationReads } from '../features/outreach/publication/publication.reads.ts'
import { advanceCommands } from '../features/budget/advance.commands.ts'
import { budgetReads } from '../features/budget/budget.reads.ts'
import { commitmentCommands } from '../features/budget/commitment.commands.ts'
import { estimateCommands } from '../features/budget/estimate.commands.ts'
import { draftCommands } from '../features/plan/draft/draft.commands.ts'
import { planCommands } from '../features/plan/plan.commands.ts'
import { planReads } from '../features/plan/plan.reads.ts'
import { taskCommands } from '../features/plan/task/task.commands.ts'
import { workCommands } from '../features/plan/work/work.commands.ts'
import { workReads } from '../features/plan/work/work.reads.ts'
import { portalCommands } from '../features/portal/portal.commands.ts'
import { portalReads } from '../features/portal/portal.reads.ts'
import { reportCommands } from '../features/report/report.commands.ts'
import { reportReads } from '../features/report/report.reads.ts'
import { indicatorCommands } from '../features/report/indicator/indicator.commands.ts'
import { indicatorReads } from '../features/report/indicator/indicator.reads.ts'
import { reportLineReads } from '../features/report/line/report-line.reads.ts'
import { reportingDateCommands } from '../features/report/reporting-date/reporting-date.commands.ts'
import { reportingDateReads } from '../features/report/reporting-date/reporting-date.reads.ts'
import { rightCommands } from '../features/staff/right/right.commands.ts'
import { rightReads } from '../features/staff/right/right.reads.ts'
import { staffCommands } from '../features/staff/staff.commands.ts'
import { staffReads } from '../features/staff/staff.reads.ts'
import { unitVersionCommands, unitVersionReads } from '../features/staff/unit-version.commands.ts'
import { certificateCommands } from '../features/training/certificate.commands.ts'
import { certificateReads } from '../features/training/certificate.reads.ts'
import { examCommands } from '../features/training/exam/exam.commands.ts'
import { examReads } from '../features/training/exam/exam.reads.ts'
import { feedbackCommands } from '../features/training/feedback/feedback.commands.ts'
import { feedbackReads } from '../features/training/feedback/feedback.reads.ts'
import { learnerCommands } from '../features/training/learner.commands.ts'
import { trainingCommands } from '../features/training/training.commands.ts'
import { practiceCommands } from '../features/training/practice/practice.commands.ts'
import { practiceReads } from '../features/training/practice/practice.reads.ts'
import { calendarCommands } from '../features/calendar/calendar.commands.ts'
import { backupReads } from '../features/backup/backup.reads.ts'
import { calendarReads } from '../features/calendar/calendar.reads.ts'
import { trainingReads } from '../features/training/training.reads.ts'
import { auditCommands } from '../features/audit/audit.commands.ts'
import { auditReads } from '../features/audit/audit.reads.ts'
import { personalCommands } from '../features/personal/personal.commands.ts'
import { personalReads } from '../features/personal/personal.reads.ts'
import { townCommands } from '../features/area/town-day.ts'

/** The only list of what can be asked for. */
export const commands = {
  ...areaCommands,
  ...successionCommands,
  ...nationalCommands,
  ...borderCommands,
  ...townCommands,
  ...staffCommands,
  ...rightCommands,
  ...unitVersionCommands,
  ...planCommands,
  ...draftCommands,
  ...taskCommands,
  ...workCommands,
  ...householdCommands,
  ...interviewCommands,
  ...scoreTableCommands,
  ...procedureCommands,
  ...householdListCommands,
  ...movementCommands,
  ...messageCommands,
  ...publicationCommands,
  ...meetingCommands,
  ...estimateCommands,
  ...commitmentCommands,
  ...advanceCommands,
  ...inspectionCommands,
  ...broadcastCommands,
  ...slotCommands,
  ...coverageCommands,
  ...trainingCommands,
  ...learnerCommands,
  ...certificateCommands,
  ...practiceCommands,
  ...examCommands,
  ...feedbackCommands,
  ...materialCommands,
  ...apportionCommands,
  ...bannerCommands,
  ...hangingCommands,
  ...emulationCommands,
  ...reportCommands,
  ...portalCommands,
  ...reportingDateCommands,
  ...indicatorCommands,
  ...calendarCommands,
  ...auditCommands,
  ...personalCommands,
}

/** The only list of what can be seen. */
export const reads = {
  ...areaReads,
  ...nationalReads,
  ...borderReads,
  ...staffReads,
  ...rightReads,
  ...unitVersionReads,
  ...planReads,
  ...workReads,
  ...householdReads,
  ...scoreTableReads,
  ...procedureReads,
  ...householdListReads,
  ...registerReads,
  ...movementReads,
  ...messageReads,
  ...publicationReads,
  ...meetingReads,
  ...budgetReads,
  ...inspectionReads,
  ...broadcastReads,
  ...coverageReads,
  ...trainingReads,
  ...certificateReads,
  ...practiceReads,
  ...examReads,
  ...feedbackReads,
  ...materialReads,
  ...bannerReads,
  ...emulationReads,
  ...reportReads,
  ...reportLineReads,
  ...portalReads,
  ...reportingDateReads,
  ...indicatorReads,
  ...calendarReads,
  ...backupReads,
  ...auditReads,
  ...personalReads,
}

export type Commands = typeof commands
export type CommandType = keyof Commands
/** What a command of that type carries. */
export type ContentOf<T extends CommandType> = ReturnType<Commands[T]['example']>

export type Reads = typeof reads
export type ReadName = keyof Reads
export type ParamsOf<R extends ReadName> = Parameters<Reads[R]['answer']>[0]
export type AnswerOf<R extends ReadName> = NonNullable<Awaited<ReturnType<Reads[R]['answer']>>>
