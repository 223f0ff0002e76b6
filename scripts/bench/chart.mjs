// The curve as a picture: time per statement against the number of statements, both axes logarithmic.
import { duration, number } from './format.mjs';

const WIDTH = 720;
const HEIGHT = 360;
const PLOT = { left: 80, right: 560, top: 46, bottom: 306 };
const SERIES = [
  { step: 'verify', label: 'whole verification', name: 'verify' },
  { step: 'canonicalize', label: 'canonical form', name: 'canonical' },
];

const STYLE = `
    text { font: 13px system-ui, sans-serif; fill: #24292f; }
    .title { font-weight: 600; }
    .grid { stroke: #d0d7de; stroke-width: 1; }
    .line { fill: none; stroke-width: 2; }
    .verify { stroke: #0969da; } .dot.verify, text.verify { fill: #0969da; stroke: none; }
    .canonical { stroke: #bc4c00; } .dot.canonical, text.canonical { fill: #bc4c00; stroke: none; }
    @media (prefers-color-scheme: dark) {
      text { fill: #d1d7e0; }
      .grid { stroke: #3d444d; }
      .verify { stroke: #58a6ff; } .dot.verify, text.verify { fill: #58a6ff; }
      .canonical { stroke: #f0883e; } .dot.canonical, text.canonical { fill: #f0883e; }
    }`;

export function curveChart(curve) {
  const lines = SERIES.map((series) => ({
    ...series,
    points: curve.map((point) => [point.quads, point[series.step].medianMicroseconds / point.quads]),
  }));
  const times = lines.flatMap(({ points }) => points.map(([, time]) => time));
  // At least two decades, lest noise look like a slope.
  const middle = Math.log10(Math.max(...times) * Math.min(...times)) / 2;
  const half = Math.max(1, Math.log10(Math.max(...times) / Math.min(...times)) / 2 + 0.1);
  const x = scale([10, 20_000].map(Math.log10), [PLOT.left, PLOT.right]);
  const y = scale([middle - half, middle + half], [PLOT.bottom, PLOT.top]);
  const body = [
    text({ x: PLOT.left, y: 24, class: 'title' }, 'Time per statement (level: in proportion to the size)'),
    ...[10, 100, 1_000, 10_000].flatMap((quads) => [
      element('line', { class: 'grid', x1: x(quads), x2: x(quads), y1: PLOT.top, y2: PLOT.bottom }),
      text({ x: x(quads), y: PLOT.bottom + 20, 'text-anchor': 'middle' }, number(quads)),
    ]),
    text({ x: (PLOT.left + PLOT.right) / 2, y: PLOT.bottom + 42, 'text-anchor': 'middle' }, 'statements'),
    ...ticks(middle - half, middle + half).flatMap((time) => [
      element('line', { class: 'grid', x1: PLOT.left, x2: PLOT.right, y1: y(time), y2: y(time) }),
      text({ x: PLOT.left - 8, y: y(time) + 4, 'text-anchor': 'end' }, duration(time)),
    ]),
    ...apart(lines, y).flatMap(({ name, label, points, labelY }) => [
      element('polyline', {
        class: `line ${name}`,
        points: points.map(([quads, time]) => `${x(quads)},${y(time)}`).join(' '),
      }),
      ...points.map(([quads, time]) => element('circle', { class: `dot ${name}`, cx: x(quads), cy: y(time), r: 3.5 })),
      text({ x: PLOT.right + 8, y: labelY, class: name }, label),
    ]),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="Time per statement against the number of statements">
  <style>${STYLE}
  </style>
${body.map((line) => `  ${line}`).join('\n')}
</svg>
`;
}

/** Labels stand at the end of their lines, and not on each other. */
function apart(lines, y) {
  const labelled = lines
    .map((line) => ({ ...line, labelY: y(line.points.at(-1)[1]) + 4 }))
    .toSorted((a, b) => a.labelY - b.labelY);
  for (let index = 1; index < labelled.length; index++) {
    labelled[index].labelY = Math.max(labelled[index].labelY, labelled[index - 1].labelY + 18);
  }
  return labelled;
}

/** From a logarithm to a place in the picture. */
function scale([from, to], [start, end]) {
  return (value) => round(start + ((Math.log10(value) - from) / (to - from)) * (end - start));
}

function ticks(from, to) {
  const all = [];
  for (let decade = Math.floor(from); decade <= Math.ceil(to); decade++) {
    for (const step of [1, 2, 5]) all.push(step * 10 ** decade);
  }
  return all.filter((value) => Math.log10(value) >= from && Math.log10(value) <= to);
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function element(name, attributes) {
  return `<${name} ${attributesText(attributes)}/>`;
}

function text(attributes, content) {
  return `<text ${attributesText(attributes)}>${content}</text>`;
}

function attributesText(attributes) {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}
