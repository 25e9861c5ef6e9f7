import * as z from 'zod/mini'
import { commands } from '../../commands/catalogue.ts'
import { exampleTown } from '../../kernel/example-town.ts'
import type { Command, Refusal } from '../../kernel/command.ts'
import type { Schema } from '../../kernel/schema.ts'
import type { World } from '../world.ts'
import { allReads } from './reads.http.ts'

/** One OpenAPI 3.1 document for both halves: the commands by their contents, the reads by their addresses. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: { title: 'Chung Tay', version: '1' },
  paths: {
    '/api/commands': { post: commandsOperation() },
    ...Object.fromEntries(allReads.map(([name, read]) => [`/api/${name}`, { get: readOperation(name, read) }])),
  },
})

const allCommands = Object.entries(commands) as unknown as readonly (readonly [
  string,
  Command<never, World, Refusal>,
])[]

function commandsOperation() {
  const kinds = allCommands.map(([type, { version, schema }]) => ({
    title: type,
    type: 'object',
    required: ['id', 'type', 'version', 'content'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      type: { const: type },
      version: { const: version },
      content: jsonSchema(schema),
    },
  }))
  const examples = Object.fromEntries(
    allCommands.map(([type, { version, example }]) => [
      type,
      { value: { commands: [{ id: exampleTown.id('command'), type, version, content: example(exampleTown) }] } },
    ]),
  )
  const batch = {
    type: 'object',
    required: ['commands'],
    properties: { commands: { type: 'array', minItems: 1, maxItems: 100, items: { oneOf: kinds } } },
  }
  return {
    summary:
      'Asks for things; answers one by one in the same order. The same id with the same content has the same answer.',
    parameters: [{ name: 'x-chung-tay', in: 'header', required: true, schema: { const: '1' } }],
    requestBody: { required: true, content: { 'application/json': { schema: batch, examples } } },
    responses: {
      200: { description: '`outcomes`: each accepted with `keptAt`, or refused with coded `refusals`' },
      401: { description: 'Not signed in' },
    },
  }
}

function readOperation(name: string, read: (typeof allReads)[number][1]) {
  const { properties = {} } = jsonSchema(read.params)
  const example = read.example(exampleTown) as Readonly<Record<string, unknown>>
  return {
    summary: name,
    description: `Bound: ${read.bound}.`,
    parameters: Object.entries(properties).map(([parameter, schema]) => ({
      name: parameter,
      in: 'query',
      required: example[parameter] !== null,
      schema,
    })),
    responses: {
      200: { description: 'The answer' },
      401: { description: 'Not signed in' },
      403: { description: 'Not allowed' },
      404: { description: 'No such thing' },
    },
  }
}

const jsonSchema = (schema: Schema<never>) => z.toJSONSchema(schema, { unrepresentable: 'any' })
