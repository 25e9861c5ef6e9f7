import * as z from 'zod/mini'
import { type Asking, command, type Decided, noEffects, type Officer } from '../../kernel/command.ts'
import { accept, type Id, type Result, refuse } from '../../kernel/kernel.ts'
import { id, personalText } from '../../kernel/schema.ts'
import { type LogRefusal, logWorkOf } from '../plan/work/log-work.ts'
import type { WorkFacts, WorkPort, WorkVerdict } from '../plan/work/work.ts'
import { checkVerdict } from '../plan/work/work.rules.ts'
import {
  type HouseholdPlace,
  type HouseholdPort,
  type HouseholdRefusal,
  Interview,
  type InterviewFacts,
  type RoundFacts,
  type StandardPort,
} from './household.ts'
import { exampleInterview } from './household.examples.ts'
import { checkInterview, ownsRound, writesHouseholds } from './household.rules.ts'
import { checkAnswers, totalOf } from './score/score.rules.ts'
import type { ScoreRefusal, ScoreTablePort } from './score/score-table.ts'
import { tableFor } from './score/score-table.rules.ts'
import { storeClasses } from './stored-classes.ts'

type Ports = {
  readonly households: HouseholdPort
  readonly standardValues: StandardPort
  readonly works: WorkPort
  readonly scoreTables: ScoreTablePort
}
type No = HouseholdRefusal | LogRefusal

export const interviewCommands = {
  'household.record-interview': command({
    version: 2,
    schema: Interview,
    may: writesHouseholds,
    example: (town) => exampleInterview(town, 'household-not-asked'),
    effects: noEffects,
    decide: async (interview, asking: Asking & Ports): Decided<No> => {
      const { officer, today, households, commandId } = asking
      const round = await households.findRound(interview.round)
      if (!round) return refuse({ code: 'round-unknown' })
      const place = await households.findHousehold(interview.household, { unit: officer.unit, round: round.id })
      const refusals = [...checkInterview(interview, today), ...checkPlace(interview, { round, place, officer })]
      if (!place || refusals.length > 0) return refuse(...refusals)
      const before = await households.findInterview(round.id, interview.household)
      if ((before?.id ?? null) !== interview.replaces) return refuse({ code: 'interview-changed-meanwhile' })
      const total = await totalFor(interview, { round, place }, asking)
      if (!total.ok) return total
      const counted = await countInterview(interview, { round, place, before }, asking)
      if (!counted.ok) return counted
      const chain = { root: before?.root ?? interview.id, work: counted.value }
      const formTotal = total.value
      if (!(await households.addInterview({ ...interview, formTotal }, chain, commandId)))
        return refuse({ code: 'interview-changed-meanwhile' })
      const { income, answers, household } = interview
      const where = { round: round.id, household, standards: round.standards }
      await storeClasses(where, { residence: place.residence, income, formTotal, answers }, asking)
      return accept(null)
    },
  }),

  'household.withdraw-interview': command({
    version: 1,
    schema: z.object({
      interview: id<'interview'>(),
      round: id<'review-round'>(),
      household: id<'household'>(),
      verdict: id<'work-verdict'>(),
      reason: personalText(500),
    }),
    may: writesHouseholds,
    example: (town) => ({
      interview: town.id<'interview'>('household'),
      round: town.id<'review-round'>('round'),
      household: town.id<'household'>('household'),
      verdict: town.id<'work-verdict'>('withdrawn-interview'),
      reason: { personalId: town.id<'personal-text'>('withdrawn-interview'), text: 'Nhập nhầm hộ.' },
    }),
    effects: noEffects,
    decide: async ({ interview, round: of, household, verdict, reason }, asking: Asking & Ports): Decided<No> => {
      if (reason.text.trim() === '') return refuse({ code: 'reason-missing' })
      const round = await asking.households.findRound(of)
      if (!round) return refuse({ code: 'round-unknown' })
      const place = await asking.households.findHousehold(household, { unit: asking.officer.unit, round: of })
      if (!place) return refuse({ code: 'household-unknown' })
      if (!place.inUnit && !ownsRound(asking.officer, round)) return refuse({ code: 'household-outside-unit' })
      const last = await asking.households.findInterview(of, household)
      if (last?.id !== interview || last.state === 'withdrawn') return refuse({ code: 'interview-withdrawn-already' })
      const taken = await withdrawWork(last.work, { id: verdict, reason }, asking)
      if (!taken.ok) return taken
      if (!(await asking.households.withdrawInterview(interview, reason.personalId, asking.commandId)))
        return refuse({ code: 'interview-withdrawn-already' })
      await asking.households.forgetClasses(of, household)
      return accept(null)
    },
  }),
}

