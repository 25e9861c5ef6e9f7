import { Button } from '@mantine/core'
import { useSay, useText } from '../../browser/language.tsx'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { RELATIONS, SEXES } from './household.ts'
import type { MemberDraft } from './household-draft.ts'
import { householdTexts } from './household.screen.texts.ts'
import { relationNames, sexNames } from './household.texts.ts'

type Props = {
  readonly member: MemberDraft
  /** From 1, as on the form. */
  readonly place: number
  readonly set: (member: MemberDraft) => void
  /** Null: the only one stays. */
  readonly drop: (() => void) | null
}

/** One member. The day of birth is kept as it is typed: what the calendar has not is refused with a sentence. */
export function MemberFields({ member, place, set, drop }: Props) {
  const t = useText(householdTexts)
  const say = useSay()
  return (
    <fieldset className="details">
      <legend>
        {t.member} {place}
      </legend>
      <TextField
        id={`member-${place}-name`}
        label={t.name}
        required
        maxLength={200}
        value={member.name}
        onChange={(name) => set({ ...member, name })}
      />
      <TextField
        label={t.born}
        placeholder="dd/mm/yyyy"
        maxLength={10}
        value={member.born}
        onChange={(born) => set({ ...member, born })}
      />
      <ChoiceField
        label={t.sex}
        searchable={false}
        value={member.sex}
        onChange={(sex) => sex && set({ ...member, sex })}
        choices={SEXES.map((value) => ({ value, label: say(sexNames[value]) }))}
      />
      <ChoiceField
        label={t.relation}
        searchable={false}
        value={member.relation}
        onChange={(relation) => relation && set({ ...member, relation })}
        choices={RELATIONS.map((value) => ({ value, label: say(relationNames[value]) }))}
      />
      {drop ? (
        <Button variant="subtle" color="red" onClick={drop}>
          {t.dropMember}
        </Button>
      ) : null}
    </fieldset>
  )
}
