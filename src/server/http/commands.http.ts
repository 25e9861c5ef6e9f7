import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { bringsEffects, carryOut } from '../../commands/carry-out.ts'
import type { Asked } from '../../commands/outcome.ts'
import { id, type Schema } from '../../kernel/schema.ts'
import type { Program } from '../program.ts'
import { askingOf, whoAsks } from './signed-in.ts'

/** Most commands of one request. */
const MOST = 100

const Batch = z.object({
  commands: z
    .array(
      z.object({
        id: id<'command'>(),
        type: z.string().check(z.maxLength(100)),
        version: z.int(),
        content: z.unknown(),
      }),
    )
    .check(z.minLength(1), z.maxLength(MOST)),
}) as unknown as Schema<{ readonly commands: readonly Asked[] }>

export function commandRoutes(app: FastifyInstance, program: Program) {
  app.post('/api/commands', async (request, reply) => {
    const officer = await whoAsks(program, request, reply)
    if (!officer) return reply
    const batch = Batch.safeParse(request.body)
    if (!batch.success)
      return reply
        .code(400)
        .send({ refusals: [{ code: 'malformed', fields: batch.error.issues.map(({ path }) => path.join('.')) }] })
    const outcomes = await carryOut(program.door, batch.data.commands, askingOf(officer))
    if (bringsEffects(batch.data.commands)) program.effects.wake()
    return { outcomes }
  })
}
