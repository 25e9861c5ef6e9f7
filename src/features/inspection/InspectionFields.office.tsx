import { Button } from '@mantine/core'
import { useRead } from '../../browser/api.ts'
import { sayRefusal } from '../../browser/browser.texts.ts'
import { useLanguage, useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../browser/ui/DateField.tsx'
import { TextArea, TextField } from '../../browser/ui/TextField.tsx'
import type { DetailsFields } from '../plan/work/work-details.browser.ts'
import { type FindingDraft, type InspectionDraft, marksFor, offeredLists } from './inspection-draft.ts'
import { type InspectionRefusal, MARKS, MOST_FINDINGS } from './inspection.ts'
import { inspectionTexts } from './inspection.screen.texts.ts'
import { markNames } from './inspection.texts.ts'

/** The input that a refusal of an inspection speaks of. */
export const INSPECTION_INPUTS = {
  'inspected-unit-missing': 'inspection-unit',
  'team-missing': 'inspection-team',
  'marks-unfit': 'inspection-checklist',
  'finding-missing': 'inspection-findings',
  'recommendation-incomplete': 'inspection-findings',
  'recommendation-due-before': 'inspection-findings',
  'finding-twice': 'inspection-findings',
  'answered-finding-changed': 'inspection-findings',
} as const

type Props = DetailsFields<InspectionDraft>

/** Which unit was inspected, by whom, by which list, and what was found. */
export function InspectionFields(props: Props) {
  const { draft, change, refusals } = props
  const t = useText(inspectionTexts)
  const { language } = useLanguage()
  const units = useUnitChoices()
  const errorOf = (code: keyof typeof INSPECTION_INPUTS) => {
    const refusal = refusals.find((one) => one.code === code)
    return refusal ? sayRefusal(refusal, language) : null
  }
  const set = (part: Partial<InspectionDraft>) => change({ ...draft, ...part })
  return (
    <fieldset className="details">
      <legend>{t.about}</legend>
      <ChoiceField
        id={INSPECTION_INPUTS['inspected-unit-missing']}
        label={t.unit}
        error={errorOf('inspected-unit-missing')}
        value={draft.unit}
        onChange={(unit) => set({ unit })}
        choices={units}
      />
      <TextField
        id={INSPECTION_INPUTS['team-missing']}
        label={t.team}
        maxLength={500}
        error={errorOf('team-missing')}
        value={draft.team}
        onChange={(team) => set({ team })}
      />
      <ChecklistFields draft={draft} set={set} />
      <FindingFields {...props} />
      <TextArea
        label={t.conclusion}
        maxLength={5000}
        minRows={3}
        value={draft.conclusion}
        onChange={(conclusion) => set({ conclusion })}
      />
    </fieldset>
  )
}

const useUnitChoices = () =>
  (useRead('staff.units', { on: null }).data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))

type ChecklistProps = {
  readonly draft: InspectionDraft
  readonly set: (part: Partial<InspectionDraft>) => void
}

/** A list brings its items, each without a mark yet. */
function ChecklistFields({ draft, set }: ChecklistProps) {
  const t = useText(inspectionTexts)
  const say = useSay()
  const { data } = useRead('inspection.checklists', {})
  const lists = offeredLists(data?.checklists ?? [], draft)
  const isOld = (id: string) => data?.checklists.every((last) => last.id !== id) === true
  const chosen = lists.find(({ id }) => id === draft.version)
  return (
    <>
      <ChoiceField
        id={INSPECTION_INPUTS['marks-unfit']}
        label={t.checklist}
        placeholder={t.noChecklist}
        clearable
        value={draft.version}
        onChange={(version) => set({ version, marks: marksFor(lists.find(({ id }) => id === version) ?? null, draft) })}
        choices={lists.map(({ id, name }) => ({ value: id, label: isOld(id) ? `${name} (${t.olderVersion})` : name }))}
      />
      {chosen?.items.map((item, at) => (
        <ChoiceField
          key={item}
          label={`${at + 1}. ${item}`}
          searchable={false}
          value={draft.marks[at] ?? null}
          onChange={(mark) => mark && set({ marks: draft.marks.map((one, i) => (i === at ? mark : one)) })}
          choices={MARKS.map((value) => ({ value: value as string, label: say(markNames[value]) }))}
        />
      ))}
    </>
  )
}

function FindingFields({ draft, change, refusals }: Props) {
  const t = useText(inspectionTexts)
  const { language } = useLanguage()
  const { findings } = draft
  const set = (to: readonly FindingDraft[]) => change({ ...draft, findings: to })
  const fault = (at: number) => {
    const found = (refusals as readonly InspectionRefusal[]).find((one) => 'ordinal' in one && one.ordinal === at + 1)
    return found ? sayRefusal(found, language) : null
  }
  return (
    <fieldset className="details-groups" id={INSPECTION_INPUTS['finding-missing']} tabIndex={-1}>
      <legend>{t.findings}</legend>
      <p className="quiet small">{t.findingHint}</p>
      {findings.map((finding, at) => (
        <OneFinding
          key={finding.id}
          at={at}
          finding={finding}
          error={fault(at)}
          set={(part) => set(findings.map((one) => (one.id === finding.id ? { ...one, ...part } : one)))}
          remove={() => set(findings.filter(({ id }) => id !== finding.id))}
        />
      ))}
      {findings.length < MOST_FINDINGS ? (
        <Button
          variant="default"
          onClick={() => set([...findings, { id: newId(), finding: '', advice: '', unit: draft.unit, due: null }])}
        >
          {t.addFinding}
        </Button>
      ) : null}
    </fieldset>
  )
}

type FindingProps = {
  readonly at: number
  readonly finding: FindingDraft
  readonly error: string | null
  readonly set: (part: Partial<FindingDraft>) => void
  readonly remove: () => void
}

function OneFinding({ at, finding, error, set, remove }: FindingProps) {
  const t = useText(inspectionTexts)
  const units = useUnitChoices()
  return (
    <div className="details-line">
      <TextArea
        label={`${t.finding} ${at + 1}`}
        maxLength={2000}
        minRows={1}
        error={error}
        value={finding.finding}
        onChange={(words) => set({ finding: words })}
      />
      <TextArea
        label={t.advice}
        description={t.adviceHint}
        maxLength={1000}
        minRows={1}
        value={finding.advice}
        onChange={(advice) => set({ advice })}
      />
      <ChoiceField
        label={t.adviceUnit}
        clearable
        value={finding.unit}
        onChange={(unit) => set({ unit })}
        choices={units}
      />
      <DateField label={t.due} value={finding.due} onChange={(due) => set({ due })} />
      <Button variant="subtle" size="compact-md" onClick={remove} aria-label={`${t.removeFinding} (${at + 1})`}>
        {t.removeFinding}
      </Button>
    </div>
  )
}
