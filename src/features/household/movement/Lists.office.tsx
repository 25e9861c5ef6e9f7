import { Button } from '@mantine/core'
import { Link, useParams } from 'wouter'
import { useAddressWords } from '../../../browser/address-words.ts'
import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { PaperButton } from '../../../browser/ui/PaperLinks.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { PageHeader } from '../../../browser/ui/PageHeader.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import type { RoundRow } from '../household.ts'
import { householdTexts } from '../household.screen.texts.ts'
import { findStandard } from '../standard.rules.ts'
import { movementTexts } from './movement.screen.texts.ts'
import { Movement } from './Movement.office.tsx'
import { Recognised } from './Recognised.office.tsx'
import { Results } from './Results.office.tsx'

const TABS = ['results', 'poor', 'near-poor', 'recognised'] as const

/** The tables and lists of a round by one of its standards. */
export function Lists() {
  const { round } = useParams<{ round: string }>()
  const steps = useRead('household.procedure', { round: round as Id<'review-round'> })
  return <Loaded of={steps}>{(found) => <OfRound round={found.round} />}</Loaded>
}

function OfRound({ round }: { readonly round: RoundRow }) {
  const t = useText(movementTexts)
  const h = useText(householdTexts)
  const words = useSay()
  const { said, say } = useAddressWords()
  const standard = round.standards.find((one) => one === said('standard')) ?? round.standards[0] ?? ''
  const tab = TABS.find((one) => one === said('tab')) ?? 'results'
  const named = (id: string) => {
    const known = findStandard(id)
    return known ? words(known.name) : id
  }
  return (
    <>
      <PageHeader title={t.title} under={`${round.name} · ${round.areaName}`}>
        <PaperButton href={`/api/papers/review/${round.id}/${standard}.docx`} label={t.paper} />
        <Button component={Link} variant="default" href={`/households?plan=${round.plan}&round=${round.id}`}>
          {h.back}
        </Button>
      </PageHeader>
      <div className="filters no-print">
        <ChoiceField
          label={t.show}
          searchable={false}
          value={tab}
          onChange={(chosen) => say({ tab: chosen, column: null, area: null, class: null })}
          choices={TABS.map((value) => ({ value, label: t[value] }))}
        />
        <ChoiceField
          label={t.standard}
          searchable={false}
          value={standard}
          onChange={(chosen) => say({ standard: chosen })}
          choices={round.standards.map((value) => ({ value, label: named(value) }))}
        />
      </div>
      {tab === 'results' ? <Results round={round} standard={standard} /> : null}
      {tab === 'poor' || tab === 'near-poor' ? <Movement key={tab} round={round} standard={standard} of={tab} /> : null}
      {tab === 'recognised' ? <Recognised round={round} standard={standard} /> : null}
    </>
  )
}
