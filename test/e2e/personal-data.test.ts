import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleTown } from '../../src/kernel/example-town.ts'
import { accessibilityFindings, withoutBrowser } from './browser.ts'
import { inOffice } from './town-office.ts'

const { id } = exampleTown
const skip = withoutBrowser()

test(
  'a request is written, its person found, his file handed out, his data erased, the answer recorded; the log tells who looked',
  { skip },
  inOffice(async ({ town, open }) => {
    const owner = await open('lan')
    await owner.goto(`/households/${id('round')}/${id('household')}`)
    await owner.getByRole('heading', { level: 1 }).waitFor()

    const page = await open('an')
    await page.goto('/personal-data')
    await page.getByRole('button', { name: 'Ghi yêu cầu' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Họ và tên').fill('Dang Mau Hoa')
    await form.getByRole('combobox', { name: 'Muốn gì' }).click()
    await page.getByRole('option', { name: 'Xoá dữ liệu' }).click()
    await form.getByRole('button', { name: 'Ghi yêu cầu' }).click()
    await form.waitFor({ state: 'hidden' })
    await town.program.effects.idle()
    await page.getByRole('link', { name: 'Dang Mau Hoa' }).click()
    await page.getByRole('rowheader', { name: 'Họ tên thành viên hộ' }).first().waitFor()
    assert.deepEqual(await accessibilityFindings(page), [])
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải hồ sơ (ZIP)' }).click(),
    ])
    assert.match(file.suggestedFilename(), /^du-lieu-ca-nhan-.*\.zip$/)

    await page.getByRole('button', { name: 'Xoá dữ liệu của người này' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Xoá dữ liệu của người này' }).click()
    await page.getByText(/^Đã xoá \d+ dòng, 0 tệp/).waitFor()
    assert.equal(await page.getByText('Đặng Mẫu Hòa').count(), 0)
    await page.getByRole('button', { name: 'Ghi đã trả lời' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi đã trả lời' }).click()
    await page.locator('.tag', { hasText: 'Đã xoá' }).waitFor()

    await page.goto('/log?kind=read')
    await page.getByRole('cell', { name: 'Yêu cầu của một người' }).first().waitFor()
    await page.getByRole('cell', { name: 'Vũ Hoài An' }).first().waitFor()
    const opened = page.getByRole('row', { name: /Hồ sơ một hộ/ })
    await opened.filter({ hasText: 'Trần Thị Lan' }).first().waitFor()
    await page.goto('/log?kind=export')
    await page.getByRole('cell', { name: 'Hồ sơ dữ liệu của một người' }).first().waitFor()
  }),
)

test(
  'a breach is noticed and told to the authority; who keeps no personal data has no such page in his line',
  { skip },
  inOffice(async ({ open }) => {
    const page = await open('an')
    await page.goto('/personal-data?tab=breaches')
    await page.getByRole('button', { name: 'Ghi sự cố' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Đã xảy ra việc gì').fill('Mất máy tính xách tay có danh sách hộ')
    await form.getByLabel('Lúc (giờ:phút)').fill('7h05')
    await form.getByRole('button', { name: 'Ghi sự cố' }).click()
    await form.waitFor({ state: 'hidden' })
    const row = page.getByRole('row', { name: /Mất máy tính/ })
    await row.getByRole('button', { name: 'Ghi việc đã làm' }).click()
    await form.getByLabel('Lúc (giờ:phút)').fill('16:00')
    await form.getByRole('button', { name: 'Ghi việc đã làm' }).click()
    await row.getByText('Đã báo cơ quan chức năng', { exact: false }).waitFor()

    const ward = await open('hung')
    await ward.goto('/units')
    await ward.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await ward.getByRole('link', { name: 'Dữ liệu cá nhân' }).count(), 0)
  }),
)
