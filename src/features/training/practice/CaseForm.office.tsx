import { Button, Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { FieldLinks } from '../../../browser/ui/FieldLinks.tsx'
import { Refusals } from '../../../browser/ui/Refusals.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { type DeprivationIndicator, KNOWN_CLASSES, type KnownClass } from '../../household/standard.ts'
import { classNames, indicatorNames } from '../../household/standard.texts.ts'
import type { PracticeAnswer } from './practice.ts'
import { practiceTexts } from './practice.screen.texts.ts'

type Props = {
  readonly asked: Pick<PracticeAnswer, 'class' | 'learner' | 'case'>
  readonly counted: readonly DeprivationIndicator[]
  /** The answer that this one tries again; null: it is the first. */
  readonly after: Id<'practice-answer'> | null
  readonly done: () => void
}

/** Which indicators are lacking, and the class; nothing is marked beforehand. */
export function CaseForm(props: Props) {
  const t = useText(practiceTexts)
  const ui = useText(uiTexts)
  const say = useSay()
  const { draft, toggle, setResult, sending, submit } = useAnswering(props)
  const faults = useFieldFaults([
    { id: 'case-result', label: t.result, lacks: draft.result === null ? ui.fillIn : null },
  ])
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (faults.pass()) submit()
      }}
    >
      <Stack gap="md">
        <FieldLinks
          title={ui.refusedTitle}
          of={faults.shown.map(({ id, label, says }) => ({ id, says: `${label}: ${says}` }))}
          tries={faults.tries}
        />
        <Refusals of={sending.refusals} />
        <fieldset className="details">
          <legend>{t.mark}</legend>
          <p className="quiet small">{t.markHint}</p>
          <Stack gap="xs">
            {props.counted.map((indicator) => (
              <Checkbox
                key={indicator}
                label={say(indicatorNames[indicator])}
                checked={draft.lacking.includes(indicator)}
                onChange={() => toggle(indicator)}
              />
            ))}
          </Stack>
        </fieldset>
        <ChoiceField
          id="case-result"
          label={t.result}
          error={faults.errorOf('case-result')}
          value={draft.result}
          onChange={setResult}
          choices={KNOWN_CLASSES.map((one) => ({ value: one, label: say(classNames[one]) }))}
        />
        <div>
          <Button type="submit" loading={sending.state === 'busy'}>
            {t.send}
          </Button>
        </div>
      </Stack>
    </form>
  )
}

type Draft = { readonly lacking: readonly DeprivationIndicator[]; readonly result: KnownClass | null }

function useAnswering({ asked, after, done }: Props) {
  const { sending, act } = useAct()
  const [draft, setDraft] = useState<Draft>({ lacking: [], result: null })
  const [ids] = useState(() => ({ command: newId(), answer: newId<'practice-answer'>() }))
  const toggle = (indicator: DeprivationIndicator) =>
    setDraft(({ lacking, result }) => ({
      result,
      lacking: lacking.includes(indicator) ? lacking.filter((one) => one !== indicator) : [...lacking, indicator],
    }))
  const submit = () => {
    if (draft.result === null) return
    const said = { ...asked, id: ids.answer, lacking: [...draft.lacking], result: draft.result }
    const then = { id: ids.command, done }
    if (after === null) act('training.answer-case', said, then)
    else act('training.retry-case', { ...said, after }, then)
  }
  const setResult = (result: KnownClass | null) => setDraft(({ lacking }) => ({ lacking, result }))
  return { draft, toggle, setResult, sending, submit }
}
