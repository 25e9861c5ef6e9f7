import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { TextArea, TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { Names } from '../../../kernel/sentence.ts'
import {
  draftOf,
  type IndicatorDraft,
  indicatorOf,
  INDICATOR_INPUTS,
  INDICATOR_WORDS,
  lacksOf,
  WHENCE,
  type Whence,
} from './indicator-draft.ts'
import { DIRECTIONS, type IndicatorRow, RHYTHMS, SHAPES } from './indicator.ts'
import { indicatorTexts } from './indicator.screen.texts.ts'
import { directionNames, rhythmNames, shapeNames } from './indicator.texts.ts'
import { BoundFields, type TaskChoice } from './BoundFields.office.tsx'

type Props = {
  readonly of: IndicatorRow | null
  readonly tasks: readonly TaskChoice[]
  readonly year: number
  readonly close: () => void
}

/** A new indicator, or what replaces one. */
export function IndicatorForm({ of, tasks, year, close }: Props) {
  const t = useText(indicatorTexts)
  const { fillIn } = useText(uiTexts)
  const { sending, act } = useAct()
  const [id] = useState(() => newId<'indicator'>())
  const [draft, setDraft] = useState(() => draftOf(of, year))
  const faults = useFieldFaults(
    lacksOf(draft).map(({ field, isMissing }) => ({
      id: `indicator-${field}`,
      label: t[field],
      lacks: isMissing ? fillIn : null,
    })),
  )
  const change = (part: Partial<IndicatorDraft>) => setDraft({ ...draft, ...part })
  const submit = () => {
    const indicator = indicatorOf(draft, { id, replaces: of?.id ?? null })
    if (indicator) act('report.set-indicator', indicator, { done: close, id })
  }
  return (
    <FormDrawer
      title={of ? t.change : t.add}
      button={t.save}
      opened
      fields={INDICATOR_INPUTS}
      {...{ close, sending, faults, submit }}
    >
      <Words {...{ draft, change, faults }} />
      <Kinds {...{ draft, change, faults }} />
      <ChoiceField
        label={t.whence}
        value={draft.whence}
        searchable={false}
        onChange={(whence) => whence && change({ whence })}
        choices={WHENCE.map((value) => ({ value, label: t[WHENCE_NAMES[value]] }))}
      />
      {draft.whence === 'typed' ? null : <BoundFields {...{ draft, change, faults, tasks }} />}
      <Days {...{ draft, change, faults }} />
    </FormDrawer>
  )
}

const WHENCE_NAMES = { typed: 'typed', line: 'ofLine', task: 'ofTask' } as const satisfies Readonly<
  Record<Whence, string>
>

type FieldsProps = {
  readonly draft: IndicatorDraft
  readonly change: (part: Partial<IndicatorDraft>) => void
  readonly faults: FieldFaults
}

function Words({ draft, change, faults }: FieldsProps) {
  const t = useText(indicatorTexts)
  return INDICATOR_WORDS.map(({ field, most }) => {
    const Field = field === 'measured' ? TextArea : TextField
    return (
      <Field
        key={field}
        id={`indicator-${field}`}
        label={t[field]}
        maxLength={most}
        error={faults.errorOf(`indicator-${field}`)}
        value={draft[field]}
        onChange={(typed: string) => change({ [field]: typed })}
      />
    )
  })
}

function Kinds({ draft, change }: FieldsProps) {
  const t = useText(indicatorTexts)
  const say = useSay()
  const choices = <T extends string>(values: readonly T[], names: Names<T>) =>
    values.map((value) => ({ value, label: say(names[value]) }))
  return (
    <>
      <ChoiceField
        label={t.shape}
        value={draft.shape}
        onChange={(shape) => shape && change({ shape })}
        choices={choices(SHAPES, shapeNames)}
      />
      <ChoiceField
        label={t.every}
        value={draft.every}
        onChange={(every) => every && change({ every })}
        choices={choices(RHYTHMS, rhythmNames)}
      />
      <ChoiceField
        label={t.better}
        value={draft.better}
        onChange={(better) => better && change({ better })}
        choices={choices(DIRECTIONS, directionNames)}
      />
    </>
  )
}

function Days({ draft, change, faults }: FieldsProps) {
  const t = useText(indicatorTexts)
  return (
    <>
      <DateField
        id="indicator-validFrom"
        label={t.validFrom}
        error={faults.errorOf('indicator-validFrom')}
        onReading={faults.hear('indicator-validFrom')}
        value={draft.validFrom}
        onChange={(validFrom) => change({ validFrom })}
      />
      <DateField
        id="indicator-validTo"
        label={t.validTo}
        description={t.validToHint}
        error={faults.errorOf('indicator-validTo')}
        onReading={faults.hear('indicator-validTo')}
        value={draft.validTo}
        onChange={(validTo) => change({ validTo })}
      />
    </>
  )
}
