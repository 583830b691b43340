/**
 * The page a component is measured in: `?peer=svar&data=plan-1000.json&width=1100&height=800`.
 *
 * Everything is there before anything is measured: the component's code, the data, and the data in
 * the shape the component wants. What `cargo xtask bench ui` then calls is `window.bench`, which
 * has the same members for every component and for Gantry's own window:
 *
 * - `mount()` shows the plan; `drawn()` counts what stands for a row or a node;
 * - `rows()` is the element that scrolls rows, `sideways(px)` scrolls time;
 * - `move(days)` moves the first task with everything that follows it, `follower()` is where one
 *   of those is drawn, as text that is read without laying the page out;
 * - `pan(dx, dy)` and `zoom(factor)` are what a graph has instead.
 */
const query = new URLSearchParams(location.search);
const name = query.get('peer');
const box = document.getElementById('box');
box.style.width = `${query.get('width') ?? 1200}px`;
box.style.height = `${query.get('height') ?? 800}px`;
box.style.overflow = 'hidden';

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = `${name}.css`;
const styled = new Promise((resolve) => {
  sheet.onload = sheet.onerror = resolve;
});
document.head.append(sheet);

// A name the bundler cannot look into: each component stays a file of its own.
const part = `./${name}.js`;
const [peer, answer] = await Promise.all([import(part), fetch(query.get('data')), styled]);
const data = await answer.json();
window.bench = peer.prepare(box, data);
window.bench.nodes = () => box.querySelectorAll('*').length;
