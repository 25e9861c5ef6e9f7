import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { aPhoto } from '../town-files.ts'
import { accessibilityFindings, type Seen, SIZES, withoutBrowser } from './browser.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'
import { misfits } from './pictures.ts'

const skip = withoutBrowser()

let demo: DemoOffice | null = null
let lan: Seen

before(async () => {
  if (skip) return
  demo = await openDemoOffice('forms')
  lan = await demo.open('lan')
})

after(() => demo?.close())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')

test('an area is added by the keyboard of a phone: its faults are named at once, its day is typed in digits alone', {
  skip,
}, async () => {
  const { page } = lan
  await page.goto('/areas')
  await press(page, 'Thêm địa bàn')
  const drawer = page.getByRole('dialog')
  await drawer.getByLabel('Đến ngày').fill('3102')
  await press(page, 'Ghi')
  const told = drawer.getByRole('alert').filter({ hasText: 'Chưa ghi được' })
  assert.deepEqual(await told.getByRole('listitem').allInnerTexts(), [
    'Tên: Hãy điền ô này.',
    'Mã: Hãy điền ô này.',
    'Từ ngày: Hãy điền ô này.',
    'Đến ngày: Hãy nhập ngày có thật, ví dụ 15/9, 1509 hoặc 15/09/2024.',
  ])
  assert.deepEqual(await accessibilityFindings(page), [])
  await told.getByRole('link', { name: /^Mã/ }).click()
  assert.equal(await focusedId(page), 'area-code')
  await drawer.getByLabel('Mã').fill('90-KP9')
  await drawer.getByLabel('Từ ngày').fill('01072024')
  await drawer.getByLabel('Đến ngày').fill('')
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  await press(page, 'Thêm địa bàn')
  assert.equal(await drawer.getByLabel('Mã').inputValue(), '90-KP9')
  assert.equal(await drawer.getByLabel('Từ ngày').inputValue(), '01/07/2024')
  await drawer.getByLabel('Tên').fill('Khu phố Thử')
  await press(page, 'Ghi')
  await page.getByText('Đã thêm Khu phố Thử').waitFor()
  await page.waitForFunction(() => document.activeElement?.id === 'area-name')
  assert.equal(await drawer.getByRole('alert').count(), 0)
})

test('an officer without a role is not added, and choosing the chosen unit again keeps it', { skip }, async () => {
  const { page } = lan
  await page.goto('/units?tab=officers')
  await press(page, 'Thêm cán bộ')
  const drawer = page.getByRole('dialog')
  const unit = drawer.getByRole('combobox', { name: 'Đơn vị' })
  for (const _ of ['chosen', 'chosen again']) {
    await unit.click()
    await page.getByRole('option', { name: 'Ủy ban nhân dân phường Xuân An', exact: true }).click()
    assert.equal(await unit.inputValue(), 'Ủy ban nhân dân phường Xuân An')
  }
  await drawer.getByLabel('Họ và tên').fill('Người Mẫu')
  await drawer.getByLabel('Cán bộ đơn vị').uncheck()
  await press(page, 'Ghi')
  await drawer.getByText('Vai trò: Hãy chọn ít nhất một vai trò.').click()
  assert.equal(
    await drawer
      .getByRole('checkbox')
      .first()
      .evaluate((box) => box === document.activeElement),
    true,
  )
  await drawer.getByLabel('Cán bộ đơn vị').check()
  await press(page, 'Ghi')
  await page.getByText('Đã thêm Người Mẫu').waitFor()
})

test('nothing that stands in the form of a record is left out silently', { skip }, async () => {
  const ward = await demo?.open('khanh')
  assert.ok(ward)
  const { page } = ward
  await page.goto('/works/new')
  await page.getByRole('combobox', { name: 'Nhiệm vụ' }).click()
  await page.getByRole('option').first().click()
  await page.getByLabel('Ngày làm').fill('15')
  await page.getByLabel('Số lượng').fill('mười')
  await page.getByRole('combobox', { name: 'Nơi làm' }).fill('không đâu')
  const empty = { name: 'rong.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) }
  const photo = { name: 'hop.jpg', mimeType: 'image/jpeg', buffer: aPhoto(77) }
  await page.locator('input[type=file]').first().setInputFiles([photo, empty])
  await page.getByText('✓ Đã gửi').waitFor()
  await press(page, 'Ghi')
  const unread = page.getByRole('alert').filter({ hasText: 'Chưa đọc được' })
  assert.deepEqual(await unread.getByRole('listitem').allInnerTexts(), ['Ngày làm', 'Số lượng'])
  assert.equal(await page.getByText('Còn thiếu').count(), 0)
  await page.getByText('Số lượng phải là số nguyên từ 1 đến 10.000.000.').waitFor()
  await page.getByRole('link', { name: '“không đâu” chưa được chọn.' }).waitFor()
  await page.getByRole('link', { name: 'Có tệp chưa gửi được: rong.jpg.' }).waitFor()
  assert.deepEqual(await accessibilityFindings(page), [])
  for (const size of ['office', 'phone'] as const) {
    await page.setViewportSize(SIZES[size])
    assert.deepEqual(await misfits(page), [], size)
  }
  await page.getByLabel('Ngày làm').fill('1009')
  await page.getByLabel('Số lượng').fill('12')
  await page.getByRole('combobox', { name: 'Nơi làm' }).fill('')
  await press(page, 'Ghi')
  await page.getByRole('link', { name: 'Có tệp chưa gửi được: rong.jpg.' }).waitFor()
  await press(page, 'Bỏ rong.jpg')
  await press(page, 'Ghi')
  await page.waitForURL(/\/works\/[0-9a-f-]{36}$/)
  await page.locator('.facts').getByText('10/09/2024').waitFor()
  await page.getByRole('link', { name: 'Sửa', exact: true }).click()
  await page.getByText('Bản ghi đã có 1 minh chứng; bản sửa giữ nguyên.').waitFor()
  assert.equal(await page.getByText('Thiếu minh chứng').count(), 0)
  await page.goBack()
  await page.getByRole('link', { name: 'Ghi việc khác' }).click()
  await page.getByLabel('Số lượng').waitFor()
  assert.notEqual(await page.getByRole('combobox', { name: 'Nhiệm vụ' }).inputValue(), '')
  assert.equal(await page.getByLabel('Số lượng').inputValue(), '')
  assert.deepEqual(ward.complaints, [])
})
