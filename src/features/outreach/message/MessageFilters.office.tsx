import { useAddressWords } from '../../../browser/address-words.ts'
import { useText } from '../../../browser/language.tsx'
import { FilterChoice } from '../../../browser/ui/FilterChoice.tsx'
import { SearchField } from '../../../browser/ui/SearchField.tsx'
import type { ParamsOf } from '../../../commands/catalogue.ts'
import type { Plan } from '../../plan/plan.ts'
import { AUDIENCES, MESSAGE_KINDS, SERVICES } from './message.ts'
import { messageTexts } from './message.screen.texts.ts'
import { audienceNames, messageKindNames, serviceNames } from './message.texts.ts'

type Params = ParamsOf<'outreach.messages'>
type Key = 'service' | 'audience' | 'kind' | 'q'
type Set = (words: Readonly<Partial<Record<Key, string | null>>>) => void

/** What the list is narrowed by: it stands in the address, so that a narrowed list can be sent on. */
export function useMessageFilter({ id }: Plan) {
  const { said, say } = useAddressWords()
  const oneOf = <T extends string>(name: Key, values: readonly T[]) =>
    values.find((value) => value === said(name)) ?? null
  const params: Params = {
    plan: id,
    service: oneOf('service', SERVICES),
    audience: oneOf('audience', AUDIENCES),
    kind: oneOf('kind', MESSAGE_KINDS),
    q: said('q'),
  }
  const { plan: _, ...narrowing } = params
  return {
    params,
    narrowed: Object.values(narrowing).some((value) => value !== null),
    set: (words: Parameters<Set>[0]) => say(words),
  }
}

/** Filters above the list. */
export function MessageFilters({ params, set }: { readonly params: Params; readonly set: Set }) {
  const t = useText(messageTexts)
  return (
    <div className="filters no-print">
      <SearchField label={t.search} q={params.q} search={(q) => set({ q })} />
      <FilterChoice label={t.services} values={SERVICES} names={serviceNames} {...choosing('service')} />
      <FilterChoice label={t.audiences} values={AUDIENCES} names={audienceNames} {...choosing('audience')} />
      <FilterChoice label={t.kind} values={MESSAGE_KINDS} names={messageKindNames} {...choosing('kind')} />
    </div>
  )

  function choosing<K extends Exclude<Key, 'q'>>(key: K) {
    return { value: params[key], onChange: (value: string | null) => set({ [key]: value }) }
  }
}
