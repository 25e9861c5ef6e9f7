import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { newId } from '../../browser/new-id.ts'
import { ChoiceField } from '../../browser/ui/ChoiceField.tsx'
import { Loaded } from '../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../browser/ui/PageHeader.tsx'
import { Refusals } from '../../browser/ui/Refusals.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { useAct } from '../../browser/use-act.ts'
import type { Id } from '../../kernel/kernel.ts'
import { placeNames } from '../area/place-names.ts'
import type { HouseholdPage, RoundRow } from './household.ts'
import {
  draftOf,
  EMPTY_HOUSEHOLD,
  EMPTY_MEMBER,
  type HouseholdDraft,
  householdOf,
  type MemberDraft,
} from './household-draft.ts'
import { householdTexts } from './household.screen.texts.ts'
import { MemberFields } from './MemberFields.office.tsx'
import { RESIDENCES } from './standard.ts'
import { residenceNames } from './standard.texts.ts'
import '../../browser/ui/form.css'

/** Writes a household of the area of a round. */
export function NewHousehold() {
  const { round } = useParams<{ round: string }>()
  const list = useRead('household.list', {
    round: round as Id<'review-round'>,
    standard: null,
    state: null,
    q: null,
    area: null,
    after: null,
  })
  return <Loaded of={list}>{(found) => <Form round={found.round} before={null} />}</Loaded>
}

/** Changes a household: its next version. */
export function EditHousehold() {
  const { round, household } = useParams<{ round: string; household: string }>()
  const page = useRead('household.page', {
    round: round as Id<'review-round'>,
    household: household as Id<'household'>,
  })
  return <Loaded of={page}>{(found) => <Form round={found.round} before={found.page} />}</Loaded>
}

type Props = { readonly round: RoundRow; readonly before: HouseholdPage | null }

function Form({ round, before }: Props) {
  const t = useText(householdTexts)
  const [, go] = useLocation()
  const { sending, act } = useAct()
  const [draft, setDraft] = useState<HouseholdDraft>(() => (before ? draftOf(before, newId) : EMPTY_HOUSEHOLD(newId)))
  const [ids] = useState(() => ({
    command: newId(),
    id: newId<'household-version'>(),
    household: newId<'household'>(),
    address: newId<'personal-text'>(),
  }))
  const household = before?.household ?? ids.household
  const submit = () => {
    if (draft.area === null) return
    const content = householdOf({ ...draft, area: draft.area }, { ...ids, household, after: before?.id ?? null })
    act('household.write-household', content, {
      id: ids.command,
      done: () => go(`/households/${round.id}/${household}`),
    })
  }
  return (
    <>
      <PageHeader title={before ? t.edit : t.add} under={`${round.name} · ${round.areaName}`} />
      <form
        className="narrow-form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="md">
          <Refusals of={sending.refusals} fields={FIELDS} />
          <Place round={round} draft={draft} set={(part) => setDraft({ ...draft, ...part })} />
          <Members draft={draft} setDraft={setDraft} />
          <div className="head-tools">
            <Button
              variant="default"
              onClick={() => setDraft({ ...draft, members: [...draft.members, EMPTY_MEMBER(newId, 'child')] })}
            >
              {t.addMember}
            </Button>
            <Button type="submit" loading={sending.state === 'busy'}>
              {t.save}
            </Button>
          </div>
        </Stack>
      </form>
    </>
  )
}

type MembersProps = { readonly draft: HouseholdDraft; readonly setDraft: (draft: HouseholdDraft) => void }

function Members({ draft, setDraft }: MembersProps) {
  const { members } = draft
  const drop = (member: MemberDraft) => setDraft({ ...draft, members: members.filter((one) => one !== member) })
  return members.map((member, place) => (
    <MemberFields
      key={member.ids.name}
      member={member}
      place={place + 1}
      set={(changed) => setDraft({ ...draft, members: members.map((one) => (one === member ? changed : one)) })}
      drop={members.length > 1 ? () => drop(member) : null}
    />
  ))
}

const FIELDS = { 'household-outside-unit': 'household-area', 'member-name-missing': 'member-1-name' }

type PlaceProps = {
  readonly round: RoundRow
  readonly draft: HouseholdDraft
  readonly set: (part: Partial<HouseholdDraft>) => void
}

function Place({ round, draft, set }: PlaceProps) {
  const t = useText(householdTexts)
  const say = useSay()
  const today = useMe().data?.today ?? null
  const areas = useRead('area.list', today === null ? null : { on: today }).data?.areas ?? []
  return (
    <>
      <ChoiceField
        id="household-area"
        label={t.area}
        required
        value={draft.area}
        onChange={(area) => set({ area })}
        choices={placeNames(areas, round.area).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ChoiceField
        label={t.residence}
        searchable={false}
        value={draft.residence}
        onChange={(residence) => residence && set({ residence })}
        choices={RESIDENCES.map((value) => ({ value, label: say(residenceNames[value]) }))}
      />
      <TextField label={t.address} maxLength={300} value={draft.address} onChange={(address) => set({ address })} />
    </>
  )
}
