import type { Officer } from '../../../kernel/command.ts'
import { type LocalDate, monthPeriod, type Period } from '../../../kernel/day.ts'
import { type Measure, SOURCES, type Source } from '../../../kernel/figure.ts'
import { derivedId } from '../../../kernel/derived-id.ts'
import type { Id, Sha256 } from '../../../kernel/kernel.ts'
import type { TaskFacts, TaskRow } from '../task/task.ts'
import { WORK_KINDS } from '../work-kind.ts'
import { checkWork, mayWrite } from './work.rules.ts'
import type { WorkRecord, WorkRefusal, WorkRow } from './work.ts'

/** A file that has reached the server and waits for its record. */
export type WorkFormFile = { readonly file: Sha256; readonly fileName: string }

/** The id of a file as evidence of that record: the same file for the same record is the same evidence, sent however often. */
export const evidenceId = (work: Id<'work'>, { file }: WorkFormFile): Id<'evidence'> => derivedId(work, file)

/** What has been typed of a record. Its ids are made once, so that whatever is sent again is the same record. */
export type WorkForm = {
  readonly commandId: Id<'command'>
  readonly id: Id<'work'>
  readonly noteId: Id<'personal-text'>
  readonly task: Id<'task'> | null
  readonly unit: Id<'unit'>
  readonly source: Source
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly places: readonly Id<'area'>[]
  readonly quantity: number | null
  readonly measure: Measure | null
  readonly note: string
  readonly replaces: Id<'work'> | null
  readonly files: readonly WorkFormFile[]
  /** What more is asked of a record of that kind, such as the outlet of an article; null while nothing is typed. */
  readonly details: DetailsDraft | null
  /** The details as they were first sent: whether they were changed since an answer was lost. */
  readonly sentDetails: string | null
}

/** Details of a record while they are typed. The feature that they belong to makes its words of them. */
export type DetailsDraft = Readonly<Record<string, string | number | null | readonly string[] | readonly DetailsLine[]>>
/** One line of several in the details: a question of a meeting. */
type DetailsLine = Readonly<Record<string, string | number | null>>

/** The fields of the form, in their order on the page. */
export type WorkFormField = 'task' | 'unit' | 'source' | 'day' | 'places' | 'quantity' | 'measure' | 'note' | 'files'

type NewIds = Pick<WorkForm, 'commandId' | 'id' | 'noteId'>

/** An empty form of that unit, for today. */
export const blankForm = (
  ids: NewIds,
  { unit, task, today }: { unit: Id<'unit'>; task: Id<'task'> | null; today: LocalDate },
): WorkForm => ({
  ...ids,
  task,
  unit,
  source: 'logged',
  from: today,
  to: today,
  places: [],
  quantity: null,
  measure: null,
  note: '',
  replaces: null,
  files: [],
  details: null,
  sentDetails: null,
})

/** The form of a correction: everything as it was, to be mended. */
export const formOfCorrection = (ids: NewIds, wrong: WorkRow, details: DetailsDraft | null): WorkForm => ({
  ...ids,
  task: wrong.task,
  unit: wrong.unit,
  source: wrong.source,
  from: wrong.from,
  to: wrong.to,
  places: wrong.places.map(({ id }) => id),
  quantity: wrong.quantity,
  measure: wrong.measure,
  note: wrong.note ?? '',
  replaces: wrong.id,
  files: [],
  details,
  sentDetails: null,
})

/** As last time: places, number, unit and note of that record; never its day, its evidence or how it came in. */
export const likeBefore = (form: WorkForm, { places, quantity, measure, note }: WorkRow): WorkForm => ({
  ...form,
  places: places.map(({ id }) => id),
  quantity,
  measure,
  note: note ?? '',
})

/** A source changes what the days mean: a declared total takes the whole month of its last day. */
export function withSource(form: WorkForm, source: Source): WorkForm {
  if (source !== 'declared') return { ...form, source, from: form.source === 'declared' ? form.to : form.from }
  return form.to === null ? { ...form, source } : { ...form, source, ...monthOfDay(form.to) }
}

export const monthOfDay = (on: LocalDate): Period => monthPeriod(Number(on.slice(0, 4)), Number(on.slice(5, 7)))

/** Every month that a declared total may cover: from the month of issue to the month of today, newest first. */
export function openMonths(issuedOn: LocalDate, today: LocalDate): readonly Period[] {
  const [first, last] = [monthNumber(issuedOn), monthNumber(today)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, back) => last - back).map((number) =>
    monthPeriod(Math.floor(number / 12), (number % 12) + 1),
  )
}

const monthNumber = (on: LocalDate) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1

