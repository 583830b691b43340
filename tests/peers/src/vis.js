/** vis-timeline: one group a row, as a plan needs it. It draws no links at all. */
import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { at, moved, range } from './plan.js';

export function prepare(box, plan) {
  const groups = new DataSet(plan.tasks.map(({ id, name }, order) => ({ id, content: name, order })));
  const items = new DataSet(
    plan.tasks.map(({ id, name, start, finish }) => ({
      id,
      group: id,
      className: `row-${id}`,
      content: name,
      start: at(start),
      end: at(finish),
    })),
  );
  const { from } = range(plan);
  let chart;
  return {
    mount: () => {
      chart = new Timeline(box, items, groups, {
        height: box.clientHeight,
        stack: false,
        verticalScroll: true,
        zoomKey: 'ctrlKey',
        groupOrder: 'order',
        orientation: { axis: 'top', item: 'top' },
        start: from,
        // As much time as the others show.
        end: new Date(+from + 200 * 86_400_000),
        showCurrentTime: false,
      });
    },
    drawn: () => box.getElementsByClassName('vis-item').length,
    rows: () => box.querySelector('.vis-vertical-scroll'),
    sideways: (px) => {
      const { start, end } = chart.getWindow();
      const by = (px * (end - start)) / box.clientWidth;
      chart.setWindow(+start + by, +end + by, { animation: false });
    },
    move: (days) => {
      items.update(moved(plan, days).map(({ id, start, finish }) => ({ id, start, end: finish })));
    },
    follower: () => box.querySelector(`.vis-item.row-${plan.seen}`)?.getAttribute('style') ?? '',
  };
}
