import { Button } from '@mantine/core'
import { useSay, useText } from '../../../browser/language.tsx'
import { CopyForZalo } from '../../../browser/ui/CopyForZalo.tsx'
import { formsOf } from './message.paper.ts'
import type { MessagePage as Page } from './message.ts'
import { messageTexts, printFormNames } from './message.screen.texts.ts'
import { publicAddress } from './public-address.ts'

/** What leaves the house of a message that is in use: its sheets to print and the page for residents. */
export function Sheets({ page: { versions, inUse } }: { readonly page: Page }) {
  const t = useText(messageTexts)
  const say = useSay()
  const version = versions.find(({ id }) => id === inUse)
  return (
    <>
      <h2 className="panel-title">{t.printed}</h2>
      {version ? (
        <div className="head-tools">
          {formsOf(version).map((form) => (
            <Button
              key={form}
              component="a"
              variant="default"
              href={`/api/papers/message/${version.message}/${form}.pdf`}
              target="_blank"
            >
              {say(printFormNames[form])}
            </Button>
          ))}
          <Button component="a" variant="default" href={publicAddress(version.message)} target="_blank">
            {t.publicPage}
          </Button>
          <CopyForZalo text={`${version.idea}\n${window.location.origin}${publicAddress(version.message)}`} />
        </div>
      ) : (
        <p className="quiet">{t.notPrinted}</p>
      )}
    </>
  )
}
