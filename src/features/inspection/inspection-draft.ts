import { derivedId } from '../../kernel/derived-id.ts'
import type { LocalDate } from '../../kernel/day.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { WorkRecord } from '../plan/work/work.ts'
import { type ChecklistRow, type Inspection, type InspectionTold, type Mark, MARKS } from './inspection.ts'

/** An inspection while it is typed in the form of its record. */
export type InspectionDraft = {
  readonly unit: Id<'unit'> | null
  readonly team: string
  readonly version: Id<'checklist-version'> | null
  readonly marks: readonly string[]
  /** The list that a record under correction was held by, with its marks: it may be an older version by now. */
  readonly heldVersion: Id<'checklist-version'> | null
  readonly heldName: string
  readonly heldItems: readonly string[]
  readonly heldMarks: readonly string[]
  readonly conclusion: string
  readonly findings: readonly FindingDraft[]
}

/** A finding while it is typed. */
export type FindingDraft = {
  readonly id: Id<'finding'>
  readonly finding: string
  readonly advice: string
  readonly unit: Id<'unit'> | null
  readonly due: LocalDate | null
}

export const EMPTY_INSPECTION: InspectionDraft = {
  unit: null,
  team: '',
  version: null,
  marks: [],
  heldVersion: null,
  heldName: '',
  heldItems: [],
  heldMarks: [],
  conclusion: '',
  findings: [],
}

/** A record whose form was left empty here says no more than its number. */
export const isSaid = ({ unit, team, version, conclusion, findings }: InspectionDraft): boolean =>
  unit !== null || version !== null || findings.length > 0 || `${team}${conclusion}`.trim() !== ''

/** What a correction begins with; answers stay where they are. */
export const draftOfTold = (told: InspectionTold): InspectionDraft => ({
  unit: told.unit,
  team: told.team ?? '',
  version: told.version,
  marks: told.marks,
  heldVersion: told.version,
  heldName: told.checklist ?? '',
  heldItems: told.items,
  heldMarks: told.marks,
  conclusion: told.conclusion ?? '',
  findings: told.findings.map(({ id, finding, advice, unit, due }) => ({
    id,
    finding: finding ?? '',
    advice: advice ?? '',
    unit,
    due,
  })),
})

type Offered = Pick<ChecklistRow, 'id' | 'name'> & { readonly items: readonly string[] }
type Held = Pick<InspectionDraft, 'heldVersion' | 'heldName' | 'heldItems' | 'heldMarks'>

/** The lists that may be chosen: the last version of each, and the one that the record was held by. */
export const offeredLists = (
  lists: readonly Offered[],
  { heldVersion, heldName, heldItems }: Held,
): readonly Offered[] =>
  heldVersion === null || lists.some(({ id }) => id === heldVersion)
    ? lists
    : [...lists, { id: heldVersion, name: heldName, items: heldItems }]

/** The marks that a chosen list begins with: those it was held with, else none yet. */
export const marksFor = (chosen: Pick<Offered, 'id' | 'items'> | null, held: Held): readonly string[] =>
  chosen !== null && chosen.id === held.heldVersion ? held.heldMarks : (chosen?.items ?? []).map(() => 'not-looked')

/** The inspection that the draft says; null while no unit is chosen. A unit alone recommends nothing. Its texts have ids that follow from the record's. */
export function inspectionOf(draft: InspectionDraft, { id }: Pick<WorkRecord, 'id'>): Inspection | null {
  const { unit, version, marks } = draft
  if (unit === null) return null
  const text = (name: string, words: string) => ({
    personalId: derivedId<'personal-text'>(id, name),
    text: words.trim(),
  })
  const perhaps = (name: string, words: string) => (words.trim() === '' ? null : text(name, words))
  return {
    unit,
    version,
    team: text('inspection-team', draft.team),
    marks: marks.map(markOf),
    conclusion: perhaps('inspection-conclusion', draft.conclusion),
    findings: draft.findings.map((found) => ({
      id: found.id,
      finding: text(`finding ${found.id}`, found.finding),
      advice: perhaps(`advice ${found.id}`, found.advice),
      unit: found.advice.trim() === '' && found.due === null ? null : found.unit,
      due: found.due,
    })),
  }
}

const markOf = (word: string): Mark => MARKS.find((mark) => mark === word) ?? 'not-looked'
