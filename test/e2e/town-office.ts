import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { type Name, PASSWORD, phoneOf } from '../people.ts'
import { type InTown, inTown } from '../town.ts'
import { openBrowser, openPage } from './browser.ts'

/** The town with its program on a port; `open`: a browser window of its own in which somebody has signed in. */
export type Office = { readonly town: InTown; readonly open: (who: Name) => Promise<Page> }

/** A test in that office: no window may complain. */
export const inOffice = (happens: (office: Office) => Promise<void>) =>
  inTown(async (town) => {
    const app = await town.app()
    await app.listen({ host: '127.0.0.1', port: 0 })
    const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
    const browser: Browser = await openBrowser()
    const complaints: (readonly string[])[] = []
    const open = async (who: Name) => {
      const seen = await openPage(browser, address)
      complaints.push(seen.complaints)
      await signIn(seen.page, who)
      return seen.page
    }
    try {
      await happens({ town, open })
      assert.deepEqual(complaints.flat(), [])
    } finally {
      await browser.close()
    }
  })

/** Signs in where the window stands; it must be signed out. */
export async function signIn(page: Page, who: Name) {
  await page.goto('/')
  await page.getByLabel('Số điện thoại hoặc họ tên').fill(phoneOf(who))
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('link', { name: 'Bản ghi' }).first().waitFor()
}
