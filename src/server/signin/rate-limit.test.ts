import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTown } from '../../../test/town.ts'
import { forgetOldTries, withinLimit } from './rate-limit.ts'

const LIMIT = { most: 2, minutes: 10 } as const

test(
  'tries at once are all counted, and those of yesterday are forgotten',
  inTown(async ({ db, owner }) => {
    const tries = await Promise.all(Array.from({ length: 5 }, () => withinLimit(db, 'name:hung', LIMIT)))
    assert.equal(tries.filter(Boolean).length, 2)
    await owner.query(`update try_count set window_from = now() - interval '25 hours'`)
    await withinLimit(db, 'name:thu', LIMIT)
    await forgetOldTries(db)
    const { rows } = await owner.query<{ key: string }>('select key from try_count')
    assert.deepEqual(rows, [{ key: 'name:thu' }])
  }),
)
