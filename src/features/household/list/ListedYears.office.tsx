import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { listedYearSaid, listTexts } from './household-list.screen.texts.ts'

/** What the lists of earlier years say of a household; nothing when it stands in none. */
export function ListedYears({ household }: { readonly household: Id<'household'> }) {
  const t = useText(listTexts)
  const say = useSay()
  const years = useRead('household.listed-years', { household }).data?.years ?? []
  if (years.length === 0) return null
  return (
    <section className="panel">
      <h2 className="panel-title">{t.title}</h2>
      <ul className="plain-list">
        {years.map((one) => (
          <li key={`${one.year} ${one.standard}`}>{say(listedYearSaid(one))}</li>
        ))}
      </ul>
    </section>
  )
}
