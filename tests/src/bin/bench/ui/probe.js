// Measures a page through `window.bench`, the same way for Gantry's window and for every peer.
// Times are the page's own milliseconds; WebKit rounds them to whole ones.

const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The moment of the second frame with something: the first frame paints it, by the second it is seen. */
async function seen(something, began, limit) {
  let first = null;
  for (;;) {
    const now = await frame();
    if (first !== null) return { first, second: now };
    if (something()) {
      // A canvas may have been drawn in the frame before, after this script had its turn in it.
      const drawn = window.bench.drawnIn?.() ?? null;
      if (drawn && document.timeline.currentTime > drawn.frame) return { first: drawn.at, second: now };
      first = now;
    }
    else if (now - began > limit) throw new Error(`nothing was drawn within ${limit} ms`);
  }
}

/** Who needs longer than this for its frames has shown how slow they are. */
const ENOUGH_MS = 15_000;

/** How long after another the frames come while `step` is done in every one of them. */
async function frames(count, step) {
  const times = [];
  let last = await frame();
  const until = last + ENOUGH_MS;
  for (let nth = 0; nth < count && last < until; nth++) {
    step(nth);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}

/** A latest measure or mark of the page's own, as `{ start, end }`. */
function told(name) {
  const entry = performance.getEntriesByName(name).at(-1);
  return entry ? { start: entry.startTime, end: entry.startTime + entry.duration } : null;
}

const FEW = 10;
/** So many frames after a scroll everything about it is done. */
const AFTER = 20;
let recording = null;
let armed = null;

window.gantryProbe = {
  /** From the call to mount to the second frame with rows. */
  async paint(limit) {
    const began = performance.now();
    window.bench.mount();
    const { second } = await seen(() => window.bench.drawn() >= FEW, began, limit);
    return second - began;
  },

  /** Another plan into the window: until it is asked for, sent, held as rows, and seen. */
  async open(name, limit) {
    const began = performance.now();
    window.bench.open(name);
    const fresh = () => (told('gantry:plan-held')?.start ?? 0) >= began;
    const { second } = await seen(() => fresh() && window.bench.drawn() > 0, began, limit);
    const answer = told('gantry:plan');
    const held = told('gantry:plan-held');
    return { total: second - began, answer: answer.end - answer.start, model: held.start - answer.end };
  },

  /** Gantry's graph: from the press on the view, and from the engine's answer, to the second frame. */
  async network(limit) {
    const began = performance.now();
    // The rules are asked now and then, too: only the picture's own question counts.
    const fresh = () => {
      const answer = told('gantry:query:network');
      return answer !== null && answer.start >= began ? answer : null;
    };
    // A canvas has no elements to look for: its first stroke after the answer stands for them. The
    // page may draw before or after this script has its turn in a frame, so what counts is the frame.
    let drawn = null;
    const canvas = CanvasRenderingContext2D.prototype;
    const { fill, stroke, fillRect } = canvas;
    for (const [name, draw] of Object.entries({ fill, stroke, fillRect })) {
      canvas[name] = function (...more) {
        if (drawn === null && fresh() !== null) drawn = document.timeline.currentTime;
        return draw.apply(this, more);
      };
    }
    try {
      window.network.mount();
      for (;;) {
        const now = await frame();
        if (drawn !== null && document.timeline.currentTime > drawn) {
          const answer = fresh();
          window.bench = window.network;
          return {
            total: now - began,
            answer: answer.end - answer.start,
            paint: now - answer.end,
          };
        }
        if (now - began > limit) throw new Error(`nothing was drawn within ${limit} ms`);
      }
    } finally {
      Object.assign(canvas, { fill, stroke, fillRect });
    }
  },

  /** What the page told of the last time. */
  async told(name) {
    return told(name);
  },

  /** Rows down and up again, a step a frame. */
  async scrub(count, px) {
    const rows = window.bench.rows();
    rows.scrollTop = 0;
    await rest(200);
    const down = await frames(count, () => (rows.scrollTop += px));
    const after = [Math.max(...(await frames(AFTER, () => undefined)))];
    const up = await frames(count, () => (rows.scrollTop -= px));
    after.push(Math.max(...(await frames(AFTER, () => undefined))));
    return { down, up, after, nodes: window.bench.nodes() };
  },

  /** Through all rows and back for a while, in steps as long as a page: what a long day does. */
  async wander(ms, px) {
    const rows = window.bench.rows();
    const until = performance.now() + ms;
    let by = px;
    const times = [];
    let last = await frame();
    while (last < until) {
      const before = rows.scrollTop;
      rows.scrollTop += by;
      if (rows.scrollTop === before) by = -by;
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return { times, nodes: window.bench.nodes() };
  },

  async sideways(count, px) {
    await rest(200);
    const there = await frames(count, () => window.bench.sideways(px));
    await rest(100);
    const back = await frames(count, () => window.bench.sideways(-px));
    return { there, back, nodes: window.bench.nodes() };
  },

  /** Frames from now on, while the driver turns the wheel. */
  async record() {
    const times = [];
    let first = null;
    let end = null;
    const scrolled = () => {
      end = performance.now();
      first ??= end;
    };
    addEventListener('scroll', scrolled, { capture: true, passive: true });
    addEventListener('wheel', scrolled, { capture: true, passive: true });
    recording = { going: true };
    recording.done = (async () => {
      let last = await frame();
      while (recording.going) {
        const now = await frame();
        times.push([now, now - last]);
        last = now;
      }
      removeEventListener('scroll', scrolled, { capture: true });
      removeEventListener('wheel', scrolled, { capture: true });
      return times.filter(([at]) => first !== null && at > first && at <= end + 50).map(([, ms]) => ms);
    })();
  },

  async recorded() {
    recording.going = false;
    return recording.done;
  },

  /** The first task with all that follow it, moved by the page's own means. */
  async moves(count, limit) {
    const times = [];
    for (let nth = 0; nth < count; nth++) {
      await rest(60);
      const before = window.bench.follower();
      const began = performance.now();
      window.bench.move(nth % 2 === 0 ? 7 + nth : 0);
      const { first, second } = await seen(() => window.bench.follower() !== before, began, limit);
      times.push({ frame: first - began, painted: second - began });
    }
    return times;
  },

  /** Waits for the pointer to move, and then for what follows the pressed bar to have moved too. */
  async arm(limit) {
    const before = window.bench.follower();
    armed = new Promise((resolve, reject) => {
      addEventListener(
        'pointermove',
        () => {
          const began = performance.now();
          let applied = null;
          const watch = new MutationObserver(() => {
            if (applied === null && window.bench.follower() !== before) applied = performance.now();
          });
          watch.observe(window.bench.area(), { attributes: true, subtree: true, childList: true });
          seen(() => window.bench.follower() !== before, began, limit)
            .then(({ first, second }) => {
              applied = window.bench.applied?.() ?? applied ?? first;
              resolve({ applied: applied - began, frame: first - began, painted: second - began });
            }, reject)
            .finally(() => watch.disconnect());
        },
        { capture: true, once: true },
      );
    });
    armed.catch(() => undefined);
  },

  async moved() {
    return armed;
  },

  /** A graph moved under the window, and then closer and farther. */
  async pan(count, dx, dy) {
    await rest(200);
    const there = await frames(count, () => window.bench.pan(dx, dy));
    const back = await frames(count, () => window.bench.pan(-dx, -dy));
    return { there, back, nodes: window.bench.nodes() };
  },

  async zoom(count, factor) {
    await rest(200);
    const out = await frames(count, () => window.bench.zoom(1 / factor));
    const into = await frames(count, () => window.bench.zoom(factor));
    return { out, into, nodes: window.bench.nodes() };
  },
};
