import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { useOwnsPlan } from '../../../browser/owns-plan.ts'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FormDrawer } from '../../../browser/ui/FormDrawer.tsx'
import { NumberField } from '../../../browser/ui/NumberField.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import { useAct } from '../../../browser/use-act.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { PlanRow } from '../../plan/plan.ts'
import type { BannerDays } from './banner.ts'
import { bannerTexts, daysSaid } from './banner.screen.texts.ts'

/** For how many days a banner may hang, from which day on: the owner enters it from the act in force. */
export function BannerDaysList({ plan, days }: { readonly plan: PlanRow; readonly days: readonly BannerDays[] }) {
  const t = useText(bannerTexts)
  const say = useSay()
  const owns = useOwnsPlan(plan)
  const [setting, setSetting] = useState<'no' | 'yes'>('no')
  return (
    <>
      {days.length === 0 ? <p className="quiet">{t.noDays}</p> : null}
      <ul className="plain-list">
        {days.map(({ id, days: number, validFrom, source }) => (
          <li key={id}>{say(daysSaid(number, validFrom, source))}</li>
        ))}
      </ul>
      {owns ? (
        <Button variant="default" className="no-print" onClick={() => setSetting('yes')}>
          {t.setDays}
        </Button>
      ) : null}
      <SetDays opened={setting === 'yes'} close={() => setSetting('no')} />
    </>
  )
}

type Draft = {
  readonly id: Id<'banner-days'>
  readonly validFrom: LocalDate | null
  readonly days: number | null
  readonly source: string
}

function SetDays({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  const t = useText(bannerTexts)
  const { fillIn } = useText(uiTexts)
  const today = useMe().data?.today ?? null
  const [typed, setTyped] = useState(empty)
  const draft = { ...typed, validFrom: typed.validFrom ?? today }
  const { sending, act } = useAct()
  const faults = useFieldFaults([
    { id: 'banner-days', label: t.daysLabel, lacks: draft.days === null ? fillIn : null },
    { id: 'banner-days-from', label: t.validFrom, lacks: draft.validFrom === null ? fillIn : null },
    { id: 'banner-days-source', label: t.source, lacks: draft.source.trim() === '' ? fillIn : null },
  ])
  const done = () => {
    setTyped(empty())
    faults.begin()
    close()
  }
  const submit = () => {
    const { days, validFrom, source } = draft
    if (days === null || validFrom === null) return
    act('outreach.set-banner-days', { ...draft, days, validFrom, source: source.trim() }, { done, id: draft.id })
  }
  return (
    <FormDrawer title={t.setDays} button={t.save} fields={FIELDS} {...{ opened, close, sending, faults, submit }}>
      <NumberField
        data-autofocus
        id="banner-days"
        label={t.daysLabel}
        error={faults.errorOf('banner-days')}
        onReading={faults.hear('banner-days')}
        value={draft.days}
        onChange={(days) => setTyped({ ...typed, days })}
      />
      <DateField
        id="banner-days-from"
        label={t.validFrom}
        error={faults.errorOf('banner-days-from')}
        onReading={faults.hear('banner-days-from')}
        value={draft.validFrom}
        onChange={(validFrom) => setTyped({ ...typed, validFrom })}
      />
      <TextField
        id="banner-days-source"
        label={t.source}
        maxLength={200}
        error={faults.errorOf('banner-days-source')}
        value={draft.source}
        onChange={(source) => setTyped({ ...typed, source })}
      />
    </FormDrawer>
  )
}

const empty = (): Draft => ({ id: newId(), validFrom: null, days: null, source: '' })

const FIELDS = { 'banner-days-out-of-range': 'banner-days' }
