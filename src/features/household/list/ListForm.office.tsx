import { Button, Stack } from '@mantine/core'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { DateField } from '../../../browser/ui/DateField.tsx'
import { FieldLinks } from '../../../browser/ui/FieldLinks.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { uiTexts } from '../../../browser/ui/ui.texts.ts'
import { type FieldFaults, useFieldFaults } from '../../../browser/ui/use-field-faults.ts'
import type { LocalDate } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import type { Area } from '../../area/area.ts'
import { RESIDENCES, type Residence } from '../standard.ts'
import { residenceNames } from '../standard.texts.ts'
import { STANDARDS } from '../standards.data.ts'
import type { HouseholdList } from './household-list.ts'
import { LIST_YEARS } from './household-list.rules.ts'
import { listTexts } from './household-list.screen.texts.ts'
import '../../../browser/ui/form.css'

/** Whose list it is, as far as the file says and somebody typed. */
export type ListDraft = {
  readonly area: Id<'area'> | null
  readonly year: number | null
  readonly standard: string | null
  readonly number: string
  readonly on: LocalDate | null
  readonly source: string
  readonly residence: Residence
}

type Props = {
  readonly draft: ListDraft
  readonly setDraft: (draft: ListDraft) => void
  readonly communes: readonly Area[]
  readonly state: 'form' | 'asking'
  readonly match: (list: HouseholdList) => void
}

/** Year, standard and decision of the list; the file proposes them, and somebody says that they are right. */
export function ListForm({ draft, setDraft, communes, state, match }: Props) {
  const t = useText(listTexts)
  const { fillIn, refusedTitle } = useText(uiTexts)
  const lacks = (is: boolean) => (is ? fillIn : null)
  const faults = useFieldFaults([
    { id: 'list-area', label: t.area, lacks: lacks(draft.area === null) },
    { id: 'list-year', label: t.year, lacks: lacks(draft.year === null) },
    { id: 'list-standard', label: t.standard, lacks: lacks(draft.standard === null) },
    { id: 'list-number', label: t.number, lacks: lacks(draft.number.trim() === '') },
    { id: 'list-on', label: t.on, lacks: lacks(draft.on === null) },
    { id: 'list-source', label: t.source, lacks: lacks(draft.source.trim() === '') },
  ])
  const submit = () => {
    const { area, year, standard, number, on, source } = draft
    if (!faults.pass() || area === null || year === null || standard === null || on === null) return
    match({ id: newId<'household-list'>(), area, year, standard, number: number.trim(), on, source: source.trim() })
  }
  return (
    <form
      noValidate
      className="column-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        <FieldLinks
          title={refusedTitle}
          of={faults.shown.map(({ id, label, says }) => ({ id, says: `${label}: ${says}` }))}
          tries={faults.tries}
        />
        <Fields {...{ draft, setDraft, communes, faults }} />
        <Button type="submit" loading={state === 'asking'}>
          {t.match}
        </Button>
      </Stack>
    </form>
  )
}

type FieldsProps = Pick<Props, 'draft' | 'setDraft' | 'communes'> & { readonly faults: FieldFaults }

function Fields({ draft, setDraft, communes, faults }: FieldsProps) {
  const t = useText(listTexts)
  const say = useSay()
  const set = (part: Partial<ListDraft>) => setDraft({ ...draft, ...part })
  const error = (id: string) => ({ id, error: faults.errorOf(id) })
  return (
    <>
      <ChoiceField
        {...error('list-area')}
        label={t.area}
        value={draft.area}
        onChange={(area) => set({ area })}
        choices={communes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceField
        {...error('list-year')}
        label={t.year}
        value={draft.year === null ? null : String(draft.year)}
        onChange={(year) => set({ year: Number(year) })}
        choices={LIST_YEARS.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <ChoiceField
        {...error('list-standard')}
        label={t.standard}
        value={draft.standard}
        onChange={(standard) => set({ standard })}
        choices={STANDARDS.map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
      <TextField
        {...error('list-number')}
        label={t.number}
        maxLength={60}
        value={draft.number}
        onChange={(number) => set({ number })}
      />
      <DateField {...error('list-on')} label={t.on} value={draft.on} onChange={(on) => set({ on })} />
      <TextField
        {...error('list-source')}
        label={t.source}
        maxLength={200}
        value={draft.source}
        onChange={(source) => set({ source })}
      />
      <ChoiceField
        label={t.residence}
        value={draft.residence}
        onChange={(residence) => set({ residence: residence ?? draft.residence })}
        choices={RESIDENCES.map((one) => ({ value: one, label: say(residenceNames[one]) }))}
      />
    </>
  )
}
