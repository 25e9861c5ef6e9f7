import { Button, Menu } from '@mantine/core'
import { Link } from 'wouter'
import { planAddress, useChosenPlan } from '../chosen-plan.tsx'
import { useSay, useText } from '../language.tsx'
import { planLabel, shellTexts } from './shell.texts.ts'

/** The plan that the screens are about, and the menu of the others. */
export function PlanChoice() {
  const t = useText(shellTexts)
  const say = useSay()
  const { plan, plans, state } = useChosenPlan()
  return (
    <div className="plan-choice">
      <Menu position="bottom-start" width="target" styles={{ dropdown: { minWidth: 320 } }}>
        <Menu.Target>
          <Button variant="subtle" color="dark" rightSection="▾" title={plan?.title}>
            <span className="visually-hidden">{t.choosePlan}: </span>
            {plan ? say(planLabel(plan)) : state === 'none' ? t.noPlan : '…'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {plans.map((one) => (
            <Menu.Item key={one.id} component={Link} href={planAddress('/', one.id)}>
              <strong>{say(planLabel(one))}</strong>
              <br />
              <span className="small">{one.title}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item component={Link} href="/plans">
            {t.plans}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
