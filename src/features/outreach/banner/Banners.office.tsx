import { Button, Tabs } from '@mantine/core'
import { Link } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { useMe, useRead } from '../../../browser/api.ts'
import { planAddress, useChosenPlan } from '../../../browser/chosen-plan.tsx'
import { useText } from '../../../browser/language.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import type { PlanRow } from '../../plan/plan.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import { BannerDaysList } from './BannerDays.office.tsx'
import { bannerTexts } from './banner.screen.texts.ts'
import { Designs } from './Designs.office.tsx'
import { Hangings } from './Hangings.office.tsx'
import { Sites } from './Sites.office.tsx'
import '../../../browser/ui/form.css'
import { NoPlan } from '../../../browser/ui/NoPlan.tsx'

const TABS = ['hangings', 'banners', 'sites', 'days'] as const

/** What hangs where and until when; designs, the places that wards offer, and for how long one may hang. */
export function Banners() {
  const t = useText(bannerTexts)
  const { plan, state } = useChosenPlan()
  const officer = useMe().data?.officer
  return (
    <>
      <PageHeader title={t.title} under={plan?.title}>
        {plan && officer && mayLog(officer) ? (
          <Button component={Link} href={planAddress('/works/new', plan.id)}>
            {t.log}
          </Button>
        ) : null}
      </PageHeader>
      {plan ? <OfPlan key={plan.id} plan={plan} /> : null}
      {state === 'none' ? <NoPlan /> : null}
    </>
  )
}

function OfPlan({ plan }: { readonly plan: PlanRow }) {
  const t = useText(bannerTexts)
  const { said, say } = useAddressWords()
  const officer = useMe().data?.officer ?? null
  const may = officer !== null && mayLog(officer) ? 'write' : 'look'
  const reading = useRead('outreach.banners', { plan: plan.id })
  const tab = TABS.find((one) => one === said('tab')) ?? 'hangings'
  return (
    <Tabs value={tab} keepMounted={false} onChange={(value) => say({ tab: value })}>
      <Tabs.List mb="md" className="no-print">
        {TABS.map((value) => (
          <Tabs.Tab key={value} value={value}>
            {t[value]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Loaded of={reading}>
        {({ banners, sites, days }) => (
          <>
            <Tabs.Panel value="hangings">
              <Hangings plan={plan} days={days.length === 0 ? 'unknown' : 'known'} {...{ sites, banners }} />
            </Tabs.Panel>
            <Tabs.Panel value="banners">
              <Designs plan={plan} banners={banners} may={may} />
            </Tabs.Panel>
            <Tabs.Panel value="sites">
              <Sites plan={plan} sites={sites} may={may} />
            </Tabs.Panel>
            <Tabs.Panel value="days">
              <BannerDaysList plan={plan} days={days} />
            </Tabs.Panel>
          </>
        )}
      </Loaded>
    </Tabs>
  )
}
