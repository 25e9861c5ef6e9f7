import { Link } from 'wouter'
import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { holdsRole } from '../../kernel/command.ts'
import { sleepySays, unitsTexts } from './units.screen.texts.ts'

/** How many accesses sleep or are about to, for who wakes them; nothing where all are awake. */
export function SleepyLine() {
  const officer = useMe().data?.officer ?? null
  return officer !== null && holdsRole(officer, 'administrator', 'plan-owner') ? <Told /> : null
}

function Told() {
  const { data } = useRead('staff.sleepy', {})
  const t = useText(unitsTexts)
  const say = useSay()
  if (!data || data.asleep + data.drowsy === 0) return null
  return (
    <p className="panel">
      {say(sleepySays(data))} <Link href="/units?tab=officers">{t.seeOfficers}</Link>
    </p>
  )
}
