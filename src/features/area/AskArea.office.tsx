import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useListRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { TextField } from '../../browser/ui/TextField.tsx'
import { areasTexts } from './areas.screen.texts.ts'
import { becameSays } from './succession.texts.ts'

/** “Xuân Lập 2024 nay là?”: asks when the button or Enter is pressed, and answers one sentence for each place of that name. */
export function AskArea() {
  const t = useText(areasTexts)
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState('')
  return (
    <section className="panel no-print">
      <form
        className="head-tools"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(words.trim())
        }}
      >
        <TextField label={t.ask} description={t.askNote} w="22rem" value={words} onChange={setWords} maxLength={200} />
        <Button type="submit" variant="default" style={{ alignSelf: 'flex-end' }}>
          {t.askButton}
        </Button>
      </form>
      {asked === '' ? null : <Answer q={asked} />}
    </section>
  )
}

function Answer({ q }: { readonly q: string }) {
  const t = useText(areasTexts)
  const say = useSay()
  const answer = useListRead('area.ask', { q }).data
  if (!answer) return null
  const { found, today } = answer
  return (
    <div aria-live="polite">
      {found.length === 0 ? <p>{t.nothingFound}</p> : null}
      <ul className="plain-list">
        {found.map((one) => (
          <li key={one.area.id}>
            <Link href={`/areas/${one.area.id}`}>{say(becameSays(one, today))}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
