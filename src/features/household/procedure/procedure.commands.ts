import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects } from '../../../kernel/command.ts'
import { accept, type Id, refuse, type Result } from '../../../kernel/kernel.ts'
import { id, personalText } from '../../../kernel/schema.ts'
import { isMediaType, kindOf } from '../../evidence/evidence.rules.ts'
import type { EvidencePort, EvidenceRefusal } from '../../evidence/evidence.ts'
import { classify } from '../classify.rules.ts'
import type { HouseholdPort, HouseholdRefusal, RoundFacts, StandardPort } from '../household.ts'
import { ownsRound, writesHouseholds } from '../household.rules.ts'
import { findStandard, readyStandard, withEntered } from '../standard.rules.ts'
import type { KnownClass } from '../standard.ts'
import {
  type AskedHousehold,
  type FixedHousehold,
  Objection,
  ObjectionAnswer,
  ProcedureNumber,
  type ProcedurePort,
  type ProcedureRefusal,
  PublicPosting,
  Recognition,
  ResidentsMeeting,
} from './procedure.ts'
import {
  checkAnswer,
  checkMeeting,
  checkNumber,
  checkObjection,
  checkPosting,
  checkRecognition,
  checkWithdrawal,
  type Judging,
} from './procedure.rules.ts'
import { procedureExamples } from './procedure.examples.ts'

type Ports = { readonly procedure: ProcedurePort; readonly households: HouseholdPort }
type No = ProcedureRefusal | HouseholdRefusal

export const procedureCommands = {
  'household.set-procedure-number': command({
    version: 1,
    schema: ProcedureNumber,
    may: (officer) => holdsRole(officer, 'plan-owner'),
    example: procedureExamples.number,
    effects: noEffects,
    decide: async (number, { procedure, commandId }: Asking & Ports): Decided<No> => {
      const refusals = checkNumber(number)
      if (refusals.length > 0) return refuse(...refusals)
      return (await procedure.addNumber(number, commandId))
        ? accept(null)
        : refuse({ code: 'procedure-number-changed-meanwhile' })
    },
  }),

  'household.record-meeting': command({
    version: 1,
    schema: ResidentsMeeting,
    may: writesHouseholds,
    example: procedureExamples.meeting,
    effects: ({ files }) => files.map(({ file }) => ({ kind: 'evidence.make-thumbnail', key: file })),
    decide: async (meeting, asking: Asking & Ports & Files): Decided<No | EvidenceRefusal> => {
      const found = await judgingOf(meeting.round, meeting.area, asking)
      if (!found.ok) return found
      const asked = await asking.procedure.countAsked(meeting.round, meeting.area)
      const refusals = checkMeeting(meeting, asked, found.value.judging)
      if (refusals.length > 0) return refuse(...refusals)
      if (!(await asking.procedure.addMeeting(meeting, asking.commandId))) return refuse({ code: 'step-there-already' })
      return keepMinutes(meeting, asking)
    },
  }),

  'household.post-results': command({
    version: 1,
    schema: PublicPosting,
    may: writesHouseholds,
    example: procedureExamples.posting,
    effects: noEffects,
    decide: async (posting, asking: Asking & Ports): Decided<No> => {
      const found = await judgingOf(posting.round, posting.area, asking)
      if (!found.ok) return found
      const refusals = checkPosting(posting, found.value.judging)
      if (refusals.length > 0) return refuse(...refusals)
      return (await asking.procedure.addPosting(posting, asking.commandId))
        ? accept(null)
        : refuse({ code: 'step-there-already' })
    },
  }),

  'household.object': command({
    version: 1,
    schema: Objection,
    may: writesHouseholds,
    example: procedureExamples.objection,
    effects: noEffects,
    decide: async (objection, asking: Asking & Ports): Decided<No> => {
      const whose = { unit: asking.officer.unit, round: objection.round }
      const household = await asking.households.findHousehold(objection.household, whose)
      if (!household) return refuse({ code: 'household-unknown' })
      const found = await judgingOf(objection.round, household.area, asking)
      if (!found.ok) return found
      const refusals = checkObjection(objection, found.value.judging)
      if (refusals.length > 0) return refuse(...refusals)
      return (await asking.procedure.addObjection(objection, asking.commandId))
        ? accept(null)
        : refuse({ code: 'step-there-already' })
    },
  }),

  'household.answer-objection': command({
    version: 1,
    schema: ObjectionAnswer,
    may: writesHouseholds,
    example: procedureExamples.answer,
    effects: noEffects,
    decide: async (answer, asking: Asking & Ports): Decided<No> => {
      const found = await objectionOf(answer.objection, asking)
      if (!found.ok) return found
      const refusals = checkAnswer(answer, found.value, asking.today)
      if (refusals.length > 0) return refuse(...refusals)
      return (await asking.procedure.addAnswer(answer, asking.commandId))
        ? accept(null)
        : refuse({ code: 'objection-answered-already' })
    },
  }),

  'household.recognise': command({
    version: 1,
    schema: Recognition,
    may: writesHouseholds,
    example: procedureExamples.recognition,
    effects: noEffects,
    decide: async (recognition, asking: Asking & Ports & Values): Decided<No> => {
      const found = await judgingOf(recognition.round, recognition.area, asking)
      if (!found.ok) return found
      if (!found.value.round.standards.includes(recognition.standard)) return refuse({ code: 'standard-not-of-round' })
      const refusals = checkRecognition(recognition, found.value.judging)
      if (refusals.length > 0) return refuse(...refusals)
      const fixed = await fixClasses(recognition, asking)
      if (!fixed.ok) return fixed
      return (await asking.procedure.addRecognition(recognition, fixed.value, asking.commandId))
        ? accept(null)
        : refuse({ code: 'step-there-already' })
    },
  }),

  'household.withdraw-step': command({
    version: 1,
    schema: z.object({ step: id<'step'>(), reason: personalText(500) }),
    may: writesHouseholds,
    example: procedureExamples.withdrawal,
    effects: noEffects,
    decide: async ({ step, reason }, asking: Asking & Ports): Decided<No | { readonly code: 'reason-missing' }> => {
      if (reason.text.trim() === '') return refuse({ code: 'reason-missing' })
      const round = await asking.procedure.findRoundOf(step)
      const steps = round && (await lockedSteps(round, asking))
      if (!round || !steps) return refuse({ code: 'step-unknown' })
      const refusals = checkWithdrawal(step, steps)
      if (refusals.length > 0) return refuse(...refusals)
      const all = [...steps.meetings, ...steps.postings, ...steps.objections, ...steps.recognitions]
      const own = all.find((one) => (one.id as string) === step)
      const found = own && (await judgingOf(round, own.area, asking))
      if (!found) return refuse({ code: 'step-unknown' })
      if (!found.ok) return found
      return (await asking.procedure.withdraw(step, reason.personalId, asking.commandId))
        ? accept(null)
        : refuse({ code: 'step-unknown' })
    },
  }),
}

