import type { Town } from './command.ts'
import { day } from './day.ts'
import { derivedId } from './derived-id.ts'

/** The town of the examples: the same name always gives the same id. */
export const exampleTown: Town = { id: (name) => derivedId('example-town', name), today: day('2024-09-15') }
