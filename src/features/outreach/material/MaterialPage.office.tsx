import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { useMe, useRead } from '../../../browser/api.ts'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { FactList } from '../../../browser/ui/FactList.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import { showDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import { Apportionments } from './Apportionments.office.tsx'
import type { MaterialPage as Page } from './material.ts'
import { mayMove } from './material.rules.ts'
import { balanceSaid, materialTexts } from './material.screen.texts.ts'
import { placeSaid } from './material.tables.ts'
import { materialKindNames } from './material.texts.ts'
import { Movements } from './Movements.office.tsx'
import { TakeOrderBack } from './TakeOrderBack.office.tsx'
import { MoveStock, type StockWay } from './MoveStock.office.tsx'
import '../../../browser/ui/form.css'

/** One print order: where its copies are, how they got there, how they were shared out. */
export function MaterialPage() {
  const { id } = useParams<{ id: string }>()
  const page = useRead('outreach.material', { material: id as Id<'material'> })
  return <Loaded of={page}>{(found) => <Opened page={found} />}</Loaded>
}

function Opened({ page }: { readonly page: Page }) {
  const t = useText(materialTexts)
  const say = useSay()
  const { material } = page
  return (
    <>
      <PageHeader title={material.title} under={say(balanceSaid(material))}>
        <Button component={Link} variant="default" href={planAddress('/materials', material.plan)}>
          {t.allMaterials}
        </Button>
      </PageHeader>
      <Steps page={page} />
      <div className="two-columns">
        <section className="panel">
          <Apportionments page={page} />
        </section>
        <div className="column">
          <section className="panel">
            <Facts page={page} />
            <TakeOrderBack page={page} />
          </section>
          <section className="panel">
            <Where page={page} />
          </section>
        </div>
      </div>
      <section className="panel" style={{ marginTop: 16 }}>
        <Movements page={page} />
      </section>
    </>
  )
}

const WAYS = ['deliver', 'handOn', 'spoil'] as const

function Steps({ page }: { readonly page: Page }) {
  const t = useText(materialTexts)
  const officer = useMe().data?.officer ?? null
  const [way, setWay] = useState<StockWay | null>(null)
  const { material, balances, ownerUnit } = page
  if (officer === null || !mayLog(officer)) return null
  const facts = { ...material, ownerUnit }
  const own = balances.filter(
    ({ at, unit }) => at !== 'households' && at !== 'spoiled' && mayMove(officer, { at, unit }, facts),
  )
  const isOpen = (one: StockWay) => own.some(({ at }) => at === (one === 'deliver' ? 'printer' : 'store'))
  return (
    <div className="steps no-print">
      <div className="head-tools">
        {WAYS.filter(isOpen).map((one) => (
          <Button key={one} variant={one === 'spoil' ? 'subtle' : 'default'} onClick={() => setWay(one)}>
            {t[one]}
          </Button>
        ))}
        <Button component={Link} variant="default" href={planAddress('/works/new', material.plan)}>
          {t.handOut}
        </Button>
      </div>
      {way === null ? null : <MoveStock key={way} way={way} page={page} own={own} close={() => setWay(null)} />}
    </div>
  )
}

function Facts({ page: { material } }: { readonly page: Page }) {
  const t = useText(materialTexts)
  const say = useSay()
  const { kind, quantity, printer, orderedOn, unitName, message, idea } = material
  return (
    <FactList
      of={[
        [t.kind, say(materialKindNames[kind])],
        [t.message, message ? <Link href={`/messages/${message}`}>{idea}</Link> : '–'],
        [t.quantity, showNumber(quantity)],
        [t.printer, printer],
        [t.orderedOn, showDay(orderedOn)],
        [t.unit, unitName],
      ]}
    />
  )
}

function Where({ page: { balances } }: { readonly page: Page }) {
  const t = useText(materialTexts)
  const { language } = useLanguage()
  return (
    <>
      <h2 className="panel-title">{t.whereTitle}</h2>
      <FactList
        of={balances.map(({ at, unitName, amount }) => [placeSaid({ at }, unitName, language), showNumber(amount)])}
      />
    </>
  )
}
