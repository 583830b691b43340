/** Frappe Gantt: its own drag takes only direct followers along; here all of them are moved. */
import Gantt from 'frappe-gantt';
import '../node_modules/frappe-gantt/dist/frappe-gantt.css';
import { at } from './plan.js';

export function prepare(box, plan) {
  const before = new Map();
  for (const { from, to } of plan.links) {
    if (before.has(to)) before.get(to).push(`t${from}`);
    else before.set(to, [`t${from}`]);
  }
  const tasks = plan.tasks.map(({ id, name, start, finish }) => ({
    id: `t${id}`,
    name,
    start: at(start),
    end: at(finish),
    progress: 0,
    dependencies: before.get(id) ?? [],
  }));
  const host = document.createElement('div');
  box.append(host);
  const WEEK = 40;
  let chart, bars;
  let shift = 0;
  return {
    mount: () => {
      chart = new Gantt(host, tasks, {
        view_mode: 'Week',
        column_width: WEEK,
        bar_height: 18,
        padding: 10,
        container_height: box.clientHeight,
        infinite_padding: false,
        scroll_to: 'start',
        popup: () => false,
      });
    },
    drawn: () => box.getElementsByClassName('bar-wrapper').length,
    rows: () => chart.$container,
    sideways: (px) => {
      chart.$container.scrollLeft += px;
    },
    // What its own drag does to a bar while the pointer moves.
    move: (days) => {
      bars ??= new Map(chart.bars.map((bar) => [bar.task.id, bar]));
      const dx = ((days - shift) * WEEK) / 7;
      shift = days;
      for (const id of plan.followers) {
        const bar = bars.get(`t${id}`);
        bar.update_bar_position({ x: bar.$bar.getX() + dx });
      }
    },
    follower: () =>
      box.querySelector(`.bar-wrapper[data-id="t${plan.seen}"] .bar`)?.getAttribute('x') ?? '',
  };
}
