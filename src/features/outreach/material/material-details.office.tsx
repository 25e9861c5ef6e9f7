import { Link } from 'wouter'
import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { FactList } from '../../../browser/ui/FactList.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { type DetailsFields, type ToldProps, workDetails } from '../../plan/work/work-details.browser.ts'
import { HANDED_OUT } from './material.ts'
import { materialTexts, withCopies } from './material.screen.texts.ts'

/** What stands in the form of a record that hands out. Null: it did not come out of a store. */
type HandOutDraft = { readonly material: Id<'material'> | null }

const INPUT = 'hand-out-material'

/** Records of copies that were handed out say which order they are of; the store of their unit has so many fewer. */
export const handOutDetails = workDetails<HandOutDraft>({
  kinds: HANDED_OUT,
  blank: { material: null },
  Fields,
  Facts,
  Told,
  check: () => [],
  send: (send, { work, draft: { material }, commandId }) =>
    material === null
      ? send('plan.log-work', work, commandId)
      : send('outreach.hand-out', { work, material }, commandId),
  inputs: {
    'stock-short': INPUT,
    'stock-before-order': INPUT,
    'material-unknown': INPUT,
    'handed-out-not-in-sheets': INPUT,
  },
})

function Fields({ draft, change, plan, unit }: DetailsFields<HandOutDraft>) {
  const t = useText(materialTexts)
  const say = useSay()
  const stock = useRead('outreach.stock', { plan, unit }).data?.stock ?? []
  return (
    <ChoiceField
      id={INPUT}
      label={t.outOfStore}
      description={stock.length === 0 ? t.noStock : t.outOfStoreHint}
      placeholder={t.notOutOfStore}
      clearable
      value={draft.material}
      onChange={(material) => change({ material })}
      choices={stock.map(({ material, title, amount }) => ({ value: material, label: say(withCopies(title, amount)) }))}
    />
  )
}

function Facts({ work }: { readonly work: Id<'work'> }) {
  const t = useText(materialTexts)
  const reading = useRead('outreach.handed-out', { work })
  return (
    <Loaded of={reading}>
      {({ told }) =>
        told ? (
          <FactList
            of={[
              [
                t.outOfStore,
                <Link key="material" href={`/materials/${told.material}`}>
                  {told.title}
                </Link>,
              ],
            ]}
          />
        ) : (
          <p className="quiet">{t.untold}</p>
        )
      }
    </Loaded>
  )
}

function Told({ work, children }: ToldProps<HandOutDraft>) {
  const reading = useRead('outreach.handed-out', { work })
  return <Loaded of={reading}>{({ told }) => <>{children(told && { material: told.material })}</>}</Loaded>
}
