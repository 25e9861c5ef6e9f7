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
