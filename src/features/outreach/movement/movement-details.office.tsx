import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { newId } from '../../../browser/new-id.ts'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { FactList } from '../../../browser/ui/FactList.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import { TextField } from '../../../browser/ui/TextField.tsx'
import { showDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import { type DetailsFields, type ToldProps, workDetails } from '../../plan/work/work-details.browser.ts'
import { EMULATED, REGISTRANTS, type Registrant, type RegistrationTold } from './movement.ts'
import { movementTexts } from './movement.screen.texts.ts'
import { registrantNames } from './movement.texts.ts'

/** `pledgeId`: null until something was typed. Without a pledge the record says its number alone. */
type Draft = { readonly who: Registrant; readonly pledgeId: Id<'personal-text'> | null; readonly pledge: string }

/** Records of the movement say who registered, and for what. */
export const registrationDetails = workDetails<Draft>({
  kinds: EMULATED,
  blank: { who: 'household', pledgeId: null, pledge: '' },
  Fields,
  Facts,
  Told,
  check: () => [],
  send: (send, { work, draft: { who, pledgeId, pledge }, commandId }) =>
    pledgeId === null || pledge.trim() === ''
      ? send('plan.log-work', work, commandId)
      : send(
          'outreach.register',
          { work, registration: { who, pledge: { personalId: pledgeId, text: pledge.trim() } } },
          commandId,
        ),
  inputs: {},
})

function Fields({ draft, change }: DetailsFields<Draft>) {
  const t = useText(movementTexts)
  const say = useSay()
  return (
    <fieldset className="details">
      <legend>{t.about}</legend>
      <ChoiceField
        label={t.who}
        searchable={false}
        value={draft.who}
        onChange={(who) => who && change({ ...draft, who })}
        choices={REGISTRANTS.map((value) => ({ value, label: say(registrantNames[value]) }))}
      />
      <TextField
        label={t.pledge}
        description={t.pledgeHint}
        maxLength={500}
        value={draft.pledge}
        onChange={(pledge) => change({ ...draft, pledge, pledgeId: draft.pledgeId ?? newId() })}
      />
    </fieldset>
  )
}

function Facts({ work }: { readonly work: Id<'work'> }) {
  const t = useText(movementTexts)
  const reading = useRead('outreach.registration', { work })
  return (
    <Loaded of={reading}>{({ told }) => (told ? <Opened told={told} /> : <p className="quiet">{t.untold}</p>)}</Loaded>
  )
}

function Opened({ told: { who, pledge, reached, judgedOn } }: { readonly told: RegistrationTold }) {
  const t = useText(movementTexts)
  const say = useSay()
  return (
    <>
      <h2>{t.about}</h2>
      <FactList
        of={[
          [t.who, say(registrantNames[who])],
          [t.pledge, pledge],
          [t.reached, reached === null || !judgedOn ? t.notJudged : `${showNumber(reached)} (${showDay(judgedOn)})`],
        ]}
      />
    </>
  )
}

/** A correction says the pledge anew: its words get an id of their own. */
function Told({ work, children }: ToldProps<Draft>) {
  const reading = useRead('outreach.registration', { work })
  return (
    <Loaded of={reading}>
      {({ told }) => <>{children(told && { who: told.who, pledgeId: newId(), pledge: told.pledge })}</>}
    </Loaded>
  )
}
