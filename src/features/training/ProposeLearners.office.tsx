import { useMemo, useState } from 'react'
import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { TextArea } from '../../browser/ui/TextField.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { Id } from '../../kernel/kernel.ts'
import type { ClassPanelProps } from './ClassPage.office.tsx'
import { PAYROLLS, type Payroll } from './learner.ts'
import { type PastedLearner, readPasted } from './pasted-list.ts'
import { readSaid, trainingTexts } from './training.screen.texts.ts'
import { payrollNames } from './training.texts.ts'

type Props = ClassPanelProps & { readonly opened: boolean; readonly close: () => void }

/** The list of a unit, pasted from Excel and looked through before it is sent. */
export function ProposeLearners({ page, may, opened, close }: Props) {
  const t = useText(trainingTexts)
  const say = useSay()
  const { sending, act } = useAct()
  const { unit, setUnit } = useUnit(may)
  const [pasted, setPasted] = useState('')
  const [usual, setUsual] = useState<Payroll>('on-payroll')
  const read = useMemo(() => readPasted(pasted, usual), [pasted, usual])
  const submit = () => {
    if (unit === null || read.length === 0) return
    const done = () => {
      setPasted('')
      close()
    }
    act('training.propose-learners', { class: page.class.class, unit, learners: read.map(learnerOf) }, { done })
  }
  return (
    <FormDrawer title={t.propose} button={t.propose} fields={FIELDS} {...{ opened, close, sending, submit }}>
      {may === 'run' ? <UnitChoice page={page} unit={unit} setUnit={setUnit} /> : null}
      <TextArea
        data-autofocus
        id="pasted"
        label={t.pasted}
        description={t.pastedHint}
        minRows={8}
        maxLength={60_000}
        value={pasted}
        onChange={setPasted}
      />
      <ChoiceField
        label={t.usual}
        searchable={false}
        value={usual}
        onChange={(value) => setUsual(value ?? usual)}
        choices={PAYROLLS.map((value) => ({ value, label: say(payrollNames[value]) }))}
      />
      <Read of={read} />
    </FormDrawer>
  )
}

const learnerOf = ({ payroll, ...person }: PastedLearner) => ({
  id: newId<'learner'>(),
  person: { personalId: newId<'person'>(), ...person },
  payroll,
})

/** Who does not hold the class writes for his own unit. */
function useUnit(may: ClassPanelProps['may']) {
  const own = useMe().data?.officer?.unit ?? null
  const [chosen, setUnit] = useState<Id<'unit'> | null>(null)
  return { unit: may === 'run' ? chosen : own, setUnit }
}

type ChoiceProps = Pick<Props, 'page'> & {
  readonly unit: Id<'unit'> | null
  readonly setUnit: (unit: Id<'unit'> | null) => void
}

function UnitChoice({ page, unit, setUnit }: ChoiceProps) {
  const t = useText(trainingTexts)
  const all = useRead('staff.units', { on: null }).data?.units ?? []
  const first = page.class.quotas.map((one) => one.unit)
  const sorted = all.toSorted((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)))
  return (
    <ChoiceField
      id="propose-unit"
      label={t.proposeUnit}
      required
      value={unit}
      onChange={setUnit}
      choices={sorted.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

function Read({ of }: { readonly of: readonly PastedLearner[] }) {
  const t = useText(trainingTexts)
  const say = useSay()
  return (
    <div role="status">
      <p className="quiet">{say(readSaid(of.length))}</p>
      <ol>
        {of.map((person, at) => (
          <li key={`${at} ${person.name}`}>
            <b>{person.name}</b>{' '}
            <span className="quiet small">
              {[person.post, person.phone, person.birthYear, `${t.paid}: ${say(payrollNames[person.payroll])}`]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

const FIELDS = {
  'list-not-yours': 'propose-unit',
  'learner-name-missing': 'pasted',
  'birth-year-out-of-range': 'pasted',
  'learner-listed-already': 'pasted',
}