type Files = { readonly evidence: EvidencePort }
type Values = { readonly standardValues: StandardPort }
type Found = { readonly round: RoundFacts; readonly judging: Judging }

async function lockedSteps(round: Id<'review-round'>, { procedure }: Ports) {
  await procedure.lockSteps(round)
  return procedure.listSteps(round, null)
}

/** The round and everything that a step in that area is judged by; the unit of the area and the owner of the round may. */
async function judgingOf(
  round: Id<'review-round'>,
  area: Id<'area'>,
  asking: Asking & Ports,
): Promise<Result<Found, No>> {
  const { officer, households, procedure, today } = asking
  const [found, place] = [await households.findRound(round), await procedure.findPlace(area)]
  if (!found) return refuse({ code: 'round-unknown' })
  if (!place?.path.includes(found.area)) return refuse({ code: 'step-area-outside-round' })
  const isOwn = ownsRound(officer, found) || (await households.isOfUnit(area, officer.unit))
  if (!isOwn) return refuse({ code: 'step-not-yours' })
  const steps = await lockedSteps(round, asking)
  return accept({ round: found, judging: { place, steps, numbers: await procedure.listNumbers(), today } })
}

async function objectionOf(objection: Id<'objection'>, asking: Asking & Ports) {
  const round = await asking.procedure.findRoundOf(objection as string as Id<'step'>)
  const steps = round && (await lockedSteps(round, asking))
  const found = steps ? steps.objections.find((one) => one.id === objection) : undefined
  if (!round || !found) return refuse({ code: 'step-unknown' } as const)
  const judged = await judgingOf(round, found.area, asking)
  return judged.ok ? accept(found) : judged
}

/** The photos of the signed minutes, as evidence of the meeting. */
async function keepMinutes(
  { id: meeting, files }: ResidentsMeeting,
  { evidence, commandId }: Asking & Files,
): Decided<EvidenceRefusal> {
  for (const photo of files) {
    const file = await evidence.findFile(photo.file)
    if (!file || !isMediaType(file.mediaType)) return refuse({ code: 'file-not-sent', file: photo.file })
    const row = { ...photo, subject: meeting as string as Id<'subject'>, caption: null }
    if (!(await evidence.addEvidence(row, kindOf(file.mediaType), commandId)))
      return refuse({ code: 'evidence-there-already' })
  }
  return accept(null)
}

/** Each household that was asked, classified by the values that decide today; an open class is nobody's decision. */
async function fixClasses(
  { round, area, standard }: Recognition,
  { procedure, standardValues }: Ports & Values,
): Promise<Result<readonly FixedHousehold[], No>> {
  const known = findStandard(standard)
  if (!known) return refuse({ code: 'standard-unknown' })
  const ready = readyStandard(withEntered(known, await standardValues.listEntered()))
  const asked = await procedure.listAsked(round, area)
  if (asked.length === 0) return refuse({ code: 'nobody-asked-yet' })
  const fixed = asked.flatMap((one) => fixedAs(one, classify(one.facts, ready).class))
  const open = asked.length - fixed.length
  return open > 0 ? refuse({ code: 'class-open', households: open }) : accept(fixed)
}

const fixedAs = ({ facts: _, ...one }: AskedHousehold, is: KnownClass | 'unknown'): readonly FixedHousehold[] =>
  is === 'unknown' ? [] : [{ ...one, class: is }]
