import { addDays, addWorkingDays, type LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { ROUND_YEARS } from '../household.rules.ts'
import type {
  AskedCount,
  MeetingRow,
  ObjectionAnswer,
  ObjectionRow,
  PostingRow,
  ProcedureNumber,
  ProcedureNumberName,
  ProcedureRefusal,
  PublicPosting,
  Recognition,
  RecognitionRow,
  ResidentsMeeting,
  ReviewSteps,
  StepPlace,
} from './procedure.ts'

type No = ProcedureRefusal
const MOST_ATTENDED = 100_000

/** The number of that name that holds on a day: of those that began, the last. Null: nobody entered one. */
export function numberOn(
  numbers: readonly ProcedureNumber[],
  name: ProcedureNumberName,
  on: LocalDate,
): ProcedureNumber | null {
  const begun = numbers.filter((one) => one.name === name && one.holdsFrom <= on)
  return begun.toSorted((a, b) => b.holdsFrom.localeCompare(a.holdsFrom))[0] ?? null
}

/** The last day of a term that begins on the day after `from`. Holidays are not known here. */
export const lastDayOfTerm = (from: LocalDate, { number, counted }: Pick<ProcedureNumber, 'number' | 'counted'>) =>
  counted === 'working' ? addWorkingDays(from, number) : addDays(from, number)

/** A number within what the database takes; a share is a percentage, days are days. */
export function checkNumber({ name, number, counted, holdsFrom }: ProcedureNumber): readonly No[] {
  const isShare = name === 'agreement-percent'
  const to = isShare ? 100 : 366
  const year = Number(holdsFrom.slice(0, 4))
  const isWithin = number >= 1 && number <= to && year <= ROUND_YEARS.to
  return isWithin && isShare === (counted === 'percent') ? [] : [{ code: 'procedure-number-out-of-range', from: 1, to }]
}

export type Judging = {
  readonly place: StepPlace
  readonly steps: ReviewSteps
  readonly numbers: readonly ProcedureNumber[]
  readonly today: LocalDate
}

/** A meeting follows the interviews of its area; it agrees when as many agreed as the number in force asks for. */
export function checkMeeting(meeting: ResidentsMeeting, asked: AskedCount, judging: Judging): readonly No[] {
  const { on, attended, agreed, conclusion } = meeting
  if (on > judging.today) return [{ code: 'step-in-future', today: judging.today }]
  if (attended < 1 || attended > MOST_ATTENDED) return [{ code: 'attended-out-of-range', most: MOST_ATTENDED }]
  if (agreed < 0 || agreed > attended) return [{ code: 'agreed-more-than-attended', attended }]
  if (asked.last === null) return [{ code: 'nobody-asked-yet' }]
  if (on < asked.last) return [{ code: 'meeting-before-interviews', last: asked.last }]
  const share = numberOn(judging.numbers, 'agreement-percent', on)
  if (conclusion === 'agreed' && share && agreed * 100 < share.number * attended)
    return [{ code: 'agreed-too-few', agreed, attended, percent: share.number }]
  return []
}

/** Posting follows a meeting that agreed: in every area below in which one met, the last one did. It lasts as long as the number in force says. */
export function checkPosting({ from, to }: PublicPosting, judging: Judging): readonly No[] {
  if (to < from) return [{ code: 'posting-ends-before-it-begins' }]
  if (from > judging.today) return [{ code: 'step-in-future', today: judging.today }]
  const last = lastMeetings(judging)
  if (last.length === 0) return [{ code: 'meeting-missing' }]
  const open = last.find(({ conclusion }) => conclusion !== 'agreed')
  if (open) return [{ code: 'meeting-not-agreed', areaName: open.areaName, on: open.on }]
  const latest = last
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  if (latest !== undefined && from < latest) return [{ code: 'posting-before-meeting', on: latest }]
  const days = numberOn(judging.numbers, 'posting-days', from)
  const until = days && lastDayOfTerm(from, days)
  return days && until !== null && to < until ? [{ code: 'posting-too-short', until, source: days.source }] : []
}

/** The last meeting of each area that the place has to do with. */
function lastMeetings({ place, steps }: Pick<Judging, 'place' | 'steps'>): readonly MeetingRow[] {
  const last = new Map<Id<'area'>, MeetingRow>()
  for (const meeting of steps.meetings) if (touches(meeting, place)) last.set(meeting.area, meeting)
  return [...last.values()]
}

/** Does a step speak of all of that place? */
export const covers = (step: Pick<StepPlace, 'area'>, place: StepPlace): boolean => place.path.includes(step.area)
const touches = (step: StepPlace, place: StepPlace) => covers(step, place) || covers(place, step)

/** Who objects does so once the result of the household is posted, and before it is decided upon. */
export function checkObjection({ on }: { readonly on: LocalDate }, judging: Judging): readonly No[] {
  if (on > judging.today) return [{ code: 'step-in-future', today: judging.today }]
  const [posted] = postingsOf(judging)
  if (!posted) return [{ code: 'posting-missing' }]
  if (on < posted.from) return [{ code: 'objection-before-posting', from: posted.from }]
  return judging.steps.recognitions.some((one) => covers(one, judging.place)) ? [{ code: 'recognised-already' }] : []
}

const postingsOf = ({ place, steps }: Judging) =>
  steps.postings.filter((one) => covers(one, place)).toSorted((a, b) => a.from.localeCompare(b.from))

/** An objection is answered once, not before it came. */
export function checkAnswer({ on }: ObjectionAnswer, objection: ObjectionRow, today: LocalDate): readonly No[] {
  if (objection.answer) return [{ code: 'objection-answered-already' }]
  if (on > today) return [{ code: 'step-in-future', today }]
  return on < objection.on ? [{ code: 'answer-before-objection', on: objection.on }] : []
}

/**
 * A decision follows a posting of all of its area that is over, when no objection is open, and what an upheld one changed was
 * posted again.
 */
export function checkRecognition(recognition: Recognition, judging: Judging): readonly No[] {
  const { place, steps, today } = judging
  if (recognition.on > today) return [{ code: 'step-in-future', today }]
  const decided = steps.recognitions.filter((one) => one.standard === recognition.standard)
  if (decided.some((one) => touches(one, place))) return [{ code: 'recognised-already' }]
  const posted = postingsOf(judging).at(-1)
  if (!posted) return [{ code: 'posting-missing' }]
  if (posted.to >= recognition.on) return [{ code: 'posting-running', to: posted.to }]
  const objections = steps.objections.filter((one) => covers(place, one))
  const open = objections.filter(({ answer }) => answer === null).length
  if (open > 0) return [{ code: 'objection-open', objections: open }]
  const upheld = objections.flatMap(({ answer }) => (answer?.outcome === 'upheld' ? [answer.on] : []))
  const last = upheld.toSorted().at(-1)
  return last !== undefined && posted.from < last ? [{ code: 'reposting-missing', answeredOn: last }] : []
}

/** A step recorded by mistake goes as long as no later one rests on it. */
export function checkWithdrawal(step: Id<'step'>, { meetings, postings, objections, recognitions }: ReviewSteps) {
  const is = ({ id }: { readonly id: string }) => id === step
  const later: readonly StepPlace[] = meetings.some(is)
    ? postings
    : postings.some(is)
      ? [...objections, ...recognitions]
      : recognitions.some(is)
        ? []
        : recognitions
  const own = [...meetings, ...postings, ...objections, ...recognitions].find(is)
  if (!own) return [{ code: 'step-unknown' }] as const
  return later.some((one) => touches(one, own)) ? ([{ code: 'step-built-upon' }] as const) : []
}

/** When a step is due, and how it stands today. `due` null: nobody entered the number of days. */
export type Term = { readonly due: LocalDate | null; readonly state: 'done' | 'running' | 'late' }

/** A posting runs until its last day. */
export const postingTerm = ({ to }: PostingRow, today: LocalDate): Term => ({
  due: to,
  state: to < today ? 'done' : 'running',
})

/** An objection is answered within its days. */
export function objectionTerm({ on, answer }: ObjectionRow, { numbers, today }: Dated): Term {
  const days = numberOn(numbers, 'objection-days', on)
  const due = days && lastDayOfTerm(on, days)
  return answer ? { due, state: 'done' } : running(due, today)
}
type Dated = Pick<Judging, 'numbers' | 'today'>

const running = (due: LocalDate | null, today: LocalDate): Term => ({
  due,
  state: due !== null && due < today ? 'late' : 'running',
})

/** A posting that is over is followed by a decision within its days: for each standard of the round one. */
export function recognitionTerm(
  posting: PostingRow,
  decided: readonly RecognitionRow[],
  { numbers, today, standards }: Dated & { readonly standards: readonly string[] },
): Term {
  const days = numberOn(numbers, 'recognition-days', posting.to)
  const due = days && lastDayOfTerm(posting.to, days)
  const missing = standards.filter(
    (standard) => !decided.some((one) => one.standard === standard && touches(one, posting)),
  )
  return missing.length === 0 ? { due, state: 'done' } : running(due, today)
}
