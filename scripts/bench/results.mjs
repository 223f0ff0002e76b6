import { median, medianRatio, p10 } from './statistics.mjs';

/** What is said about every case. Ratios are medians of the ratios of single rounds. */
export function summarize(cases, samples, allocation) {
  return cases.map(({ name, library, operation, document, algorithm, bytes, unit, peers }) => {
    const times = samples.get(name);
    return {
      name,
      library,
      operation,
      document,
      algorithm,
      bytes,
      rounds: times.length,
      p10Microseconds: p10(times),
      medianMicroseconds: median(times),
      ratioToRawVerify: medianRatio(times, samples.get(unit)),
      ratioToPeer: peers.length === 0 ? null : medianRatio(times, samples.get(peers[0])),
      /** How many of ours fit into the time of one of theirs, by the library. */
      speedups: Object.fromEntries(
        peers.map((peer) => [libraryOf(cases, peer), medianRatio(samples.get(peer), times)]),
      ),
      allocatedBytes: allocation.get(name) ?? null,
      opsPerSecond: 1e6 / median(times),
    };
  });
}

/**
 * A token against jose, without what jose does not do: the schema check was left out, and the time of safe mode in the
 * same round is taken off.
 */
export function bareTokenToJose(cases, samples) {
  const nameOf = (operation, library) => findCase(cases, { operation, library, algorithm: 'EdDSA' })?.name;
  const bare = samples.get(nameOf('token-verify-bare', 'credsmith'));
  const jose = samples.get(nameOf('token-verify', 'jose'));
  const safeMode = samples.get(findCase(cases, { operation: 'safe-mode' }).name);
  return medianRatio(
    bare.map((time, round) => time - safeMode[round]),
    jose,
  );
}

export function findCase(cases, wanted) {
  return cases.find((entry) => Object.entries(wanted).every(([key, value]) => entry[key] === value));
}

function libraryOf(cases, name) {
  return findCase(cases, { name }).library;
}
