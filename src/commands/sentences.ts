import type { Refusal } from '../kernel/command.ts'
import type { Language } from '../kernel/kernel.ts'
import type { Sentence } from '../kernel/sentence.ts'
import { successionSentences } from '../features/area/succession.texts.ts'
import { nationalSentences } from '../features/area/national/national.texts.ts'
import { unitVersionSentences } from '../features/staff/unit-version.texts.ts'
import { borderSentences } from '../features/area/border/border.texts.ts'
import { areaSentences } from '../features/area/area.texts.ts'
import { calendarSentences } from '../features/calendar/calendar.texts.ts'
import {
  advanceSentences,
  commitmentSentences,
  estimateSentences,
  ledgerSentences,
} from '../features/budget/budget.texts.ts'
import { evidenceSentences } from '../features/evidence/evidence.texts.ts'
import { bannerSentences } from '../features/outreach/banner/banner.texts.ts'
import { emulationSentences } from '../features/outreach/movement/movement.texts.ts'
import { broadcastSentences } from '../features/outreach/broadcast/broadcast.texts.ts'
import { coverageSentences } from '../features/outreach/coverage/coverage.texts.ts'
import { materialSentences } from '../features/outreach/material/material.texts.ts'
import { publicationSentences } from '../features/outreach/publication/publication.texts.ts'
import { inspectionSentences } from '../features/inspection/inspection.texts.ts'
import { meetingSentences } from '../features/outreach/meeting/meeting.texts.ts'
import { portalSentences } from '../features/portal/portal.texts.ts'
import { householdSentences } from '../features/household/household.texts.ts'
import { householdListSentences } from '../features/household/list/household-list.texts.ts'
import { movementSentences } from '../features/household/movement/movement.texts.ts'
import { procedureSentences } from '../features/household/procedure/procedure.texts.ts'
import { messageSentences } from '../features/outreach/message/message.texts.ts'
import { draftSentences, planSentences, taskSentences, workSentences } from '../features/plan/plan.texts.ts'
import { indicatorSentences } from '../features/report/indicator/indicator.texts.ts'
import { reportingDateSentences } from '../features/report/reporting-date/reporting-date.texts.ts'
import { reportSentences } from '../features/report/report.texts.ts'
import { signInSentences } from '../features/staff/sign-in.texts.ts'
import { rightSentences } from '../features/staff/right/right.texts.ts'
import { staffSentences } from '../features/staff/staff.texts.ts'
import { certificateSentences } from '../features/training/certificate.texts.ts'
import { feedbackSentences } from '../features/training/feedback/feedback.texts.ts'
import { examSentences } from '../features/training/exam/exam.texts.ts'
import { practiceSentences } from '../features/training/practice/practice.texts.ts'
import { learnerSentences, trainingSentences } from '../features/training/training.texts.ts'
import { townDaySentences } from '../features/area/town-day.ts'
import { auditSentences } from '../features/audit/audit.texts.ts'
import { personalSentences } from '../features/personal/personal.texts.ts'
import { doorSentences } from './door.texts.ts'

export const sentences = {
  ...areaSentences,
  ...successionSentences,
  ...nationalSentences,
  ...borderSentences,
  ...unitVersionSentences,
  ...staffSentences,
  ...rightSentences,
  ...evidenceSentences,
  ...planSentences,
  ...draftSentences,
  ...taskSentences,
  ...workSentences,
  ...householdSentences,
  ...procedureSentences,
  ...householdListSentences,
  ...movementSentences,
  ...messageSentences,
  ...portalSentences,
  ...publicationSentences,
  ...meetingSentences,
  ...ledgerSentences,
  ...advanceSentences,
  ...estimateSentences,
  ...commitmentSentences,
  ...inspectionSentences,
  ...broadcastSentences,
  ...coverageSentences,
  ...trainingSentences,
  ...learnerSentences,
  ...certificateSentences,
  ...practiceSentences,
  ...examSentences,
  ...feedbackSentences,
  ...materialSentences,
  ...bannerSentences,
  ...emulationSentences,
  ...reportSentences,
  ...reportingDateSentences,
  ...indicatorSentences,
  ...calendarSentences,
  ...auditSentences,
  ...personalSentences,
  ...townDaySentences,
  ...signInSentences,
  ...doorSentences,
}

/** The sentence of a refusal in the reader's language. A code nobody knows is a bug of ours and says so. */
export function sentence(refusal: Refusal, language: Language): string {
  const say = (sentences as Readonly<Record<string, (refusal: never) => Sentence>>)[refusal.code]
  if (!say) throw new Error(`no sentence for refusal ${refusal.code}`)
  return say(refusal as never)[language]
}
