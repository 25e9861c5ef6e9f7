import { useRead } from '../../../browser/api.ts'
import { sayRefusal } from '../../../browser/browser.texts.ts'
import { useLanguage, useSay, useText } from '../../../browser/language.tsx'
import { ChoiceField } from '../../../browser/ui/ChoiceField.tsx'
import { FactList } from '../../../browser/ui/FactList.tsx'
import { Loaded } from '../../../browser/ui/Loaded.tsx'
import type { Id } from '../../../kernel/kernel.ts'
import { type DetailsFields, type ToldProps, workDetails } from '../../plan/work/work-details.browser.ts'
import { type BannerRefusal, HUNG } from './banner.ts'
import { bannerTexts } from './banner.screen.texts.ts'
import { siteKindNames, sizeSaid } from './banner.texts.ts'

/** What stands in the form of a record that hangs something. Both null: it says its number alone. */
type HangingDraft = { readonly banner: Id<'banner'> | null; readonly site: Id<'banner-site'> | null }

const INPUTS = {
  'banner-unknown': 'hung-banner',
  'banner-not-approved': 'hung-banner',
  'site-unknown': 'hung-site',
  'site-elsewhere': 'hung-site',
  'site-gone': 'hung-site',
  'banner-message-unusable': 'hung-banner',
} as const

/** Records of banners say which one hangs where, so that the day to take it down is known. */
export const hangingDetails = workDetails<HangingDraft>({
  kinds: HUNG,
  blank: { banner: null, site: null },
  Fields,
  Facts,
  Told,
  check: ({ banner, site }): readonly BannerRefusal[] =>
    banner !== null && site === null
      ? [{ code: 'site-unknown' }]
      : banner === null && site !== null
        ? [{ code: 'banner-unknown' }]
        : [],
  send: (send, { work, draft: { banner, site }, commandId }) =>
    banner === null || site === null
      ? send('plan.log-work', work, commandId)
      : send('outreach.hang-banner', { work, hanging: { banner, site } }, commandId),
  inputs: INPUTS,
})

function Fields({ draft, change, plan, refusals }: DetailsFields<HangingDraft>) {
  const t = useText(bannerTexts)
  const say = useSay()
  const { language } = useLanguage()
  const { banners = [], sites = [] } = useRead('outreach.banners', { plan }).data ?? {}
  const errorOf = (input: string) => {
    const refusal = refusals.find(({ code }) => INPUTS[code as keyof typeof INPUTS] === input)
    return refusal ? sayRefusal(refusal, language) : null
  }
  const approved = banners.filter(({ state }) => state === 'approved')
  return (
    <fieldset className="details">
      <legend>{t.hung}</legend>
      <ChoiceField
        id="hung-banner"
        label={t.banner}
        description={t.bannerHint}
        placeholder={t.notChosen}
        clearable
        error={errorOf('hung-banner')}
        value={draft.banner}
        onChange={(banner) => change({ ...draft, banner })}
        choices={approved.map((design) => ({ value: design.id, label: `${design.words} · ${sizeSaid(design)} cm` }))}
      />
      <ChoiceField
        id="hung-site"
        label={t.site}
        placeholder={t.notChosen}
        clearable
        error={errorOf('hung-site')}
        value={draft.site}
        onChange={(site) => change({ ...draft, site })}
        choices={sites.map(({ id, areaName, kind, spot }) => ({
          value: id,
          label: `${areaName} · ${say(siteKindNames[kind])}: ${spot}`,
        }))}
      />
    </fieldset>
  )
}

function Facts({ work }: { readonly work: Id<'work'> }) {
  const t = useText(bannerTexts)
  const say = useSay()
  const reading = useRead('outreach.hanging', { work })
  return (
    <Loaded of={reading}>
      {({ told }) =>
        told ? (
          <>
            <h2>{t.hung}</h2>
            <FactList
              of={[
                [t.banner, told.words],
                [t.site, `${told.areaName} · ${say(siteKindNames[told.siteKind])}: ${told.spot}`],
              ]}
            />
          </>
        ) : (
          <p className="quiet">{t.untold}</p>
        )
      }
    </Loaded>
  )
}

function Told({ work, children }: ToldProps<HangingDraft>) {
  const reading = useRead('outreach.hanging', { work })
  return <Loaded of={reading}>{({ told }) => <>{children(told && { banner: told.banner, site: told.site })}</>}</Loaded>
}
