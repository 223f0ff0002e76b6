import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { classProperties } from '../../src/schema/index.js';

const GENERATED = new URL('../../src/schema/generated/validators.js', import.meta.url);
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

test('the compiled validators import nothing and generate no code', () => {
  const code = readFileSync(GENERATED, 'utf8');
  expect(code).not.toMatch(/\brequire\s*\(|^\s*import\b|\bimport\s*\(|\bFunction\s*\(|\beval\s*\(/m);
});

test('they run where code generation from text is forbidden', () => {
  const script = `
    import { createValidators } from ${JSON.stringify(GENERATED.href)};
    let allowed = true;
    try { new Function('return 1'); } catch { allowed = false; }
    const formats = new Proxy({}, { get: () => () => true });
    const { Image } = createValidators(formats);
    console.log(JSON.stringify([allowed, Image({ id: 'urn:a', type: 'Image' }), Image({ id: 'urn:a', type: 'Foo' })]));
  `;
  const args = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', script];
  const output = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('.', GENERATED)),
  });
  expect(JSON.parse(output)).toEqual([false, true, false]);
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
