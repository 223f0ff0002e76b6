/** The form for programs, which stays as it is: a list of cases, each with the same members. */
export function toJson(results) {
  return { cases: [...results.cases, ...otherCases(results)].map(toCase) };
}

/** What is not measured side by side with the rest, in the same form. */
function otherCases({ cases, coldStart, bulk, curve, manyTags }) {
  const unit = cases.find(({ operation }) => operation === 'raw-verify').medianMicroseconds;
  const once = (name, bytes, microseconds, ratioToRawVerify = microseconds / unit) => ({
    name,
    bytes,
    medianMicroseconds: microseconds,
    ratioToRawVerify,
    ratioToPeer: null,
    allocatedBytes: null,
    opsPerSecond: 1e6 / microseconds,
  });
  return [
    ...coldStart.entries.map(({ entry, medianMilliseconds }) =>
      once(`${entry} import and first verify`, coldStart.bytes, medianMilliseconds * 1_000),
    ),
    ...(bulk?.rows ?? []).map(({ name, medianMicroseconds }) =>
      once(`batches: ${name}`, bulk.bytes, medianMicroseconds / bulk.badges),
    ),
    ...curve.flatMap(({ quads, bytes, canonicalize, verify }) => [
      once(`credsmith canonical form, ${quads} statements`, bytes, ...timesOf(canonicalize)),
      once(`credsmith eddsa-rdfc-2022 verify object, ${quads} statements`, bytes, ...timesOf(verify)),
    ]),
    ...Object.entries(manyTags?.credsmith.steps ?? {}).map(([step, { milliseconds }]) =>
      once(`credsmith eddsa-rdfc-2022 ${step}, 16,000 tags`, manyTags.credsmith.bytes, milliseconds * 1_000),
    ),
  ];
}

function toCase({ name, bytes, medianMicroseconds, ratioToRawVerify, ratioToPeer, allocatedBytes, opsPerSecond }) {
  return {
    name,
    bytes,
    medianMicroseconds: round(medianMicroseconds),
    ratioToRawVerify: round(ratioToRawVerify),
    ratioToPeer: ratioToPeer === null ? null : round(ratioToPeer),
    allocatedBytes,
    opsPerSecond: Math.round(opsPerSecond),
  };
}

function timesOf({ medianMicroseconds, ratioToRawVerify }) {
  return [medianMicroseconds, ratioToRawVerify];
}

function round(value) {
  return Math.round(value * 100) / 100;
}
