import { Checkbox } from '@mantine/core'
import { useMe } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import type { Role } from '../../kernel/command.ts'
import { ROLES } from './staff.ts'
import { mayGive } from './staff.rules.ts'
import { roleNames } from './staff.texts.ts'
import { unitsTexts } from './units.screen.texts.ts'

type Props = {
  readonly roles: readonly Role[]
  readonly error: string | null
  readonly onChange: (roles: readonly Role[]) => void
}

/** Only the roles that the keeper himself may give. */
export function RolesField({ roles, error, onChange }: Props) {
  const t = useText(unitsTexts)
  const say = useSay()
  const me = useMe().data?.officer ?? null
  const given = ROLES.filter((role) => me !== null && mayGive(me, role))
  return (
    <Checkbox.Group
      id="officer-roles"
      label={t.roles}
      error={error}
      value={[...roles]}
      onChange={(chosen) => onChange(given.filter((r) => chosen.includes(r)))}
    >
      {given.map((role) => (
        <Checkbox key={role} value={role} label={say(roleNames[role])} mt="xs" />
      ))}
    </Checkbox.Group>
  )
}
