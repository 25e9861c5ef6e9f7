import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { holdsRole } from '../../kernel/command.ts'
import { useMe } from '../api.ts'
import { useText } from '../language.tsx'
import { uiTexts } from './ui.texts.ts'

/** Stands on every screen about a plan while the town has none: what is to be done first, and by whom. */
export function NoPlan() {
  const t = useText(uiTexts)
  const officer = useMe().data?.officer
  const imports = officer && holdsRole(officer, 'plan-owner')
  return (
    <div className="empty">
      <h2>{t.noPlan}</h2>
      <p>{imports ? t.noPlanNote : t.noPlanForUnit}</p>
      {imports ? (
        <Button component={Link} href="/documents">
          {t.importPlan}
        </Button>
      ) : null}
    </div>
  )
}
