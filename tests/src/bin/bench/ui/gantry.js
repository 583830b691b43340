// `window.bench` for Gantry's own window; what the members mean is told in tests/peers/src/page.js.
// Everything goes the way a person's hand goes: clicks, wheels, scrolls.

const [follower] = arguments;
const chart = () => document.querySelector('[data-chart]');
const press = (button) => {
  if (!button) throw new Error('there is no such button');
  button.click();
};
const wheel = (element, more) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  const shown = Math.min(height, innerHeight - Math.max(top, 0));
  element.dispatchEvent(
    new WheelEvent('wheel', {
      bubbles: true,
      cancelable: true,
      clientX: left + width / 2,
      clientY: Math.max(top, 0) + shown / 2,
      ...more,
    }),
  );
};

// A canvas has no elements to look for: what stands for a row is its name, written on the picture.
const written = { count: 0, places: new Map(), fresh: () => false, frame: null, at: 0 };
const { fillText } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.fillText = function (text, x, ...more) {
  written.places.set(text, x);
  if (written.fresh()) {
    written.count += 1;
    written.frame = document.timeline.currentTime;
    written.at = performance.now();
  }
  return fillText.call(this, text, x, ...more);
};
const watch = (fresh) => Object.assign(written, { count: 0, fresh, frame: null });
const last = (name) => performance.getEntriesByName(name).at(-1);
let name = null;

window.bench = {
  mount: () => {
    watch(() => true);
    press(document.querySelector('nav [data-view="plan"]'));
  },
  drawn: () => written.count,
  /** The frame in which it was drawn: maybe after the probe has had its turn in it. */
  drawnIn: () => (written.frame === null ? null : { frame: written.frame, at: written.at }),
  rows: () => document.querySelector('[data-scroller]'),
  sideways: (px) => wheel(chart(), { deltaX: px }),
  area: () => chart(),
  /** Where its name was written last. */
  follower: () => {
    name ??= document.querySelector(`[data-row="${follower}"] [data-cell="name"]`)?.textContent;
    return String(written.places.get(name) ?? '');
  },
  /** When the engine's answer was there. */
  applied: () => {
    const answer = last('gantry:preview');
    return answer ? answer.startTime + answer.duration : null;
  },
  nodes: () => document.querySelectorAll('main *').length,
  open: (plan) => {
    const began = performance.now();
    watch(() => (last('gantry:plan-held')?.startTime ?? 0) >= began);
    press([...document.querySelectorAll('nav button')].find((one) => one.textContent.trim() === plan));
  },

  /** Pixels of a day, read off a bar that is drawn. */
  scale: () => {
    for (const bar of document.querySelectorAll('[data-bar]')) {
      const { width } = bar.getBoundingClientRect();
      const days = (bar.dataset.finish - bar.dataset.start) / 1440;
      if (days > 5 && width > 1) return width / days;
    }
    return null;
  },
  closer: (factor) => {
    const { left } = chart().getBoundingClientRect();
    wheel(chart(), { ctrlKey: true, clientX: left, deltaY: -Math.log(factor) / 0.0022 });
  },
};

const graph = () => document.querySelector('main canvas') ?? document.querySelector('main');
window.network = {
  mount: () => press(document.querySelector('nav [data-view="network"]')),
  pan: (dx, dy) => wheel(graph(), { deltaX: dx, deltaY: dy }),
  zoom: (factor) => wheel(graph(), { ctrlKey: true, deltaY: -Math.log(factor) / 0.0022 }),
  nodes: () => document.querySelectorAll('main *').length,
};
