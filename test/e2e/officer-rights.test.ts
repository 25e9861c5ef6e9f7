import { test } from 'node:test'
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { exampleTown } from '../../src/kernel/example-town.ts'
import { firstWork } from '../town-facts.ts'
import { accepted, type InTown, newId } from '../town.ts'
import { accessibilityFindings, SIZES, withoutBrowser } from './browser.ts'
import { keepPicture, misfits, speak, takePicture } from './pictures.ts'
import { inOffice } from './town-office.ts'

const { id } = exampleTown
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** A record of the other ward, which the officer of this one does not see. */
async function logElsewhere({ thu, send }: InTown) {
  const work = { ...firstWork, id: newId<'work'>(), unit: thu.unit, places: [id<'area'>('second-ward')], note: null }
  assert.deepEqual(await send(thu, 'plan.log-work', work), accepted)
  return `/works/${work.id}`
}

test(
  'officers come from a table: a wrong cell is named, right rows are saved, and the list shows them with no link yet',
  { skip: withoutBrowser() },
  inOffice(async ({ open }) => {
    const page = await open('lan')
    await page.goto('/units?tab=officers')
    await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
    const rows = [
      'Họ tên;Điện thoại;Đơn vị;Vai trò',
      'Lý Mẫu Sen;0900 000 201;Ủy ban nhân dân phường Bình Minh;Người xem',
      'Hồ Mẫu Trúc;0900 000 202;Đơn vị lạ;',
      'Mai Mẫu Uyên;0900 000 002;Ủy ban nhân dân phường Bình Minh;',
    ]
    await page.getByLabel('Dán bảng vào đây').fill(rows.join('\n'))
    await page.getByText('1 dòng đúng, 2 dòng chưa đúng').waitFor()
    await page.getByText('đã là số của Nguyễn Văn Hùng').waitFor()
    for (const size of ['office', 'phone'] as const) {
      await page.setViewportSize(SIZES[size])
      assert.deepEqual([...(await misfits(page)), ...(await accessibilityFindings(page))], [], size)
    }
    await page.setViewportSize(SIZES.office)
    await keepPicture(await takePicture(page), 'officer-import')
    await button(page, 'Ghi 1 dòng đúng').click()
    await page.getByText('Đã ghi 1 dòng').waitFor()
    await page.getByText('0 dòng đúng, 2 dòng chưa đúng').waitFor()
    await page.getByRole('link', { name: 'Danh sách cán bộ' }).click()
    const row = page.locator('tbody tr').filter({ hasText: 'Lý Mẫu Sen' })
    await row.getByText('Chưa gửi đường dẫn').waitFor()
  }),
)

test(
  'an owner gives an officer the right to read another ward, who then opens what was done there; it ends in the same drawer',
  { skip: withoutBrowser() },
  inOffice(async ({ town, open }) => {
    const elsewhere = await logElsewhere(town)
    const hung = await open('hung')
    await hung.goto(elsewhere)
    await hung.getByRole('alert').getByText('Không tìm thấy').waitFor()

    const page = await open('lan')
    await page.goto('/units?tab=officers')
    const row = page.locator('tbody tr').filter({ hasText: 'Nguyễn Văn Hùng' })
    await button(page, 'Quyền').first().waitFor()
    await row.getByRole('button', { name: 'Quyền', exact: true }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('Phường Bình Minh').waitFor()
    await button(page, 'Giao quyền').click()
    assert.equal(await drawer.locator('[aria-invalid=true]').count(), 2)
    for (const size of ['office', 'phone'] as const) {
      await page.setViewportSize(SIZES[size])
      assert.deepEqual([...(await misfits(page)), ...(await accessibilityFindings(page))], [])
    }
    for (const language of ['en', 'vi'] as const) {
      await speak(page, language)
      assert.deepEqual(await misfits(page), [], language)
    }
    await choose(page, 'Vai trò', 'Người xem')
    await choose(page, 'Địa bàn', 'Phường Phú Lợi')
    await button(page, 'Giao quyền').click()
    const given = drawer.locator('.plain-list li').filter({ hasText: 'Phường Phú Lợi' })
    await given.getByText('đang giữ').waitFor()

    await hung.goto(elsewhere)
    await hung.locator('.facts').first().waitFor()
    assert.equal(await hung.getByText('Thêm minh chứng').count(), 0)

    await given.getByRole('button', { name: 'Thu quyền' }).click()
    await page.getByText('Từ ngày mai, người này không còn').waitFor()
    await button(page, 'Thu quyền').last().click()
    await given.getByText('15/09/2024 – 15/09/2024').waitFor()
  }),
)

test(
  'an owner makes a link that a phone takes from the screen, and moves an officer to another unit, who is signed out at once',
  { skip: withoutBrowser() },
  inOffice(async ({ open }) => {
    const hung = await open('hung')
    const page = await open('lan')
    await page.goto('/units?tab=officers')
    const row = page.locator('tbody tr').filter({ hasText: 'Đỗ Thị Dung' })
    await row.getByRole('button', { name: 'Tạo đường dẫn vào' }).click()
    const code = page.getByAltText('Mã QR của đường dẫn')
    await code.waitFor()
    assert.ok(await code.evaluate((image) => (image as HTMLImageElement).naturalWidth > 0))
    await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click()

    const moved = page.locator('tbody tr').filter({ hasText: 'Nguyễn Văn Hùng' })
    await moved.getByRole('button', { name: 'Chuyển đơn vị' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('còn 1 người làm tiếp').waitFor()
    assert.deepEqual(await accessibilityFindings(page), [])
    await choose(page, 'Đến đơn vị', 'Hội Liên hiệp Phụ nữ')
    await drawer.getByRole('button', { name: 'Chuyển đơn vị' }).click()
    await drawer.waitFor({ state: 'detached' })
    await moved.filter({ hasText: 'Hội Liên hiệp Phụ nữ' }).getByText('Đang dùng').waitFor()
    await moved.filter({ hasText: 'UBND phường Bình Minh' }).getByText('Đã nghỉ').waitFor()
    await hung.goto('/works')
    await hung.getByLabel('Số điện thoại hoặc họ tên').waitFor()
  }),
)

async function choose(page: Page, label: string, option: string) {
  await page.getByRole('dialog').getByLabel(label).first().click()
  await page
    .getByRole('option', { name: new RegExp(`^${option}`) })
    .first()
    .click()
}
