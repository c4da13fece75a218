import type { AnyContractProcedure } from '@orpc/contract';
import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { Who } from '#kit/caller.ts';
import { contract, contractByName, meta } from './product.ts';

/** Everything the house can do, as OpenAPI 3.1; each call says who may make it. */
export async function openApiDocument(version: string): Promise<object> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator
    .generate(contract, {
      info: { title: 'Regulars', version, description: 'The open, self-hosted guest experience system.' },
      servers: [{ url: '/api' }],
    })
    .then((document) => withCallers(document as Document));
}

type Operation = { operationId?: string; description?: string; 'x-who'?: Who };
type Document = { paths?: Record<string, Record<string, Operation>> };

function withCallers(document: Document): Document {
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path)) {
      const value = contractByName.get(operation.operationId ?? '');
      if (!value) throw new Error(`${operation.operationId} is in no contract`);
      const { who } = meta(value);
      operation.description = whoMay(value);
      operation['x-who'] = who;
    }
  }
  return document;
}

function whoMay(value: AnyContractProcedure): string {
  const { who, does } = meta(value);
  const role = who.role === null ? '' : ` with the role ${who.role} or above`;
  const kinds = who.kinds.length > 0 ? who.kinds.join(', ') : 'nobody';
  const key = does === 'verb' ? ' Takes an idempotency-key.' : '';
  return `May be called by: ${kinds}${role}.${key}`;
}
