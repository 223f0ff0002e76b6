// Shows how far a run is: a bar in a terminal, and a plain line now and then where the output goes to a file or a log.

const LINE_EVERY = 5_000;
const CLEAR_LINE = '\r\x1b[K';

export function createProgressBar(output = process.stdout, env = process.env) {
  const isTerminal = output.isTTY === true && env.TERM !== 'dumb';
  let bar = '';
  let lastLine = performance.now();

  return {
    update(progress) {
      if (isTerminal) {
        bar = render(progress, output.columns ?? 80);
        output.write(`${CLEAR_LINE}${bar}`);
      } else if (performance.now() - lastLine >= LINE_EVERY) {
        lastLine = performance.now();
        output.write(`${describe(progress)}\n`);
      }
    },
    /** Writes a line above the bar. */
    print(text, stream = output) {
      if (bar !== '') output.write(CLEAR_LINE);
      stream.write(`${text}\n`);
      if (bar !== '') output.write(bar);
    },
    /** Leaves the line of the bar. */
    end() {
      if (bar !== '') output.write('\n');
      bar = '';
    },
  };
}

function render(progress, columns) {
  const text = describe(progress);
  const width = Math.min(30, columns - text.length - 4);
  // The last column stays free: some terminals begin a new line when it is written.
  if (width < 5) return text.slice(0, columns - 1);
  const filled = progress.total > 0 ? Math.floor((width * progress.done) / progress.total) : width;
  return `[${'█'.repeat(filled)}${'░'.repeat(width - filled)}] ${text}`;
}

function describe({ done, total, failed, rate, remaining }) {
  const percent = total > 0 ? Math.floor((100 * done) / total) : 100;
  return [
    `${count(done)} of ${count(total)} (${percent} %)`,
    `${count(Math.round(rate))} per second`,
    ...(failed > 0 ? [`${count(failed)} failed`] : []),
    ...(remaining > 0 ? [`${duration(remaining)} left`] : []),
  ].join(', ');
}

export function count(number) {
  return number.toLocaleString('en-US');
}

export function duration(seconds) {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