type Asked = { readonly round: RoundFacts; readonly place: HouseholdPlace | null; readonly officer: Officer }

function checkPlace({ householdVersion }: Interview, { round, place, officer }: Asked): readonly HouseholdRefusal[] {
  if (!place) return [{ code: 'household-unknown' }]
  if (!place.inRound) return [{ code: 'household-outside-round' }]
  if (!place.inUnit && !ownsRound(officer, round)) return [{ code: 'household-outside-unit' }]
  return place.version === householdVersion ? [] : [{ code: 'household-changed-meanwhile' }]
}

type Placed = { readonly round: RoundFacts; readonly place: HouseholdPlace }

/** The total of the form: added up by the table of points that holds for the household, or as it was typed in. */
async function totalFor(
  { scored, formTotal, on }: Interview,
  { round, place }: Placed,
  { scoreTables }: Ports,
): Promise<Result<number | null, ScoreRefusal>> {
  if (!scored) return accept(formTotal)
  if (formTotal !== null) return refuse({ code: 'score-and-total' })
  const table = await scoreTables.findTable(scored.table)
  if (!table) return refuse({ code: 'score-table-unknown' })
  const { residence } = place
  if (!tableFor([table], { standards: round.standards, on, residence })) return refuse({ code: 'score-table-unfit' })
  const refusals = checkAnswers(scored.answers, table)
  return refusals.length > 0 ? refuse(...refusals) : accept(totalOf({ table, answers: scored.answers }, residence))
}

type Before = Placed & { readonly before: InterviewFacts | null }

/**
 * The first interview of a household counts once for the round's task; a correction of its day corrects what stands of the
 * record today, whoever changed it meanwhile, and leaves it with its unit.
 */
async function countInterview(
  { work, on }: Interview,
  { round, place, before }: Before,
  asking: Asking & Ports,
): Promise<Result<Id<'work'> | null, LogRefusal>> {
  if (round.task === null) return accept(null)
  const last = await lastRecord(before?.work ?? null, asking)
  if (last && last.state !== 'withdrawn' && last.from === on && last.to === on) return accept(last.id)
  const unit = last?.unit ?? asking.officer.unit
  const record = {
    id: work,
    task: round.task,
    unit,
    source: unit === asking.officer.unit ? ('logged' as const) : ('on-behalf' as const),
    from: on,
    to: on,
    places: [place.area],
    quantity: 1,
    measure: 'survey' as const,
    note: null,
    replaces: last?.id ?? null,
  }
  const logged = await logWorkOf(['survey'], record, asking)
  return logged.ok ? accept(work) : logged
}

/** What stands today of the chain of a record. */
async function lastRecord(work: Id<'work'> | null, { works }: Ports): Promise<WorkFacts | null> {
  const known = work && (await works.findWork(work))
  return known ? works.findLastOf(known.root) : null
}

type Withdrawing = Pick<WorkVerdict, 'id'> & { readonly reason: NonNullable<WorkVerdict['reason']> }

/** With the interview its record goes; what the owner confirmed only the owner takes out. */
async function withdrawWork(
  work: Id<'work'> | null,
  { id: verdict, reason }: Withdrawing,
  asking: Asking & Ports,
): Decided<LogRefusal> {
  const last = await lastRecord(work, asking)
  if (!last || last.state === 'withdrawn') return accept(null)
  const withdrawal = { id: verdict, work: last.id, verdict: 'withdrawn' as const, reason, replaces: last.verdict }
  const refusals = checkVerdict(asking.officer, withdrawal, last)
  if (refusals.length > 0) return refuse(...refusals)
  return (await asking.works.judge(withdrawal, asking.commandId)) ? accept(null) : refuse({ code: 'judged-meanwhile' })
}
