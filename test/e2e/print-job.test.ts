import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleTown } from '../../src/kernel/example-town.ts'
import { accessibilityFindings, SIZES, withoutBrowser } from './browser.ts'
import { keepPicture, misfits, speak, takePicture } from './pictures.ts'
import { inOffice } from './town-office.ts'

const skip = withoutBrowser()

test(
  'a file that was lost while it was made is told as lost; it is made again at a press, and arrives',
  { skip },
  inOffice(async ({ town, open }) => {
    const page = await open('lan')
    await page.goto(`/classes/${exampleTown.id('class-attended')}`)
    const press = page.getByRole('button', { name: 'Giấy mời cả lớp (PDF)' })
    const [first] = await Promise.all([page.waitForEvent('download'), press.click()])
    assert.equal(first.suggestedFilename(), 'giay-moi.pdf')
    // As it stands when the program was killed while it made the file.
    await town.owner.query(`update print_job set file = null, ended_at = null, beat_at = now() - interval '1 minute'`)
    await page.reload()
    await page.getByText('Máy chủ khởi động lại khi tệp đang dựng').waitFor()
    for (const language of ['en', 'vi'] as const) {
      await speak(page, language)
      for (const size of ['office', 'phone'] as const) {
        await page.setViewportSize(SIZES[size])
        await page.locator('.print-failed').scrollIntoViewIfNeeded()
        assert.deepEqual([...(await accessibilityFindings(page)), ...(await misfits(page))], [])
        await keepPicture(await takePicture(page), `lost-print-${size}-${language}`)
      }
    }
    const again = page.getByRole('button', { name: 'Dựng lại' })
    const [second] = await Promise.all([page.waitForEvent('download'), again.click()])
    assert.equal(second.suggestedFilename(), 'giay-moi.pdf')
    await page.getByText('2 tờ, dựng lúc').waitFor()
    await keepPicture(await takePicture(page), 'ready-print-phone-vi')
  }),
)
