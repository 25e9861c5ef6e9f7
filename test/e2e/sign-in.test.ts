import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { codeOf, stepAt } from '../../src/server/signin/totp.ts'
import { type Name, PASSWORD, phoneOf } from '../people.ts'
import { type InTown, inTown } from '../town.ts'
import { plan } from '../town-facts.ts'
import { accessibilityFindings, openBrowser, openPage, type Seen, type SIZES, withoutBrowser } from './browser.ts'

const options = { skip: withoutBrowser() }

type Open = (size?: keyof typeof SIZES) => Promise<Seen>

/** The town as a real installation, where whoever needs a second factor is asked for one. No window may complain. */
const inRealOffice = (happens: (open: Open, town: InTown) => Promise<void>) =>
  inTown(async (town) => {
    await town.owner.query(`delete from setting where name = 'demo-day'`)
    const app = await town.app()
    await app.listen({ host: '127.0.0.1', port: 0 })
    // By its name: no browser makes a passkey for a bare number.
    const address = `http://localhost:${(app.server.address() as AddressInfo).port}`
    const browser = await openBrowser()
    const complaints: (readonly string[])[] = []
    const open: Open = async (size) => {
      const seen = await openPage(browser, address, size)
      complaints.push(seen.complaints)
      return seen
    }
    try {
      await happens(open, town)
      assert.deepEqual(complaints.flat(), [])
    } finally {
      await browser.close()
    }
  })

async function arrive({ page }: Seen, who: Name) {
  await page.goto('/')
  await page.getByLabel('Số điện thoại hoặc họ tên').fill(phoneOf(who))
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

const isIn = (page: Page) => page.getByRole('link', { name: 'Bản ghi' }).first().waitFor()

function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/\s/g, '')].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** A fingerprint reader, as far as the browser knows. */
async function plugInAuthenticator({ context, page }: Seen) {
  const cdp = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test(
  'the administrator sets up his app at the door, keeps his codes, and comes in by a recovery code later',
  options,
  inRealOffice(async (open) => {
    const seen = await open('phone')
    const { page } = seen
    await arrive(seen, 'an')
    await page.getByText('Thiết lập xác thực hai lớp').waitFor()
    assert.deepEqual(await accessibilityFindings(page), [])
    await page.getByRole('button', { name: 'Dùng ứng dụng xác thực' }).click()
    await page.getByAltText('Mã QR cho ứng dụng xác thực').waitFor()
    const secret = fromBase32((await page.locator('.secret-key').textContent()) ?? '')
    await page.getByLabel('Rồi nhập mã').fill('000000')
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    await page.getByText('Mã chưa đúng').waitFor()
    await page.getByLabel('Rồi nhập mã').fill(codeOf(secret, stepAt(Date.now())))
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    await page.getByRole('button', { name: 'Tôi đã cất mã' }).waitFor()
    const codes = await page.locator('.recovery-codes code').allTextContents()
    assert.equal(codes.length, 10)
    assert.deepEqual(await accessibilityFindings(page), [])
    await page.getByRole('button', { name: 'Tôi đã cất mã' }).click()
    await isIn(page)

    const again = await open()
    await arrive(again, 'an')
    await again.page.getByLabel('Mã 6 chữ số').waitFor()
    assert.deepEqual(await accessibilityFindings(again.page), [])
    await again.page.getByRole('button', { name: 'Mất điện thoại' }).click()
    await again.page.getByLabel('Mã dự phòng').fill(codes[0] ?? '')
    await again.page.getByRole('button', { name: 'Tiếp tục' }).click()
    await isIn(again.page)
    await again.page.goto('/own-access')
    await again.page.getByText('còn 9 mã').waitFor()
    assert.equal(await again.page.getByRole('row').filter({ hasText: 'Chrome, Linux' }).count(), 2)
    assert.deepEqual(await accessibilityFindings(again.page), [])
    await again.page.getByRole('button', { name: 'Đăng xuất mọi nơi' }).click()
    await again.page.getByRole('dialog').getByRole('button', { name: 'Đăng xuất mọi nơi' }).click()
    await again.page.getByLabel('Số điện thoại hoặc họ tên').waitFor()
    await page.goto('/works')
    await page.getByLabel('Số điện thoại hoặc họ tên').waitFor()
  }),
)

test(
  'a passkey made at the door is the second step from then on, and opens a locked screen',
  options,
  inRealOffice(async (open) => {
    const seen = await open()
    const { page } = seen
    await plugInAuthenticator(seen)
    await arrive(seen, 'minh')
    await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click()
    await page.getByRole('button', { name: 'Tôi đã cất mã' }).click()
    await isIn(page)
    await page.getByRole('button', { name: /Minh/ }).click()
    await page.getByRole('menuitem', { name: 'Khóa màn hình' }).click()
    await page
      .getByRole('dialog', { name: 'Màn hình đã khóa' })
      .getByRole('button', { name: 'Dùng khóa truy cập' })
      .click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /Minh/ }).click()
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await page.getByLabel('Số điện thoại hoặc họ tên').waitFor()
    await arrive(seen, 'minh')
    await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
    await isIn(page)
  }),
)

test(
  'fifteen idle minutes lock the screen over two thousand unsent characters, which are there after unlocking',
  options,
  inRealOffice(async (open, town) => {
    const seen = await open()
    await seen.page.clock.install()
    const { page } = seen
    await arrive(seen, 'hung')
    await isIn(page)
    await page.goto(`/works/new?plan=${plan}`)
    const note = page.locator('textarea').first()
    const words = 'Bà con hỏi nhiều về vay vốn. '.repeat(80).slice(0, 2000)
    await note.fill(words)
    await town.owner.query(`update sign_in set seen_at = now() - interval '16 minutes'`)
    await page.clock.fastForward('16:00')
    const cover = page.getByRole('dialog', { name: 'Màn hình đã khóa' })
    await cover.waitFor()
    assert.deepEqual(await accessibilityFindings(page), [])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    assert.equal(await cover.isVisible(), true)
    await cover.getByLabel('Mật khẩu', { exact: true }).fill('không phải thế')
    await cover.getByRole('button', { name: 'Mở khóa' }).click()
    await cover.getByText('Mật khẩu không đúng').waitFor()
    await cover.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD)
    await cover.getByRole('button', { name: 'Mở khóa' }).click()
    await cover.waitFor({ state: 'detached' })
    assert.equal(await note.inputValue(), words)
    await page.getByRole('link', { name: 'Bản ghi' }).first().click()
    await page.getByRole('table').first().waitFor()
  }),
)
