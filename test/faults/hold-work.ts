// Works until it is asked to end, then takes its time to end cleanly, in the way named. For the lifecycle tests.
import { once } from 'node:events'
import { type Attachment, whileParentLives } from '../../src/server/lifecycle.ts'

const [way = 'clean', attachment = 'with-parent'] = process.argv.slice(2)
const WAYS: Readonly<Record<string, () => Promise<void>>> = {
  clean: async () => say('stopped'),
  never: async () => {
    say('stopping')
    await once(process, 'this never happens')
  },
  badly: async () => {
    throw new Error('the last page could not be written')
  },
}

whileParentLives(WAYS[way] ?? (async () => {}), attachment as Attachment)
setInterval(() => {}, 60_000)
say(process.pid)

function say(word: unknown) {
  process.stdout.write(`${JSON.stringify(word)}\n`)
}
