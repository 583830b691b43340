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

window.bench = {
  mount: () => press(document.querySelector('nav [data-view="plan"]')),
  drawn: () => document.querySelectorAll('[data-bar]').length,
  rows: () => document.querySelector('[data-scroller]'),
  sideways: (px) => wheel(chart(), { deltaX: px }),
  area: () => chart(),
  follower: () => document.querySelector(`[data-bar="${follower}"]`)?.dataset.start ?? '',
  nodes: () => document.querySelectorAll('main *').length,
  open: (name) =>
    press([...document.querySelectorAll('nav button')].find((one) => one.textContent.trim() === name)),

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
