import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { aPhoto } from '../town-files.ts'
import { accessibilityFindings, type Seen, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let lan: Seen
let ward: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('banners')
  lan = await demo.open('lan')
  ward = await demo.open('khanh')
})

after(() => demo?.close())

const SPOT = 'Cổng trường mẫu giáo'
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const isReadable = async (page: Page) => assert.deepEqual(await accessibilityFindings(page), [])
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()
const rowOf = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })
async function choose(page: Page, field: string, option: RegExp) {
  await page.getByRole('combobox', { name: field, exact: true }).click()
  await page.getByRole('option', { name: option }).first().click()
}
const photo = (seed: number) => ({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: aPhoto(seed) })

test('what is overdue is seen first; a design of an approved message is approved and its sheet is printed', {
  skip,
}, async () => {
  const { page } = lan
  await page.getByRole('link', { name: 'Tuyên truyền' }).click()
  await page.getByRole('link', { name: 'Băng rôn' }).click()
  await page.getByText('2 nơi quá hạn tháo').waitFor()
  await choose(page, 'Trạng thái', /Quá hạn tháo/)
  await page.waitForURL(/state=overdue/)
  await isReadable(page)
  await tab(page, 'Mẫu')
  await press(page, 'Thêm mẫu')
  await choose(page, 'Thông điệp', /không cần thế chấp/)
  await page.getByLabel('Chiều dài (cm)').fill('10')
  await page.getByLabel('Chiều cao (cm)').fill('77')
  await isReadable(page)
  await press(page, 'Lưu')
  await page.getByText('phải từ 20 đến 5.000 cm').first().waitFor()
  await page.getByLabel('Chiều dài (cm)').fill('400')
  await press(page, 'Lưu')
  const row = rowOf(page, '400 × 77')
  await row.getByRole('button', { name: 'Duyệt' }).click()
  await row.getByText('Đã duyệt').waitFor()
  const sheet = await page.request.get((await row.getByRole('link', { name: 'Tờ in' }).getAttribute('href')) ?? '')
  assert.equal((await sheet.body()).subarray(0, 4).toString(), '%PDF')
  await isReadable(page)
})

test('a ward offers a place, hangs the design there with a photo, and its figure opens', { skip }, async () => {
  const { page } = ward
  await page.goto('/banners?tab=sites')
  await press(page, 'Thêm nơi treo')
  await choose(page, 'Địa bàn', /Xuân An/)
  await page.getByLabel('Chỗ nào', { exact: true }).fill(SPOT)
  await isReadable(page)
  await press(page, 'Lưu')
  await rowOf(page, SPOT).waitFor()
  await isReadable(page)
  await page.goto('/works/new')
  await choose(page, 'Nhiệm vụ', /treo băng rôn/)
  await page.getByLabel('Số lượng').fill('1')
  await choose(page, 'Mẫu băng rôn, áp phích', /400 × 77/)
  await page.locator('input[type=file]').first().setInputFiles(photo(91))
  await page.getByText('✓ Đã gửi').waitFor()
  await press(page, 'Ghi')
  await page.getByText('Hãy chọn nơi treo.').first().waitFor()
  await choose(page, 'Nơi treo', new RegExp(SPOT))
  await isReadable(page)
  await press(page, 'Ghi')
  await page.waitForURL(/\/works\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: 'Băng rôn đã treo' }).waitFor()
  await page.getByText(SPOT).waitFor()
  await page.locator('main img').first().waitFor()
  await isReadable(page)
  await figureOpens(lan.page)
})

async function figureOpens(page: Page) {
  await page.goto('/tasks')
  await page
    .getByRole('link', { name: /địa điểm để treo băng rôn/ })
    .first()
    .click()
  await page.locator('a.figure').first().click()
  await page.getByRole('dialog').locator('img').first().waitFor()
}

test('it is to be taken down fifteen days later, never before it hung, and is seen as taken down', {
  skip,
}, async () => {
  const { page } = ward
  await page.goto('/banners')
  const row = rowOf(page, SPOT)
  await row.getByText('30/09/2024').waitFor()
  await row.getByRole('button', { name: 'Ghi đã tháo' }).click()
  await page.getByRole('dialog').getByLabel('Ngày tháo').fill('14/09/2024')
  await page.getByRole('dialog').locator('input[type=file]').first().setInputFiles(photo(92))
  await page.getByText('✓ Đã gửi').waitFor()
  await isReadable(page)
  await press(page, 'Lưu')
  await page.getByText('không thể tháo trước ngày ấy').first().waitFor()
  await page.getByRole('dialog').getByLabel('Ngày tháo').fill('15/09/2024')
  await press(page, 'Lưu')
  await row.getByText('Đã tháo').waitFor()
  await row.getByRole('link', { name: 'Ảnh nơi treo sau khi tháo' }).waitFor()
  await isReadable(page)
})

test('a removal told with a wrong day is corrected, and one told by mistake is taken back', { skip }, async () => {
  const { page } = ward
  const row = rowOf(page, SPOT)
  const dialog = page.getByRole('dialog')
  const correct = () => row.getByRole('button', { name: 'Sửa việc tháo' }).click()
  await correct()
  await page.getByText('Không chọn ảnh khác thì giữ ảnh đã có.').waitFor()
  await isReadable(page)
  await dialog.getByLabel('Ngày tháo').fill('14/09/2024')
  await press(page, 'Lưu')
  await page.getByText('không thể tháo trước ngày ấy').first().waitFor()
  await dialog.locator('input[type=file]').first().setInputFiles(photo(93))
  await page.getByText('✓ Đã gửi').waitFor()
  await dialog.getByLabel('Ngày tháo').fill('15/09/2024')
  const before = await row.getByRole('link', { name: 'Ảnh nơi treo sau khi tháo' }).getAttribute('href')
  await press(page, 'Lưu')
  await dialog.waitFor({ state: 'detached' })
  await row.locator(`a:not([href="${before}"])`, { hasText: 'Ảnh nơi treo sau khi tháo' }).waitFor()
  await correct()
  await press(page, 'Chưa tháo, vẫn đang treo')
  await row.getByText('Đang treo').waitFor()
  await row.getByRole('button', { name: 'Ghi đã tháo' }).waitFor()
  assert.equal(await row.getByRole('link', { name: 'Ảnh nơi treo sau khi tháo' }).count(), 0)
  await isReadable(page)
  assert.deepEqual(
    [lan, ward].flatMap(({ complaints }) => [...complaints]),
    [],
  )
})
