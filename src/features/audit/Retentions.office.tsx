import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { DateField } from '../../browser/ui/DateField.tsx'
import { FactList } from '../../browser/ui/FactList.tsx'
import { FormDrawer } from '../../browser/ui/FormDrawer.tsx'
import { NumberField } from '../../browser/ui/NumberField.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { uiTexts } from '../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../browser/ui/use-field-faults.ts'
import { useAct } from '../../browser/use-act.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { type LogRetention, REMOVABLE_KINDS } from './audit.ts'
import { auditTexts, retentionWords } from './audit.screen.texts.ts'
import { logKindNames } from './audit.texts.ts'

type Kind = LogRetention['kind']

/** How long each kind is kept, and a form to set it anew. */
export function Retentions() {
  const t = useText(auditTexts)
  const say = useSay()
  const me = useMe().data
  const retentions = useRead('audit.retentions', {}).data?.retentions ?? []
  const [setting, setSetting] = useState<Kind | null>(null)
  if (!me) return null
  const holding = (kind: Kind) => retentions.find((one) => one.kind === kind && one.holdsFrom <= me.today)
  const facts = REMOVABLE_KINDS.map((kind) => {
    const rule = holding(kind)
    const says = (
      <>
        {rule ? say(retentionWords(rule)) : t.noRule}{' '}
        <Button variant="default" size="compact-sm" className="no-print" onClick={() => setSetting(kind)}>
          {t.set}
        </Button>
      </>
    )
    return [say(logKindNames[kind]), says] as const
  })
  return (
    <section aria-label={t.retention}>
      <h2>{t.retention}</h2>
      <FactList of={[...facts, [say(logKindNames.command), t.forEver]]} />
      {setting ? <SetRetention key={setting} kind={setting} today={me.today} close={() => setSetting(null)} /> : null}
    </section>
  )
}

type Props = { readonly kind: Kind; readonly today: LocalDate; readonly close: () => void }

function SetRetention({ kind, today, close }: Props) {
  const t = useText(auditTexts)
  const { fillIn } = useText(uiTexts)
  const say = useSay()
  const { sending, act } = useAct()
  const [id] = useState(() => newId<'log-retention'>())
  const [months, setMonths] = useState<number | null>(null)
  const [source, setSource] = useState('')
  const [holdsFrom, setHoldsFrom] = useState<LocalDate | null>(today)
  const faults = useFieldFaults([
    { id: 'retention-months', label: t.months, lacks: months === null ? fillIn : null },
    { id: 'retention-source', label: t.source, lacks: source.trim() === '' ? fillIn : null },
    { id: 'retention-from', label: t.holdsFrom, lacks: holdsFrom === null ? fillIn : null },
  ])
  const submit = () => {
    if (months === null || holdsFrom === null) return
    act('audit.set-retention', { id, kind, months, source: source.trim(), holdsFrom }, { done: close })
  }
  const fields = { 'retention-out-of-range': 'retention-months', 'retention-in-past': 'retention-from' }
  return (
    <FormDrawer
      title={`${t.retention}: ${say(logKindNames[kind])}`}
      button={t.set}
      opened
      {...{ fields, close, sending, faults, submit }}
    >
      <p>{t.consequence}</p>
      <NumberField
        data-autofocus
        id="retention-months"
        label={t.months}
        error={faults.errorOf('retention-months')}
        onReading={faults.hear('retention-months')}
        value={months}
        onChange={setMonths}
      />
      <TextField
        id="retention-source"
        label={t.source}
        maxLength={200}
        error={faults.errorOf('retention-source')}
        value={source}
        onChange={setSource}
      />
      <DateField
        id="retention-from"
        label={t.holdsFrom}
        error={faults.errorOf('retention-from')}
        onReading={faults.hear('retention-from')}
        value={holdsFrom}
        onChange={setHoldsFrom}
      />
    </FormDrawer>
  )
}