/** How this officer may write for that unit; on behalf is for others, never for one's own unit. */
export const sourcesOpenTo = (officer: Officer, unit: Id<'unit'>, ownerUnit: Id<'unit'>): readonly Source[] =>
  SOURCES.filter((source) => mayWrite(officer, { unit, source }, ownerUnit)).filter(
    (source) => source !== 'on-behalf' || unit !== officer.unit,
  )

/** The measures that a task may be counted in, the usual one first. */
export const measuresOf = ({ measure, kind }: Pick<TaskRow, 'measure' | 'kind'>): readonly Measure[] => [
  ...new Set<Measure>([measure, ...WORK_KINDS[kind]]),
]

/** The record that the form says, or null while something is missing. Without a choice the number is in the task's measure. */
export function recordOf(form: WorkForm, task: Pick<TaskRow, 'measure'>): WorkRecord | null {
  const { id, unit, source, from, to, quantity, replaces } = form
  if (form.task === null || from === null || to === null || quantity === null || form.places.length === 0) return null
  const text = form.note.trim()
  return {
    id,
    task: form.task,
    unit,
    source,
    from,
    to,
    places: [...form.places],
    quantity,
    measure: form.measure ?? task.measure,
    note: text === '' ? null : { personalId: form.noteId, text },
    replaces,
  }
}

/** How what is typed compares with the record that the server has under the same id. */
export type Compared = 'the-same' | 'changed' | 'moved'

/** `moved`: to another task or unit, where a correction cannot follow. */
export function compare(typed: WorkRecord, stored: WorkRow): Compared {
  if (typed.task !== stored.task || typed.unit !== stored.unit) return 'moved'
  const facts = (work: Pick<WorkRecord, 'source' | 'from' | 'to' | 'quantity' | 'measure'>) =>
    JSON.stringify([work.source, work.from, work.to, work.quantity, work.measure])
  const places = (ids: readonly string[]) => [...new Set(ids)].sort().join()
  const isSame =
    facts(typed) === facts(stored) &&
    places(typed.places) === places(stored.places.map(({ id }) => id)) &&
    (typed.note?.text ?? null) === stored.note
  return isSame ? 'the-same' : 'changed'
}

/** As `compare`, for what is typed in the form: what it says beyond the record counts too. */
export function compareForm({ details, sentDetails }: WorkForm, typed: WorkRecord, stored: WorkRow): Compared {
  const compared = compare(typed, stored)
  const isSaid = sentDetails === null || sentDetails === JSON.stringify(details)
  return compared === 'the-same' && !isSaid ? 'changed' : compared
}

/** What was changed after the server had it: a record of its own that replaces what stands, or that is new. */
export const afresh = (form: WorkForm, ids: NewIds, replaces: WorkForm['replaces']): WorkForm => ({
  ...form,
  ...ids,
  replaces,
  sentDetails: null,
})

/** Fields that still have to be filled, in their order on the page. */
export const emptyFields = ({ task, from, to, places, quantity }: WorkForm): readonly WorkFormField[] =>
  (
    [
      ['task', task === null],
      ['day', from === null || to === null],
      ['places', places.length === 0],
      ['quantity', quantity === null],
    ] as const
  ).flatMap(([field, isEmpty]) => (isEmpty ? [field] : []))

/** What the rules say of what has been typed so far; nothing while it is not whole. */
export function checkForm(form: WorkForm, facts: TaskFacts | null, today: LocalDate): readonly WorkRefusal[] {
  const record = facts && recordOf(form, facts.task)
  return facts && record ? checkWork(record, facts, today) : []
}

/** What the form itself refuses to leave out. */
type LeftOutCode = 'words-not-chosen' | 'files-refused' | 'files-on-the-way'

const FIELDS: Readonly<Partial<Record<WorkRefusal['code'] | LeftOutCode, WorkFormField>>> = {
  'work-in-future': 'day',
  'work-before-plan': 'day',
  'work-ends-before-it-begins': 'day',
  'declared-not-whole-months': 'day',
  'quantity-out-of-range': 'quantity',
  'measure-unfit': 'measure',
  'unit-not-doer': 'unit',
  'only-owner-on-behalf': 'source',
  'declared-already': 'day',
  'work-too-long': 'day',
  'area-outside-plan': 'places',
  'area-outside-unit': 'places',
  'correction-moves-task': 'task',
  'words-not-chosen': 'places',
  'files-refused': 'files',
  'files-on-the-way': 'files',
}

/** The field that a refusal speaks of, or null when it is of the whole record. */
export const fieldOf = (code: string): WorkFormField | null => FIELDS[code as keyof typeof FIELDS] ?? null

/** The id of the input of a field. */
export const inputOf = (field: WorkFormField) => `work-${field}`
