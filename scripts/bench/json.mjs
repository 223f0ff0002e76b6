/** The form for programs, which stays as it is: a list of cases, each with the same members. */
export function toJson({ cases, coldStart, curve }) {
  const unit = cases.find(({ operation }) => operation === 'raw-verify').medianMicroseconds;
  const once = (name, bytes, medianMicroseconds, ratioToRawVerify = medianMicroseconds / unit) => ({
    name,
    bytes,
    medianMicroseconds,
    ratioToRawVerify,
    ratioToPeer: null,
    allocatedBytes: null,
    opsPerSecond: 1e6 / medianMicroseconds,
  });
  return {
    cases: [
      ...cases,
      ...coldStart.entries.map(({ entry, medianMilliseconds }) =>
        once(`${entry} import and first verify`, coldStart.bytes, medianMilliseconds * 1_000),
      ),
      ...curve.flatMap(({ quads, bytes, canonicalize, verify }) => [
        once(`credsmith canonical form, ${quads} statements`, bytes, ...curveTimes(canonicalize)),
        once(`credsmith verify object, ${quads} statements`, bytes, ...curveTimes(verify)),
      ]),
    ].map((entry) => ({
      name: entry.name,
      bytes: entry.bytes,
      medianMicroseconds: round(entry.medianMicroseconds),
      ratioToRawVerify: round(entry.ratioToRawVerify),
      ratioToPeer: entry.ratioToPeer === null ? null : round(entry.ratioToPeer),
      allocatedBytes: entry.allocatedBytes,
      opsPerSecond: Math.round(entry.opsPerSecond),
    })),
  };
}

function curveTimes({ medianMicroseconds, ratioToRawVerify }) {
  return [medianMicroseconds, ratioToRawVerify];
}

function round(value) {
  return Math.round(value * 100) / 100;
}
