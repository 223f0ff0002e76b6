import { argumentError, assertObject } from '../lib/index.js';
import type { Check, Problem, ProofReport, VerificationResult } from '../types/index.js';
import { LEFT_OUT } from './state.js';

const MARKS = { passed: 'passed', failed: 'FAILED', undetermined: 'UNDETERMINED', skipped: 'skipped' } as const;

/**
 * Writes a verification result as text for people: the verdict, what was left out on request, and each check with its
 * problems and what to do about them.
 *
 * @throws {TypeError} `ERR_INVALID_ARG_TYPE`
 *
 * @example
 * ```ts
 * console.log(formatReport(await verifyCredential(text)));
 * ```
 */
export function formatReport(result: VerificationResult): string {
  assertObject(result as unknown, 'result');
  if (!Array.isArray(result.checks))
    throw argumentError('ERR_INVALID_ARG_TYPE', '"result" must come from verifyCredential');
  const lines = [result.verified ? 'VERIFIED' : 'NOT VERIFIED'];
  const { securing } = result;
  if (securing) {
    lines.push(
      `  secured by ${securing.profile}${securing.verificationMethod ? `, key ${securing.verificationMethod}` : ''}`,
    );
  }
  const leftOut = result.checks.filter(({ reason }) => reason === LEFT_OUT).map(({ id }) => id);
  if (leftOut.length > 0) lines.push(`  NOT CHECKED, on request: ${leftOut.join(', ')}`);
  lines.push('', ...result.checks.flatMap(checkLines));
  return `${lines.map(printable).join('\n')}\n`;
}

function checkLines({ id, required, status, reason, problems, proofs = [] }: Check): string[] {
  const note = [reason, required || status === 'skipped' ? undefined : 'not required'].filter(Boolean).join('; ');
  return [
    `  ${MARKS[status].padEnd(12)} ${id.padEnd(13)}${note}`.trimEnd(),
    // Of a single proof everything stands in the check already.
    ...(proofs.length > 1 ? proofs.map(proofLine) : []),
    ...problems.flatMap(problemLines),
  ];
}

/** Whose key made one of several proofs; that it is somebody else's is no fault there. */
const OWNERS = {
  passed: 'by the issuer',
  failed: 'not by the issuer',
  undetermined: 'by whom is not known',
  skipped: 'by whom was not asked',
} as const;

function proofLine({ pointer, status, issuer, securing }: ProofReport): string {
  const key = securing?.verificationMethod === undefined ? '' : `, key ${securing.verificationMethod}`;
  return `               ${pointer}: ${MARKS[status]}, ${OWNERS[issuer]}${key}`;
}

function problemLines({ severity, code, detail, pointer, hint }: Problem): string[] {
  const where = pointer ? ` at ${pointer}` : '';
  const text = `               ${severity === 'error' ? '!' : '?'} ${code}${where}: ${detail}`;
  return hint === undefined ? [text] : [text, `                 ${hint}`];
}

/** Text of a hostile credential must not be able to move the cursor or imitate other lines. */
function printable(line: string): string {
  return line.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
