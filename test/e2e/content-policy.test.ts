import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { withoutBrowser } from './browser.ts'
import { inOffice } from './town-office.ts'

const skip = withoutBrowser()

/** What a page tried and its policy forbade, from its first moment on. */
async function violationsOf(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { violations: seen })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      seen.push(`${violatedDirective} ${blockedURI}`)
    })
  })
  return () => page.evaluate(() => (globalThis as unknown as { violations: readonly string[] }).violations)
}

/** Puts a script into the page as markup that slipped in would; answers whether it ran. */
const slipIn = (page: Page) =>
  page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = true'
    document.body.append(script)
    const picture = document.createElement('div')
    picture.innerHTML = '<img src="data:image/png;base64,x" onerror="globalThis.ran = true">'
    document.body.append(picture)
    return new Promise((settle) => setTimeout(() => settle('ran' in globalThis), 200))
  })

test('pages of the office and for residents keep their policy, and a script that slips in does not run', { skip }, () =>
  inOffice(async ({ open }) => {
    const page = await open('lan')
    const violations = await violationsOf(page)
    for (const address of ['/', '/works', '/calendar', '/units', '/nguoi-dan', '/nguoi-dan/ho-tro']) {
      await page.goto(address, { waitUntil: 'networkidle' })
      assert.deepEqual(await violations(), [], address)
    }
    for (const address of ['/works', '/nguoi-dan']) {
      const seen = await page.context().newPage() // its complaints are wanted
      await seen.goto(address, { waitUntil: 'networkidle' })
      assert.equal(await slipIn(seen), false, address)
      await seen.close()
    }
  })(),
)

test('a page that was sent in as a file is laid down by the browser, and never runs', { skip }, () =>
  inOffice(async ({ town, open }) => {
    const sent = await town.keep(Buffer.from('<html><script>document.title = "ran"</script><p>kế hoạch</p></html>'))
    const page = await open('lan')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.goto(`/files/${sent}`).catch(() => null), // a download is no page
    ])
    assert.match(download.url(), new RegExp(sent))
    assert.notEqual(await page.title(), 'ran')
  })(),
)
