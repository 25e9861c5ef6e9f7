import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from '../../../commands/catalogue.ts'
import { exampleTown } from '../../../kernel/example-town.ts'
import { accepted, inTown, newId, refused } from '../../../../test/town.ts'
import type { Feedback } from './feedback.ts'

const example = commands['training.tell-feedback'].example(exampleTown)
const feedback = (part: Partial<Feedback> = {}): Feedback => ({ ...example, id: newId(), ...part })
const words = { personalId: newId<'personal-text'>(), text: 'Nên có thêm giờ thực hành' }

test(
  'feedback is told once and corrected once; counts are for everybody, words for who holds the class',
  inTown(async ({ lan, thu, send, read }) => {
    assert.deepEqual(await send(lan, 'training.tell-feedback', feedback({ words })), accepted)
    assert.deepEqual(await send(lan, 'training.tell-feedback', feedback()), refused('feedback-changed-meanwhile'))
    const corrected = feedback({ number: 2, papers: 1, questions: [{ text: 'Tổ chức', counts: [0, 0, 0, 0, 1] }] })
    const own = await read(lan, 'training.feedback', { class: example.class })
    assert.equal(own?.feedback?.words, words.text)
    const seen = await read(thu, 'training.feedback', { class: example.class })
    assert.deepEqual([seen?.feedback?.papers, seen?.feedback?.words], [2, null])
    assert.deepEqual(await send(lan, 'training.tell-feedback', corrected), accepted)
    assert.equal((await read(lan, 'training.feedback', { class: example.class }))?.feedback?.papers, 1)
  }),
)

test(
  'more papers than people, more scores than papers, or a class of others is refused; of two at once one is kept',
  inTown(async ({ lan, thu, send }) => {
    assert.deepEqual(await send(thu, 'training.tell-feedback', feedback()), refused('class-not-yours'))
    assert.deepEqual(
      await send(lan, 'training.tell-feedback', feedback({ papers: 3 })),
      refused('more-papers-than-people'),
    )
    const scored = [{ text: 'Nội dung', counts: [0, 0, 0, 0, 3] }]
    assert.deepEqual(
      await send(lan, 'training.tell-feedback', feedback({ questions: scored })),
      refused('more-scores-than-papers'),
    )
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(lan, 'training.tell-feedback', feedback())))
    assert.equal(answers.filter(({ outcome }) => outcome === 'accepted').length, 1)
  }),
)
