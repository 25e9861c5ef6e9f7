import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useAddressWords } from '../../../browser/address-words.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
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
  const say = useSay()
  const [words, setWords] = useState(params.q ?? '')
  const search = useDebouncedCallback((q: string) => set({ q: q.trim() || null }), 300)
  return (
    <div className="filters no-print">
      <TextField
        label={t.search}
        value={words}
        onChange={(typed) => {
          setWords(typed)
          search(typed)
        }}
      />
      <ChoiceField
        label={t.channel}
        clearable
        placeholder={t.all}
        value={params.channel}
        onChange={(channel) => set({ channel })}
        choices={CHANNELS.map((value) => ({ value, label: say(channelNames[value]) }))}
      />
    </div>
  )
}
