import { useMe, useRead } from '../../browser/api.ts'
import { useSay, useText } from '../../browser/language.tsx'
import { showMoment } from '../../browser/show-moment.ts'
import { StateTag } from '../../browser/ui/StateTag.tsx'
import { holdsRole } from '../../kernel/command.ts'
import { showNumber } from '../../kernel/text.ts'
import { agoText, backupTexts, failedText, lostText } from './backup.screen.texts.ts'
import { ageOf } from './backup.rules.ts'
import type { BackupState } from './backup.ts'
import './backup.css'

/** How old the last good backup is; for administrators, above everything else. */
export function BackupLine() {
  const officer = useMe().data?.officer ?? null
  return officer !== null && holdsRole(officer, 'administrator') ? <Told /> : null
}

/** Says nothing while it is asked, or where it cannot be: the screen below is what people came for. */
function Told() {
  const { data } = useRead('backup.state', {})
  return data ? <Line state={data} /> : null
}

function Line({ state: { last, failure } }: { readonly state: BackupState }) {
  const t = useText(backupTexts)
  const say = useSay()
  const age = ageOf(last)
  return (
    <section className="panel backup" data-age={age.is} aria-labelledby="backup">
      <h2 id="backup">{t.backup}</h2>
      <p>
        <Tag age={age.is} />{' '}
        {last !== null && 'days' in age ? (
          <>
            {say(agoText(age.days))}{' '}
            <span className="quiet">
              · {showMoment(last.endedAt)} · {showNumber(Math.ceil(last.bytes / 1e5) / 10)} MB
            </span>
          </>
        ) : null}
      </p>
      {failure === null ? null : <p className="failed">{say(failedText(failure))}</p>}
      {age.is === 'files-lost' && last !== null ? <p>{say(lostText(last.lostFiles))}</p> : null}
      <WhatToDo age={age.is} />
    </section>
  )
}

type Age = ReturnType<typeof ageOf>['is']

function Tag({ age }: { readonly age: Age }) {
  switch (age) {
    case 'never':
      return <StateTag tone="bad" name={backupTexts.never} />
    case 'old':
      return <StateTag tone="bad" name={backupTexts.old} />
    case 'clock-went-back':
      return <StateTag tone="bad" name={backupTexts.clock} />
    case 'files-lost':
      return <StateTag tone="warn" name={backupTexts.lost} />
    case 'fresh':
      return <StateTag tone="good" name={backupTexts.fresh} />
  }
}

const NOTES = { never: 'neverNote', old: 'oldNote', 'clock-went-back': 'clockNote' } as const

function WhatToDo({ age }: { readonly age: Age }) {
  const t = useText(backupTexts)
  if (age === 'fresh' || age === 'files-lost') return null
  return (
    <>
      <p>{t[NOTES[age]]}</p>
      <pre className="command">npm run -s chungtay -- backup /đường/dẫn/thư-mục/</pre>
    </>
  )
}
