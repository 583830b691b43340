/** SVAR React Gantt, free edition: it draws, and leaves following links to the Pro edition. */
import { Gantt, Willow } from '@svar-ui/react-gantt';
import '@svar-ui/react-gantt/all.css';
import { createRoot } from 'react-dom/client';
import { at, moved, range } from './plan.js';

const DAY = 86_400_000;

export function prepare(box, plan) {
  const summaries = new Set(plan.tasks.map((task) => task.parent));
  const tasks = plan.tasks.map(({ id, parent, name, start, finish }) => ({
    id,
    parent: parent ?? 0,
    text: name,
    start: at(start),
    end: at(finish),
    duration: Math.max(1, Math.round(((finish - start) * 60_000) / DAY)),
    progress: 0,
    ...(summaries.has(id) ? { type: 'summary', open: true } : { type: 'task' }),
  }));
  const links = plan.links.map(({ id, from, to }) => ({ id, source: from, target: to, type: 'e2s' }));
  const scales = [
    { unit: 'month', step: 1, format: '%F %Y' },
    { unit: 'week', step: 1, format: '%j' },
  ];
  const { from, to } = range(plan);
  const root = createRoot(box);
  const chart = (rows) => (
    <Willow fonts={false}>
      <div style={{ height: box.clientHeight }}>
        <Gantt
          tasks={rows}
          links={links}
          scales={scales}
          start={from}
          end={to}
          cellWidth={40}
          cellHeight={28}
        />
      </div>
    </Willow>
  );
  const scrolls = (axis) =>
    [...box.querySelectorAll('*')].find(
      (one) =>
        /auto|scroll/.test(getComputedStyle(one)[axis === 'x' ? 'overflowX' : 'overflowY']) &&
        (axis === 'x'
          ? one.scrollWidth > one.clientWidth + 400
          : one.scrollHeight > one.clientHeight + 400),
    );
  let rows, time;
  return {
    mount: () => root.render(chart(tasks)),
    drawn: () => box.getElementsByClassName('wx-bar').length,
    rows: () => (rows ??= scrolls('y')),
    sideways: (px) => {
      time ??= scrolls('x');
      time.scrollLeft += px;
    },
    move: (days) => {
      const later = new Map(moved(plan, days).map((one) => [one.id, one]));
      root.render(
        chart(
          tasks.map((task) => {
            const one = later.get(task.id);
            return one ? { ...task, start: one.start, end: one.finish } : task;
          }),
        ),
      );
    },
    follower: () => box.querySelector(`.wx-bar[data-id="${plan.seen}"]`)?.getAttribute('style') ?? '',
  };
}
