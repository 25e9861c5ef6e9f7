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
let plan = ''
let seed = ''

before(async () => {
  if (skip) return
  demo = await openDemoOffice('inspection')
  lan = await demo.open('lan')
  ward = await demo.open('binh')
})

after(() => demo?.close())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const isReadable = async (page: Page) => assert.deepEqual(await accessibilityFindings(page), [])
const choose = async (page: Page, field: string | RegExp, option: string | RegExp) => {
  await page.getByRole('combobox', { name: field }).first().click()
  await page.getByRole('option', { name: option }).first().click()
}

test('an inspection by a checklist finds something; it counts, has its minutes, and its figure opens', {
  skip,
}, async () => {
  const { page } = lan
  await page.goto('/plans')
  plan = (await page.locator('a[href*="plan="]:has-text("498")').first().getAttribute('href')) ?? ''
  const id = new URL(plan, page.url()).searchParams.get('plan') ?? ''
  plan = `plan=${id}`
  await page.goto(`/works/new?${plan}`)
  await choose(page, 'Nhiệm vụ', /Kiểm tra, giám sát/)
  await page.getByLabel('Số lượng').fill('1')
  await page.getByLabel('Người kiểm tra').fill('Nguyễn Mẫu Lan')
  await press(page, 'Ghi')
  await page.getByText('Hãy chọn đơn vị được kiểm tra.').first().waitFor()
  await choose(page, 'Đơn vị được kiểm tra', /Xuân Bình/)
  await choose(page, 'Danh mục kiểm tra', /minh họa/)
  await choose(page, /^1\. /, 'Đạt')
  await choose(page, /^2\. /, 'Chưa đạt')
  await press(page, 'Thêm phát hiện')
  await page.getByLabel('Phát hiện 1', { exact: true }).fill('Không có lịch họp')
  await page.getByLabel('Kiến nghị').fill('Niêm yết lịch họp')
  await page.getByLabel('Hạn').fill('30/9/2024')
  await isReadable(page)
  await press(page, 'Ghi')
  await page.waitForURL(/\/works\/[0-9a-f-]{36}$/)
  await page.getByText('Không có lịch họp').waitFor()
  await page
    .locator('.plain-list input[type=file]')
    .first()
    .setInputFiles({ name: 'bang-tin.jpg', mimeType: 'image/jpeg', buffer: aPhoto(78) })
  await page.locator('.finding-photo img').waitFor()
  await isReadable(page)
  const minutes = await page.getByRole('link', { name: 'Biên bản (Word)' }).getAttribute('href')
  const paper = await page.request.get(minutes ?? '')
  assert.equal(paper.status(), 200)
  assert.equal((await paper.body()).subarray(0, 2).toString(), 'PK')
  await page.goto(`/tasks?${plan}`)
  await page.getByRole('link', { name: /Kiểm tra, giám sát/ }).click()
  await page.locator('a.figure', { hasText: '4' }).first().click()
  await page.getByRole('dialog').locator('.record-lines li').nth(3).waitFor()
})

test('the unit answers what was recommended to it, and the inspector closes it', { skip }, async () => {
  const { page } = ward
  await page.goto(`/recommendations?${plan}`)
  const link = page.getByRole('link', { name: 'Niêm yết lịch họp', exact: true })
  await link.waitFor()
  await isReadable(page)
  await link.click()
  await press(page, 'Trả lời kiến nghị')
  const form = page.getByRole('dialog')
  await form.getByLabel('Đã làm gì').fill('Đã niêm yết ở ba nhà văn hóa')
  await isReadable(page)
  await form.getByRole('button', { name: 'Trả lời kiến nghị' }).click()
  await page.getByText('Chờ xem lại').waitFor()

  await lan.page.goto(new URL(page.url()).pathname)
  await press(lan.page, 'Đã xong')
  await lan.page.locator('.tag', { hasText: 'Đã xong' }).waitFor()
  await lan.page.goto(`/recommendations?${plan}&state=late`)
  await lan.page.getByText('Niêm yết lịch họp tại nhà văn hóa khu phố').waitFor()
  await isReadable(lan.page)
  assert.deepEqual(
    [lan, ward].flatMap(({ complaints }) => [...complaints]),
    [],
  )
})

test('the plan’s owner writes a checklist, a ward only reads it', { skip }, async () => {
  const { page } = lan
  await page.goto('/checklists')
  await press(page, 'Soạn danh mục')
  await page.getByLabel('Tên danh mục').fill('Kiểm tra nhanh')
  await page.getByLabel('Nội dung kiểm tra').fill('Một\nHai\n\nHai')
  await press(page, 'Ghi danh mục')
  await page.getByRole('heading', { name: 'Kiểm tra nhanh' }).waitFor()
  await page.getByText('Phiên bản 1 · 2 nội dung').waitFor()
  await isReadable(page)
  await ward.page.goto('/checklists')
  await ward.page.getByRole('heading', { name: 'Kiểm tra nhanh' }).waitFor()
  assert.equal(await ward.page.getByRole('button', { name: 'Soạn danh mục' }).count(), 0)
})

