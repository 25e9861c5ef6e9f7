import { Button, Tabs } from '@mantine/core'
import { Link } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { useMe } from '../../../browser/api.ts'
import { planAddress, useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useText } from '../../../browser/language.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { mayLog } from '../../plan/work/work-steps.ts'
import { Commendations } from './Commendations.office.tsx'
import { movementTexts } from './movement.screen.texts.ts'
import { Registrations } from './Registrations.office.tsx'
import '../../../browser/ui/form.css'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'

const TABS = ['registrations', 'commendations'] as const

/** Who registered for the movement, what became of it, and who was commended. */
export function Movement() {
  const t = useText(movementTexts)
  const { plan, state } = useChosenPlan()
  const { said, say } = useAddressWords()
  const officer = useMe().data?.officer
  const tab = TABS.find((one) => one === said('tab')) ?? 'registrations'
  return (
    <>
      <PageHeader title={t.title} under={plan?.title}>
        {plan && officer && mayLog(officer) ? (
          <Button component={Link} href={planAddress('/works/new', plan.id)}>
            {t.log}
          </Button>
        ) : null}
      </PageHeader>
      {plan ? (
        <Tabs value={tab} keepMounted={false} onChange={(value) => say({ tab: value })}>
          <Tabs.List mb="md" className="no-print">
            {TABS.map((value) => (
              <Tabs.Tab key={value} value={value}>
                {t[value]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="registrations">
            <Registrations key={plan.id} plan={plan} />
          </Tabs.Panel>
          <Tabs.Panel value="commendations">
            <Commendations key={plan.id} plan={plan} />
          </Tabs.Panel>
        </Tabs>
      ) : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}
