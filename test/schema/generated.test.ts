import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { classProperties } from '../../src/schema/index.js';
import { KEYWORDS } from '../../src/schema/keywords.js';

const SCHEMAS = new URL('../../schemas/', import.meta.url);

interface Schema {
  $id: string;
  title: string;
  description: string;
  properties: Record<string, { title?: string; description?: string }>;
}

const schemas = readdirSync(SCHEMAS)
  .filter((name) => name !== 'common.json')
  .map((name) => ({ name, schema: JSON.parse(readFileSync(new URL(name, SCHEMAS), 'utf8')) as Schema }));

test('schemas are compiled where code generation from text is forbidden', async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../src/schema/index.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const script = `
    let allowed = true;
    try { new Function('return 1'); } catch { allowed = false; }
    const image = (type) => validateClass('Image', { id: 'urn:a', type }).length;
    console.log(JSON.stringify([allowed, image('Image'), image('Foo')]));
  `;
  const args = ['--disallow-code-generation-from-strings', '--input-type=module'];
  const code = `${outputFiles[0]?.text}\n${script}`;
  const output = execFileSync(process.execPath, args, { encoding: 'utf8', input: code });
  expect(JSON.parse(output)).toEqual([false, 0, 1]);
});

test('no keyword of a schema is passed over', () => {
  const prose = ['$schema', '$id', 'title', 'description', '$defs'];
  const known = new Set<string>([...KEYWORDS, 'then', 'else', ...prose]);
  const unknown = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(unknown);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => [
      ...(known.has(key) ? [] : [key]),
      ...(key === 'properties' || key === '$defs' ? Object.values(inner).flatMap(unknown) : unknown(inner)),
    ]);
  };
  for (const name of readdirSync(SCHEMAS)) {
    expect([name, unknown(JSON.parse(readFileSync(new URL(name, SCHEMAS), 'utf8')))]).toEqual([name, []]);
  }
});

test.each(schemas)('$name can be read as documentation', ({ name, schema }) => {
  expect(schema.$id).toBe(`https://w3id.org/credsmith/schemas/${name}`);
  expect(name).toBe(`${schema.title.replace(/(?<=.)([A-Z]|v1p1)/g, '-$&').toLowerCase()}.json`);
  expect(schema.description).toMatch(/\.$/);
  for (const property of Object.values(schema.properties)) {
    expect(property.title).toMatch(/\w/);
    expect(property.description).toMatch(/\.$/);
  }
});

test('no schema has alternatives that would turn one fault into several', () => {
  for (const { name } of schemas) {
    expect(readFileSync(new URL(name, SCHEMAS), 'utf8')).not.toMatch(/"(anyOf|oneOf)"/);
  }
});

test('the table of properties says what the schemas say', () => {
  const achievement = classProperties('Achievement');
  expect(Object.keys(achievement)).toEqual(
    Object.keys(schemas.find(({ name }) => name === 'achievement.json')?.schema.properties ?? {}),
  );
  expect(achievement.alignment).toEqual({ many: true, class: 'Alignment' });
  expect(achievement.tag).toEqual({ many: true });
  expect(achievement.creator).toEqual({ class: 'Profile' });
  expect(achievement.inLanguage).toEqual({ format: 'language-tag' });
  expect(classProperties('OpenBadgeCredential').issuer).toEqual({ class: 'Profile' });
  expect(classProperties('OpenBadgeCredential').validFrom).toEqual({ format: 'date-time-stamp' });
});
