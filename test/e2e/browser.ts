import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]
const executable = process.env['CHUNGTAY_CHROMIUM'] ?? PLACES.find((place) => existsSync(place))

/** Why there is no browser here, for `skip`; false when there is one, and under CI, where there must be. */
export const withoutBrowser = (): string | false =>
  executable || process.env['CI'] ? false : 'no Chromium or Chrome is installed'

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(executable ? { executablePath: executable } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** The screens that officials have: a small office monitor, the same at 125 %, a phone. */
export const SIZES = {
  office: { width: 1280, height: 768 },
  scaled: { width: 1093, height: 614 },
  phone: { width: 390, height: 844 },
} as const

export type Seen = { readonly page: Page; readonly context: BrowserContext; readonly complaints: readonly string[] }

/** A page of its own sign-in. `complaints`: what the browser wrote as errors, which no screen may do. */
export async function openPage(browser: Browser, address: string, size: keyof typeof SIZES = 'office'): Promise<Seen> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: SIZES[size],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    // Some officials ask for it; here it also keeps a test from reading a drawer that is half open.
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  page.on('console', (message) => {
    // An answer that says no (401, 404, 422) is the program's own word; the browser prints it as an error too.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  return { page, context, complaints }
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Runs in the page: what still moves has come to rest; what turns for ever is not waited for. */
const restingPage = () =>
  Promise.allSettled(
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      .map(({ finished }) => finished),
  )

/** What a reader with a screen reader or poor sight would stumble over, serious or worse, as `rule: element`. */
export async function accessibilityFindings(page: Page): Promise<readonly string[]> {
  // Half a megabyte: once for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await axeSource)
  await page.evaluate(restingPage)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          context: Document,
          options: { resultTypes: readonly string[] },
        ) => Promise<{ violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[] }>
      }
    }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
}
