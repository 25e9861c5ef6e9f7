import { Link } from 'wouter'
import { useRead } from '../../../browser/api.ts'
import { useSay, useText } from '../../../browser/language.tsx'
import { FactList } from '../../../browser/ui/FactList.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { showNumber } from '../../../kernel/text.ts'
import { type ToldProps, workDetails } from '../../plan/work/work-details.browser.ts'
import { PUBLICATION_INPUTS, PublicationFields } from './PublicationFields.office.tsx'
import { draftOfTold, EMPTY_PUBLICATION, type PublicationDraft, publicationOf } from './publication-draft.ts'
import { PUBLISHED, type PublicationTold } from './publication.ts'
import { checkPublication } from './publication.rules.ts'
import { publicationTexts } from './publication.screen.texts.ts'
import { channelNames } from './publication.texts.ts'

/** Records of articles and programmes say where they appeared. */
export const publicationDetails = workDetails<PublicationDraft>({
  kinds: PUBLISHED,
  blank: EMPTY_PUBLICATION,
  Fields: PublicationFields,
  Facts,
  Told,
  check: (draft) => checkPublication(publicationOf(draft, NOWHERE)),
  send: (send, { work, draft, commandId }) =>
    send('outreach.log-publication', { work, publication: publicationOf(draft, work) }, commandId),
  inputs: PUBLICATION_INPUTS,
})

/** Rules do not look at ids. */
const NOWHERE = { id: '' as Id<'work'> }

function Facts({ work }: { readonly work: Id<'work'> }) {
  const t = useText(publicationTexts)
  const reading = useRead('outreach.publication', { work })
  return (
    <Loaded of={reading}>{({ told }) => (told ? <Opened told={told} /> : <p className="quiet">{t.untold}</p>)}</Loaded>
  )
}

function Opened({ told }: { readonly told: PublicationTold }) {
  const t = useText(publicationTexts)
  const say = useSay()
  const { title, channel, outlet, slot, message, idea, link, fee, text } = told
  return (
    <>
      <h2>{t.about}</h2>
      <FactList
        of={[
          [t.name, title ?? '–'],
          [t.channel, say(channelNames[channel])],
          [t.outlet, outlet],
          [t.slot, slot ?? '–'],
          [t.message, message ? <Link href={`/messages/${message}`}>{idea}</Link> : '–'],
          [t.link, link ? <Outside to={link} /> : '–'],
          [t.fee, fee === null ? t.unknown : showNumber(fee)],
          [t.text, text ?? '–'],
        ]}
      />
    </>
  )
}

const Outside = ({ to }: { readonly to: string }) => (
  <a href={to} target="_blank" rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>
    {to}
  </a>
)

function Told({ work, children }: ToldProps<PublicationDraft>) {
  const reading = useRead('outreach.publication', { work })
  return <Loaded of={reading}>{({ told }) => <>{children(told && draftOfTold(told))}</>}</Loaded>
}
