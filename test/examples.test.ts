import { readdirSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';

const FOLDER = new URL('../examples/', import.meta.url);

/** What each example prints, as far as it is the same every time. */
const PRINTS: Record<string, (string | RegExp)[]> = {
  '01-build-sign-verify.mjs': [/^VERIFIED/],
  '02-validate.mjs': [
    'false',
    /^FORMAT_INVALID \/validFrom/,
    /^SUBJECT_NOT_IDENTIFIED \/credentialSubject/,
    /^VALUE_NOT_ALLOWED \/credentialSubject\/achievement\/achievementType/,
    /^MISSING_PROPERTY \/credentialSubject\/achievement\/description/,
    /^CRITERIA_EMPTY \/credentialSubject\/achievement\/criteria/,
  ],
  '03-issuer-with-a-document.mjs': [
    /^NOT VERIFIED[\s\S]*UNDETERMINED issuer[\s\S]*CONTROLLER_DOCUMENT_NOT_FOUND/,
    /^VERIFIED/,
  ],
  '04-recipient.mjs': [/^learner@student.example true $/, /^somebody.else@student.example false RECIPIENT_MISMATCH$/],
  '05-sign-elsewhere.mjs': ['verified: true', 'the secret: ERR_KEY_NOT_EXPORTABLE'],
  '06-keep-a-key.mjs': [
    'true',
    '-----BEGIN PRIVATE KEY----- true',
    'crv,kty,x',
    'type,publicKeyMultibase',
    '-----BEGIN PUBLIC KEY-----',
    'true',
  ],
  '07-endorsement.mjs': ['OpenBadgeCredential true true', 'EndorsementCredential true true'],
  '08-fetch-the-issuer.mjs': ['GET https://issuer.example/.well-known/did.json', /^VERIFIED/],
  '09-issuer-with-a-key-set.mjs': ['false CONTROLLER_DOCUMENT_NOT_FOUND', 'true '],
  '10-levels-and-credits.mjs': [
    'equal  - NFQ 8 stands beside SCQF 10, by EQF',
    /^ {2}agreed: Qualifications can cross boundaries/,
    /^ {2}agreed: Qualifications can cross boundaries/,
    /^not-comparable unlevelled - NFQ 8 and NZQCF 8: /,
    /^ {2}unlevelled: How NZ and Irish qualifications compare/,
    /^not-comparable disclaimed - NZQCF 7 and QFEmirates 7: /,
    /^ {2}disclaimed: How NZ and UAE qualifications compare/,
    '3.3 CEU',
    '3.33 to 4 ECTS, because',
    '  1 NZ credit is 10 notional hours',
    /^ {2}1 ECTS credit is 25 to 30 notional hours/,
    '  Rounded outwards to 2 decimals',
    'Academic and professional credit are not converted into each other',
    'present        Title of the micro-credential',
    'unknown        Notional workload needed to achieve the learning outcomes',
    /^malformed {6}Level, .* \(The levels of EQF are 1, 2, 3, 4, 5, 6, 7, 8\)$/,
    'absent         Type of assessment',
  ],
  'start.mjs': [
    /^out\/china-in-context.json \(\d{4} bytes\): VERIFIED/,
    /^out\/china-in-context.jwt \(\d{4} bytes\): VERIFIED/,
    /^The same file with a better grade: NOT VERIFIED[\s\S]*FAILED {7}proof\n +! SIGNATURE_INVALID/,
  ],
};

/** Those that take arguments, and what they use, have tests of their own in `examples/`. */
const ELSEWHERE = ['issue.mjs', 'learners.csv', 'progress-bar.mjs', 'read-csv.mjs'];

async function run(file: string): Promise<string[]> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values) => void lines.push(values.join(' ')));
  try {
    await import(new URL(file, FOLDER).href);
  } finally {
    log.mockRestore();
  }
  return lines;
}

describe('examples', () => {
  test('every example is run here', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...Object.keys(PRINTS), ...ELSEWHERE].sort());
  });

  test.each(Object.keys(PRINTS))('%s', async (file) => {
    const lines = await run(file);
    const expected = PRINTS[file] as (string | RegExp)[];
    for (const line of expected) {
      if (typeof line === 'string') expect(lines).toContain(line);
      else expect(lines.some((printed) => line.test(printed))).toBe(true);
    }
    expect(lines.length).toBe(expected.length);
    expect(process.exitCode).toBeUndefined();
  });
});