test('an indicator is entered, its cells are typed by keyboard, bad numbers are told and lose nothing', {
  skip,
}, async () => {
  const { page } = lan
  await page.goto('/plans')
  const href = (await page.locator('a[href*="plan="]:has-text("1129")').first().getAttribute('href')) ?? ''
  seed = new URL(href, page.url()).searchParams.get('plan') ?? ''
  await page.goto(`/indicators?plan=${seed}`)
  await press(page, 'Thêm chỉ tiêu')
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: 'Ghi chỉ tiêu' }).click()
  await form.getByText('Tên chỉ tiêu').first().waitFor()
  await form.getByLabel('Mã').fill('GS-90')
  await form.getByLabel('Tên chỉ tiêu').fill('Tỷ lệ khu phố có điểm thông tin')
  await form.getByLabel('Đơn vị tính').fill('% khu phố')
  await form.getByLabel('Cách tính').fill('Khu phố có điểm thông tin chia cho số khu phố')
  await form.getByLabel('Căn cứ (văn bản, điều)').fill('Kế hoạch giám sát')
  await isReadable(page)
  await form.getByRole('button', { name: 'Ghi chỉ tiêu' }).click()
  await form.waitFor({ state: 'detached' })
  const cell = page.getByRole('textbox', { name: 'GS-90, Quý III' })
  await cell.fill('16/15')
  await cell.press('Enter')
  await page.getByText('Tỷ lệ không thể quá 100%').waitFor()
  assert.equal(await cell.inputValue(), '16/15')
  await cell.fill('12/0')
  await cell.press('Enter')
  await page.getByText('Mẫu số phải lớn hơn 0').waitFor()
  await cell.fill('mười hai')
  await cell.press('Enter')
  await page.getByText('Không đọc được số').waitFor()
  await cell.fill('12/15')
  await cell.press('Enter')
  await page.getByRole('link', { name: '80% (12/15)' }).waitFor()
  await page.goto(`/indicators?plan=${seed}&tab=targets`)
  const target = page.getByRole('textbox', { name: 'GS-90, Quý III' })
  await target.fill('90')
  await target.press('Enter')
  await page.getByText('✓').first().waitFor()
  await page.goto(`/indicators?plan=${seed}`)
  await page.getByText('Chưa đạt 88,9%').waitFor()
  await isReadable(page)
})

test('a value opens to its evidence and is corrected once with a reason; what the program counts opens to its rows', {
  skip,
}, async () => {
  const { page } = lan
  await page.goto(`/indicators?plan=${seed}`)
  await page.getByRole('link', { name: '80% (12/15)' }).click()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'bieu.jpg', mimeType: 'image/jpeg', buffer: aPhoto(79) })
  await page.locator('.indicator-proof img').waitFor()
  await press(page, 'Rút minh chứng')
  await page.getByRole('dialog').getByText('bieu.jpg').waitFor()
  await isReadable(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Rút minh chứng' }).click()
  await page.locator('.indicator-proof').waitFor({ state: 'detached' })
  await press(page, 'Sửa số liệu')
  await page.getByLabel('Số đúng').fill('14/15')
  await press(page, 'Ghi số')
  await page.getByRole('link', { name: /Vì sao sửa/ }).waitFor()
  await page.getByLabel('Vì sao sửa').fill('Hai khu phố mới dựng bảng')
  await isReadable(page)
  await press(page, 'Ghi số')
  await page.locator('.plain-list li').nth(1).waitFor()
  await page.getByText('Vì sao sửa: Hai khu phố mới dựng bảng').waitFor()
  await isReadable(page)
  await page.goto(`/indicators?plan=${seed}`)
  await page.getByText('Đạt 103,7%').waitFor()
  const counted = page.locator('tr', { hasText: 'GS-02' }).locator('a.figure').first()
  const words = /\((\d+)\//.exec(await counted.innerText())?.[1]
  await counted.click()
  await page.getByRole('link', { name: 'Mở các dòng đã đếm' }).click()
  await page.locator('main p strong', { hasText: words ?? '' }).waitFor()
  const table = await page.request.get(`/api/tables/report.indicators.xlsx?plan=${seed}&language=vi`)
  assert.equal(table.status(), 200)
})

test('a ward types its own cells and is refused another’s; the report prints the indicators', { skip }, async () => {
  const { page } = ward
  await page.goto(`/indicators?plan=${seed}`)
  assert.equal(await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).count(), 0)
  const whole = page.getByRole('textbox', { name: 'GS-90, Quý II', exact: true })
  await whole.fill('7/15')
  await whole.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'địa bàn' }).waitFor()
  assert.equal(await whole.inputValue(), '7/15')
  await choose(page, 'Nơi', /Xuân Bình/)
  const own = page.getByRole('textbox', { name: 'GS-90, Quý II', exact: true })
  await page.waitForURL(/area=/)
  await page.getByRole('link', { name: '52,8% (19/36)' }).waitFor()
  await own.fill('2/3')
  await own.press('Enter')
  await page.getByRole('link', { name: '66,7% (2/3)' }).waitFor()
  await lan.page.goto(`/reports?plan=${seed}`)
  await lan.page
    .getByRole('link', { name: /14\/9\/2024/ })
    .first()
    .click()
  const paper = lan.page.locator('table', { hasText: 'Tỷ lệ khu phố có điểm thông tin' })
  await paper.getByText('93,3% (14/15)').waitFor()
  assert.deepEqual(
    [lan, ward].flatMap(({ complaints }) => [...complaints]),
    [],
  )
})
