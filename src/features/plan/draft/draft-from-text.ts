import type { LocalDate } from '../../../kernel/day.ts'
import { yearOf } from '../../../kernel/day.ts'
import { derivedId } from '../../../kernel/derived-id.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Area } from '../../area/area.ts'
import type { Unit, UnitList } from '../../staff/staff.ts'
import { agencyName } from './agency-name.ts'
import type { DraftContent, TaskDraft } from './draft.ts'
import { dueFrom } from './due-from-text.ts'
import { type Namable, type NamedUnits, unitsNamed } from './named-doers.ts'
import { planArea } from './plan-area.ts'
import { proposeTasks, type TaskProposal } from '../reader/propose-tasks.ts'
import { readPlan } from '../reader/read-plan.ts'
import type { Reading, Written } from '../reader/reading.ts'
import type { Doer } from '../task/task.ts'
import { usualMeasure } from '../work-kind.ts'

/** What is known of the town when a document is read: its areas and units of that day, its saved lists, and the owner's unit. */
export type TownFacts = {
  readonly areas: readonly Area[]
  readonly units: readonly Unit[]
  readonly lists: readonly UnitList[]
  readonly owner: Id<'unit'>
  /** Ids of what is proposed are derived from it, so that reading again gives the same. */
  readonly seed: Id<'command'>
}

/**
 * What a document says and the town makes of it: head, tasks, who does them and until when. What is not there or cannot be
 * told is null or empty; an officer looks at all of it before it becomes a plan.
 */
export const draftFromText = (text: string, town: TownFacts): DraftContent =>
  draftFromReading(readPlan(text), text, town)

/** The same from a text that has been read already. */
export function draftFromReading(reading: Reading, text: string, town: TownFacts): DraftContent {
  const head = headFrom(reading, town)
  const about = { ...town, area: head.area, on: head.issuedOn, issuedOn: head.issuedOn, year: head.year }
  const proposals = proposeTasks(reading, text).slice(0, MOST_TASKS)
  return { ...head, tasks: proposals.map((proposal, i) => taskFrom(proposal, i + 1, about)) }
}

const MOST_TASKS = 500
const MOST_PLACES = 50
const MOST_DOERS = 600

function headFrom(
  { header, title, attached }: Reading,
  { areas, units, owner }: TownFacts,
): Omit<DraftContent, 'tasks'> {
  const issuedOn = header.date?.date ?? null
  const named = clip(attached?.title ?? title, 600)
  const printed = clip(header.agency, 200)
  const agency =
    printed &&
    agencyName(
      printed,
      [...units, ...areas].map(({ name }) => name),
    )
  const place = clip(header.place, 100)
  return {
    number: clip(header.number, 60),
    issuedOn,
    agency,
    place,
    title: named,
    year: yearIn(named, issuedOn),
    area: planArea([named, agency, place], areas),
    ownerUnit: owner,
    programme: null,
    parentPlan: null,
  }
}

const clip = (written: Written | null, most: number): string | null =>
  written === null ? null : written.text.replace(/\s+/gu, ' ').trim().slice(0, most).trim() || null

/** The year that the title says last ("năm 2024"), else the year of issue. */
function yearIn(title: string | null, issuedOn: LocalDate | null): number | null {
  const said = [...(title ?? '').matchAll(/năm\s+(20\d\d)(?!\d)/giu)].at(-1)?.[1]
  if (said !== undefined) return Number(said)
  return issuedOn === null ? null : yearOf(issuedOn)
}

type About = Namable & {
  readonly issuedOn: LocalDate | null
  readonly year: number | null
  readonly seed: Id<'command'>
}

function taskFrom(proposal: TaskProposal, ordinal: number, about: About): TaskDraft {
  const name = `task ${ordinal}`
  const named = proposal.doers.flatMap(({ name: words, role }) =>
    unitsNamed(words, about).map((one) => ({ ...one, role })),
  )
  return {
    id: derivedId(about.seed, name),
    title: proposal.title.slice(0, 600),
    kind: proposal.kind,
    measure: usualMeasure(proposal.kind),
    places: proposal.places.slice(0, MOST_PLACES).map(({ start, end }) => ({ start, end })),
    doers: doersFrom(named, (unit) => derivedId(about.seed, `${name} ${unit}`)).slice(0, MOST_DOERS),
    due: dueFrom(proposal.due, about),
    unmatched: named
      .filter(({ units }) => units.length === 0)
      .map(({ words, role }) => ({ name: words.slice(0, 300), role }))
      .slice(0, MOST_PLACES),
  }
}

type NamedDoer = NamedUnits & Pick<Doer, 'role'>

/** Each unit once: who is named as the lead leads, however often it is named as a partner. */
function doersFrom(named: readonly NamedDoer[], idOf: (unit: Id<'unit'>) => Id<'assignment'>): Doer[] {
  const leadsFirst = [...named].sort((a, b) => Number(a.role === 'partner') - Number(b.role === 'partner'))
  const doers = new Map<Id<'unit'>, Doer>()
  for (const { words, role, units } of leadsFirst)
    for (const unit of units)
      if (!doers.has(unit)) doers.set(unit, { id: idOf(unit), unit, role, writtenAs: words.slice(0, 300) })
  return [...doers.values()]
}
