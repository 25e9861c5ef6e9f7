import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Commands, commands, type CommandType, type ReadName, reads } from '../../src/commands/catalogue.ts'
import type { Officer, Town } from '../../src/kernel/command.ts'
import { exampleTown } from '../../src/kernel/example-town.ts'
import { people } from '../people.ts'
import { accepted, type InTown, inTown, refused } from '../town.ts'
import { signInAs } from '../office-hours.ts'

const READERS = ['lan', 'hung', 'minh', 'an'] as const
const EVERYBODY = [people.lan, people.hung, people.an]

for (const type of Object.keys(commands) as readonly CommandType[])
  test(
    `${type}: its example is accepted from an officer who may, and a reader is refused`,
    inTown((town) => sendExample(town, type)),
  )

async function sendExample(town: InTown, type: CommandType) {
  const { example, may } = commands[type] as unknown as Asks
  const content = example(exampleTown)
  const send = (officer: Officer) => town.send(officer, type, content as ReturnType<Commands[CommandType]['example']>)
  assert.deepEqual(await send(town.minh), refused('not-allowed'))
  const answers: unknown[] = []
  for (const officer of EVERYBODY.filter((one) => may(one, content))) {
    const answer = await send(officer)
    if (answer.outcome === 'accepted') return assert.deepEqual(answer, accepted)
    answers.push(answer)
  }
  assert.fail(`nobody's example was accepted: ${JSON.stringify(answers)}`)
}

type Asks = {
  readonly example: (town: Town) => object
  readonly may: (officer: Officer, content: object) => boolean
}

test(
  'every address answers its example to those who may see it, and says no to the others',
  inTown(async ({ app }) => {
    const served = await app()
    const signedIn = await Promise.all(READERS.map(async (who) => [who, await signInAs(served, who)] as const))
    for (const name of Object.keys(reads) as readonly ReadName[]) {
      const { may, example } = reads[name] as unknown as Sees
      for (const [who, cookies] of signedIn) {
        const query = new URLSearchParams(Object.entries(example(exampleTown)).filter(hasValue))
        const { statusCode } = await served.inject({ url: `/api/${name}?${query}`, cookies })
        assert.equal(statusCode, may(people[who]) ? 200 : 403, `${name} for ${who}`)
      }
    }
  }),
)

type Sees = {
  readonly may: (officer: Officer) => boolean
  readonly example: (town: Town) => Record<string, string | null>
}
const hasValue = (entry: [string, string | null]): entry is [string, string] => entry[1] !== null
