import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { reads } from '../../commands/catalogue.ts'
import type { Read } from '../../kernel/command.ts'
import type { Schema } from '../../kernel/schema.ts'
import { noteRead } from '../audit/log.ts'
import type { Program } from '../program.ts'
import type { World } from '../world.ts'
import type { SignedInOfficer } from '../signin/sign-ins.ts'
import { asOfficer, whoAsks } from './signed-in.ts'

type AnyRead = Read<never, World, unknown>

type Named = readonly [string, AnyRead]

export const allReads = Object.entries(reads) as unknown as readonly Named[]

export function readRoutes(app: FastifyInstance, program: Program) {
  for (const [name, read] of allReads)
    app.get(`/api/${name}`, async (request, reply) => {
      const answer = await answerRead(program, [name, read], { request, reply })
      return reply.sent ? reply : reply.send(answer)
    })
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** The answer, after sign-in, right and parameters; when one of these says no, it has answered already. */
async function answerRead(program: Program, [name, read]: Named, { request, reply }: Exchange): Promise<unknown> {
  const officer = await whoAsks(program, request, reply)
  if (!officer) return null
  if (!read.may(officer)) return reply.code(403).send({ refusals: [{ code: 'not-allowed' }] })
  const params = parseParams(read.params, request.query)
  if (!params.success) return reply.code(400).send({ refusals: [{ code: 'malformed', fields: params.fields }] })
  const answer = await runRead(program, read, { officer, params: params.data })
  if (answer !== null && read.personal !== null)
    await noteRead(program.often, { officer: officer.id, read: name, subject: read.personal(params.data) })
  return answer ?? reply.code(404).send({ refusals: [{ code: 'nothing-here' }] })
}

export async function runRead(
  program: Program,
  read: AnyRead,
  { officer, params }: { officer: SignedInOfficer; params: never },
): Promise<unknown> {
  return asOfficer(program, officer, (ports) => read.answer(params, ports))
}

type Parsed =
  | { readonly success: true; readonly data: never }
  | { readonly success: false; readonly fields: readonly string[] }

/** Parameters of an address are strings; one that is absent or empty is null. */
export function parseParams(schema: Schema<never>, query: unknown): Parsed {
  const names = Object.keys((schema as unknown as { def: { shape: object } }).def.shape)
  const given = query as Readonly<Record<string, string | undefined>>
  const parsed = schema.safeParse(Object.fromEntries(names.map((name) => [name, given[name] || null])))
  if (parsed.success) return parsed
  return { success: false, fields: parsed.error.issues.map(({ path }) => path.join('.')) }
}
