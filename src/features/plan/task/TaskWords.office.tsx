import { Link } from 'wouter'
import { useRead } from '../../../browser/api.ts'
import { planAddress } from '../../../browser/chosen-plan.tsx'
import { useText } from '../../../browser/language.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import type { Place } from './task.ts'
import { taskPageTexts } from './task-page.screen.texts.ts'

type Props = { readonly plan: Id<'plan'>; readonly places: readonly Place[] }

/** The words of the plan that the task comes from, each with the way to its page. */
export function TaskWords({ plan, places }: Props) {
  const t = useText(taskPageTexts)
  const reading = useRead('plan.text', places.length > 0 ? { plan } : null)
  return (
    <section className="panel task-words" aria-labelledby="words">
      <h2 id="words">{t.words}</h2>
      {places.length === 0 ? <p className="quiet">{t.noWords}</p> : null}
      {places.length === 0 ? null : (
        <Loaded of={reading}>
          {({ text }) =>
            places.map((place) => (
              <blockquote key={place.start}>
                {excerpt(text, place)}{' '}
                <Link className="no-print" href={planAddress('/documents/text', plan, { start: String(place.start) })}>
                  {t.seeText}
                </Link>
              </blockquote>
            ))
          }
        </Loaded>
      )}
    </section>
  )
}

const MOST = 500

/** A long place is shown by its beginning. */
function excerpt(text: string, { start, end }: Place): string {
  const words = text.slice(start, end).trim()
  return words.length > MOST ? `${words.slice(0, MOST).trimEnd()}…` : words
}
