/** DHTMLX Gantt, MIT edition: it draws, and leaves following links to the Pro edition. */
import { gantt } from 'dhtmlx-gantt';
import 'dhtmlx-gantt/codebase/dhtmlxgantt.css';
import { at, moved, range } from './plan.js';

export function prepare(box, plan) {
  const summaries = new Set(plan.tasks.map((task) => task.parent));
  const data = plan.tasks.map(({ id, parent, name, start, finish }) => ({
    id,
    parent: parent ?? 0,
    text: name,
    start_date: at(start),
    end_date: at(finish),
    type: summaries.has(id) ? 'project' : 'task',
    open: true,
  }));
  const links = plan.links.map(({ id, from, to }) => ({ id, source: from, target: to, type: '0' }));
  const { from, to } = range(plan);
  Object.assign(gantt.config, {
    start_date: from,
    end_date: to,
    row_height: 28,
    bar_height: 18,
    min_column_width: 40,
    scales: [
      { unit: 'month', step: 1, format: '%F %Y' },
      { unit: 'week', step: 1, format: '%j' },
    ],
    // Their own advice for large plans.
    smart_rendering: true,
    static_background: true,
    show_errors: false,
  });
  return {
    mount: () => {
      gantt.init(box);
      gantt.parse({ data, links });
    },
    drawn: () => box.getElementsByClassName('gantt_task_line').length,
    rows: () => box.querySelector('.gantt_ver_scroll'),
    sideways: (px) => {
      box.querySelector('.gantt_hor_scroll').scrollLeft += px;
    },
    move: (days) => {
      for (const { id, start, finish } of moved(plan, days)) {
        const task = gantt.getTask(id);
        task.start_date = start;
        task.end_date = finish;
      }
      gantt.render();
    },
    follower: () =>
      box.querySelector(`.gantt_task_line[data-task-id="${plan.seen}"]`)?.getAttribute('style') ?? '',
  };
}
