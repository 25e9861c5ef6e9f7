import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useMe, useRead } from '../../../browser/api.ts'
import { useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { TextArea, TextField } from '../../../browser/ui/TextField.tsx'
import { showDay, yearOf } from '../../../kernel/day.ts'
import { headFieldId } from './confirm-fields.ts'
import { confirmTexts } from './confirm.screen.texts.ts'
import { useDraftTown, useUnitName } from './DraftTown.office.tsx'
import type { DraftContent } from './draft.ts'
import type { HeadChange } from './draft-editing.ts'
import { isHeadComplete } from './draft.rules.ts'

type Props = { readonly content: DraftContent; readonly change: (change: HeadChange) => void }

/** What stands at the head of the plan: one line when it is complete, a form when it is not or is being corrected. */
export function ConfirmHead({ content, change }: Props) {
  const t = useText(confirmTexts)
  const [form, setForm] = useState<'open' | 'folded'>(isHeadComplete(content) ? 'folded' : 'open')
  const open = form === 'open' || !isHeadComplete(content)
  return (
    <section className="panel confirm-head" aria-label={t.head}>
      <div className="confirm-head-line">
        <h2>{t.head}</h2>
        <Button
          variant="default"
          size="compact-md"
          aria-expanded={open}
          onClick={() => setForm(open ? 'folded' : 'open')}
        >
          {open ? t.closeHead : t.editHead}
        </Button>
      </div>
      {open ? <HeadForm content={content} change={change} /> : <HeadLine content={content} />}
    </section>
  )
}

function HeadLine({ content }: Pick<Props, 'content'>) {
  const nameOf = useUnitName()
  const { areas } = useDraftTown()
  const area = areas.find(({ id }) => id === content.area)?.name
  const owner = content.ownerUnit === null ? null : nameOf(content.ownerUnit)
  const facts = [content.number, content.issuedOn && showDay(content.issuedOn), content.agency, area, owner]
  return (
    <>
      <p className="confirm-head-title">{content.title}</p>
      <p className="quiet small">{facts.filter((fact) => fact).join(' · ')}</p>
    </>
  )
}

function HeadForm({ content, change }: Props) {
  const t = useText(confirmTexts)
  const line = (field: 'number' | 'agency' | 'place') => ({
    id: headFieldId(field),
    label: t[field],
    value: content[field] ?? '',
    onChange: (typed: string) => change({ [field]: typed === '' ? null : typed }),
  })
  return (
    <div className="head-fields">
      <TextField {...line('number')} />
      <DateField
        id={headFieldId('issuedOn')}
        label={t.issuedOn}
        value={content.issuedOn}
        onChange={(issuedOn) => change({ issuedOn })}
      />
      <YearField content={content} change={change} />
      <TextField {...line('place')} />
      <div className="wide">
        <TextField {...line('agency')} />
      </div>
      <div className="wide">
        <TextArea
          id={headFieldId('title')}
          label={t.planTitle}
          minRows={2}
          value={content.title ?? ''}
          onChange={(typed) => change({ title: typed === '' ? null : typed })}
        />
      </div>
      <PlaceFields content={content} change={change} />
      <ParentFields content={content} change={change} />
    </div>
  )
}

const YEARS_AHEAD = 6

function YearField({ content: { year, issuedOn }, change }: Props) {
  const t = useText(confirmTexts)
  const first = Math.min(issuedOn === null ? 2100 : yearOf(issuedOn), year ?? 2100)
  const begin = first === 2100 ? 2020 : first
  const years = Array.from({ length: YEARS_AHEAD + (first === 2100 ? 10 : 0) }, (_, i) => String(begin + i))
  return (
    <NativeSelect
      id={headFieldId('year')}
      label={t.year}
      data={['', ...years]}
      value={year === null ? '' : String(year)}
      onChange={({ currentTarget }) =>
        change({ year: currentTarget.value === '' ? null : Number(currentTarget.value) })
      }
    />
  )
}

function PlaceFields({ content, change }: Props) {
  const t = useText(confirmTexts)
  const { areas, units } = useDraftTown()
  const own = useMe().data?.officer?.unit
  // Whoever confirms a plan owns it; another unit that was chosen before still shows.
  const owners = units.filter(({ id }) => id === own || id === content.ownerUnit)
  return (
    <>
      <ChoiceField
        id={headFieldId('area')}
        label={t.area}
        choices={areas.map(({ id, name }) => ({ value: id, label: name }))}
        value={content.area}
        onChange={(area) => change({ area })}
      />
      <ChoiceField
        id={headFieldId('ownerUnit')}
        label={t.ownerUnit}
        choices={owners.map(({ id, name }) => ({ value: id, label: name }))}
        value={content.ownerUnit}
        onChange={(ownerUnit) => change({ ownerUnit })}
      />
    </>
  )
}

function ParentFields({ content, change }: Props) {
  const t = useText(confirmTexts)
  const list = useRead('plan.list', {}).data
  return (
    <>
      <ChoiceField
        label={t.programme}
        placeholder={t.none}
        clearable
        choices={(list?.programmes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={content.programme}
        onChange={(programme) => change({ programme })}
      />
      <ChoiceField
        label={t.parentPlan}
        placeholder={t.none}
        clearable
        choices={(list?.plans ?? []).map(({ id, number, year }) => ({ value: id, label: `${number} (${year})` }))}
        value={content.parentPlan}
        onChange={(parentPlan) => change({ parentPlan })}
      />
    </>
  )
}
