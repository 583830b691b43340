/** What a plan needs to become the data of a component. Times in it are civil minutes. */
export const at = (minutes) => new Date(minutes * 60_000);

/** A month around the plan, so that moving rows does not move its scale. */
export function range({ tasks }) {
  let from = Infinity;
  let to = -Infinity;
  for (const { start, finish } of tasks) {
    from = Math.min(from, start);
    to = Math.max(to, finish);
  }
  const MONTH = 30 * 1440;
  return { from: at(from - MONTH), to: at(to + MONTH) };
}

/** The first task and everything that follows it, `days` later than the plan says. */
export function moved(plan, days) {
  const rows = new Map(plan.tasks.map((task) => [task.id, task]));
  return plan.followers.map((id) => {
    const { start, finish } = rows.get(id);
    return { id, start: at(start + days * 1440), finish: at(finish + days * 1440) };
  });
}
