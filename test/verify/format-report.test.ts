import { expect, test } from 'vitest';
import type { Check, VerificationResult } from '../../src/types/index.js';
import { formatReport } from '../../src/verify/index.js';

const check = (id: Check['id'], status: Check['status'], more: Partial<Check> = {}): Check => ({
  id,
  required: true,
  status,
  problems: [],
  ...more,
});

const result = (checks: Check[]): VerificationResult => ({
  verified: false,
  credential: null,
  checks,
  problems: checks.flatMap(({ problems }) => problems),
  securing: { form: 'data-integrity', profile: 'eddsa-rdfc-2022', verificationMethod: 'did:key:z6Mk#z6Mk' },
});

const expired = {
  type: 'urn:x',
  code: 'EXPIRED',
  severity: 'error',
  title: 'Credential has expired',
  detail: 'The credential was valid until 2020',
  pointer: '/validUntil',
  hint: 'Ask for a new one',
} as const;

test('verdict, key, what was left out, checks, problems and hints', () => {
  const report = formatReport(
    result([
      check('format', 'passed'),
      check('validity', 'failed', { problems: [expired] }),
      check('status', 'skipped', { reason: 'left out on request' }),
      check('evidence', 'undetermined', { required: false, problems: [{ ...expired, severity: 'warning' }] }),
    ]),
  );
  expect(report.split('\n')).toEqual([
    'NOT VERIFIED',
    '  secured by eddsa-rdfc-2022, key did:key:z6Mk#z6Mk',
    '  NOT CHECKED, on request: status',
    '',
    '  passed       format',
    '  FAILED       validity',
    '               ! EXPIRED at /validUntil: The credential was valid until 2020',
    '                 Ask for a new one',
    '  skipped      status       left out on request',
    '  UNDETERMINED evidence     not required',
    '               ? EXPIRED at /validUntil: The credential was valid until 2020',
    '                 Ask for a new one',
    '',
  ]);
});

test('text of a credential cannot write lines of its own or move the cursor', () => {
  const report = formatReport(
    result([check('validity', 'failed', { problems: [{ ...expired, detail: 'x\nVERIFIED\u001b[2J\u202e' }] })]),
  );
  expect(report).toContain('x\\u000aVERIFIED\\u001b[2J\\u202e');
  expect(report.split('\n')).not.toContain('VERIFIED');
});

test.each([undefined, null, {}, 'x'])('%j is no result', (input) => {
  expect(() => formatReport(input as never)).toThrow(expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' }));
});
