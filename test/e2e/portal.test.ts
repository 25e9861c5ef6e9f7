import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessibilityFindings, SIZES, type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'
import { isBlank, keepPicture, misfits, takePicture } from './pictures.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let lan: Seen
let resident: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('portal')
  lan = await demo.open('lan')
  resident = await demo.open(null)
})

after(() => demo?.close())

test('a resident without an account asks what concerns him, reads it, and finds whom to ask', { skip }, async () => {
  const { page } = resident
  await page.goto('/nguoi-dan')
  await look(page, 'portal')
  await page.getByRole('link', { name: 'Tôi có thể được hỗ trợ gì?' }).click()
  await page.getByLabel('Hộ nghèo', { exact: true }).check()
  await page.getByLabel('Vay vốn', { exact: false }).check()
  await page.getByRole('button', { name: 'Xem' }).click()
  const found = page.getByRole('link', { name: /thế chấp/ })
  await found.waitFor()
  await look(page, 'portal-support')
  await found.click()
  await page.getByText('Căn cứ').waitFor()
  await look(page, 'portal-message')
  await page.getByRole('navigation').getByRole('link', { name: 'Liên hệ' }).click()
  await page.getByRole('link', { name: /^0251/ }).first().waitFor()
  await look(page, 'portal-contacts')
  await page.getByRole('link', { name: 'Kết quả' }).click()
  await page
    .getByRole('cell', { name: /Lượt người/ })
    .first()
    .waitFor()
  await look(page, 'portal-results')
  await page.goto('/chung-nhan')
  await page.getByLabel('Mã trên giấy chứng nhận').fill('7K3QM')
  await page.getByRole('button', { name: 'Kiểm tra' }).click()
  await page.getByText('Mã này không đúng.').waitFor()
  await look(page, 'portal-certificate')
  assert.deepEqual(resident.complaints, [])
})

test('the owner sets the public address and a contact; residents see it at once', { skip }, async () => {
  const { page } = lan
  await page.goto('/portal')
  await page.getByLabel('Địa chỉ công khai').fill('giamngheo')
  await page.getByRole('button', { name: 'Đặt địa chỉ' }).click()
  await page.getByText('Địa chỉ phải có dạng https://ten-mien').waitFor()
  await page.getByLabel('Địa chỉ công khai').fill('https://giamngheo.example')
  await page.getByRole('button', { name: 'Đặt địa chỉ' }).click()
  await page.getByRole('button', { name: /Sửa: .*xã Bình Lộc/ }).click()
  await page.locator('#contact-phone').fill('0251 3999 999')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('cell', { name: '0251 3999 999' }).waitFor()
  assert.deepEqual(await accessibilityFindings(page), [])
  await resident.page.goto('/nguoi-dan/lien-he')
  await resident.page.getByRole('link', { name: '0251 3999 999' }).waitFor()
})

test('the pages say the same without JavaScript', { skip }, async () => {
  const browser = resident.page.context().browser()
  if (!browser) throw new Error('there is no browser')
  const plain = await browser.newContext({ javaScriptEnabled: false, ignoreHTTPSErrors: true })
  const page = await plain.newPage()
  await page.goto(new URL('/nguoi-dan/ho-tro', resident.page.url()).href)
  await page.getByLabel('Hộ cận nghèo').check()
  await page.getByRole('button', { name: 'Xem' }).click()
  await page.getByRole('heading', { name: /nội dung có thể liên quan/ }).waitFor()
  await plain.close()
})

test('a page is shown in a chat by its words, and printed for the notice board on one A4', { skip }, async () => {
  const { page } = resident
  await page.goto('/nguoi-dan/ho-tro?la=poor&can=credit')
  await page.getByRole('link', { name: /thế chấp/ }).click()
  const idea = await page.getByRole('heading', { level: 1 }).innerText()
  const preview = (name: string) => page.locator(`meta[property="og:${name}"]`).getAttribute('content')
  assert.equal(await preview('title'), idea)
  assert.match((await preview('description')) ?? '', /Vay vốn/)
  assert.equal(await preview('site_name'), 'Chung tay giảm nghèo')
  for (const address of [page.url(), '/nguoi-dan', '/nguoi-dan/ket-qua', '/nguoi-dan/lien-he']) {
    await page.goto(address)
    assert.equal(sheetsOf(await page.pdf({ preferCSSPageSize: true })), 1, address)
  }
})

/** Sheets of paper in a PDF that the browser printed. */
const sheetsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

async function look(page: Page, name: string) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport)
    const picture = await takePicture(page)
    await keepPicture(picture, size === 'office' ? `${name}-wide` : name)
    assert.deepEqual([...(await accessibilityFindings(page)), ...(await misfits(page))], [], `${name} ${size}`)
    assert.ok(!(await isBlank(picture)))
  }
}
