import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import type { Language } from '../../src/kernel/kernel.ts'
import type { Screen } from './screens.ts'

/** `CHUNGTAY_PICTURES`: `1` takes the pictures of the guide anew; a folder receives every picture. */
const wish = process.env['CHUNGTAY_PICTURES'] ?? ''
export const arePicturesWished = wish !== ''
const GUIDE = fileURLToPath(new URL('../../docs/guide', import.meta.url))

/** So much, in bytes, may a picture of the guide weigh. */
const MOST_BYTES = 200_000

/** Goes to a screen and waits until words and images are there and nothing moves any more. */
export async function goTo(page: Page, { address, press, shows }: Screen): Promise<void> {
  // The same address once more would be a reload, which leaves open what was open.
  await page.goto('about:blank')
  await page.goto(address)
  if (press !== null) await page.locator(press).first().click()
  const whole = page.locator(shows).first()
  await whole.waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.waiting').waitFor({ state: 'detached' })
  await whole.scrollIntoViewIfNeeded()
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))
  })
}

/** Turns the screen that is open to that language, whatever lies over its head. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.locator(`.language button[lang=${language}]`).dispatchEvent('click')
  await page.locator(`html[lang=${language}]`).waitFor()
}

/** What the window shows, as PNG. */
export const takePicture = (page: Page): Promise<Buffer> => page.screenshot({ caret: 'hide' })

/** Whether nothing can be made out on a picture. */
export const isBlank = async (picture: Buffer): Promise<boolean> => (await sharp(picture).stats()).entropy < 0.2

/** Keeps a picture where it was wished for, if it was, in as few colours as it needs. The guide is given what its pages show. */
export async function keepPicture(picture: Buffer, name: string): Promise<void> {
  if (wish === '' || (wish === '1' && !(await shownInGuide).includes(`images/${name}.png`))) return
  const bytes = await sharp(picture).png({ palette: true, quality: 90, effort: 8 }).toBuffer()
  if (bytes.length > MOST_BYTES) throw new Error(`the picture ${name} has ${bytes.length} bytes`)
  await writeFile(path.join(wish === '1' ? path.join(GUIDE, 'images') : wish, `${name}.png`), bytes)
}

const shownInGuide = readdir(GUIDE).then(async (names) => {
  const pages = names.filter((name) => name.endsWith('.md')).map((name) => readFile(path.join(GUIDE, name), 'utf8'))
  return (await Promise.all(pages)).join('\n')
})

/** Elements that stick out of the page at its right, or images that did not come. */
export const misfits = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement
    const broken = [...document.images].filter(({ complete, naturalWidth }) => complete && naturalWidth === 0)
    return [
      ...(scrollWidth > innerWidth ? [`${scrollWidth} px wide in a window of ${innerWidth} px`] : []),
      ...broken.map(({ src }) => `no picture at ${src}`),
    ]
  })
