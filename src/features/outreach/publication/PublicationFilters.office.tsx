import { useAddressWords } from '../../../browser/address-words.ts'
import { useText } from '../../../browser/language.tsx'
import { FilterChoice } from '../../../browser/ui/FilterChoice.tsx'
import { SearchField } from '../../../browser/ui/SearchField.tsx'
import type { ParamsOf } from '../../../commands/catalogue.ts'
import type { Plan } from '../../plan/plan.ts'
import { CHANNELS } from './publication.ts'
import { publicationTexts } from './publication.screen.texts.ts'
import { channelNames } from './publication.texts.ts'

type Filter = ReturnType<typeof usePublicationFilter>

/** What the list is narrowed by: it stands in the address, so that a narrowed list can be sent on. */
export function usePublicationFilter({ id }: Plan) {
  const { said, say } = useAddressWords()
  const params: ParamsOf<'outreach.publications'> = {
    plan: id,
    channel: CHANNELS.find((channel) => channel === said('channel')) ?? null,
    q: said('q'),
    after: null,
  }
  return { params, set: say, narrowed: params.channel !== null || params.q !== null }
}

/** Filters above the list. */
export function PublicationFilters({ filter: { params, set } }: { readonly filter: Filter }) {
  const t = useText(publicationTexts)
  return (
    <div className="filters no-print">
      <SearchField label={t.search} q={params.q} search={(q) => set({ q })} />
      <FilterChoice
        label={t.channel}
        values={CHANNELS}
        names={channelNames}
        value={params.channel}
        onChange={(channel) => set({ channel })}
      />
    </div>
  )
}
