/** A made-up overview: the words are simple, the dates are those of the made-up plan. */
import type { DatesDto, HealthDto, MilestoneDto, OverviewDto, PathDto, PlanDto } from '../bindings';
import { dateOf } from './time';

const last = (finish: number): string => dateOf(finish - 1);

export function path(plan: PlanDto, to: number | null): PathDto {
  const dates = new Map(plan.dates.map((one) => [one.id, one]));
  const tasks = new Map(plan.tasks.map((one) => [one.id, one]));
  const parents = new Set(plan.tasks.map((task) => task.parent));
  const leaves = plan.dates.filter((one) => !parents.has(one.id));
  const latest = [...leaves].sort((a, b) => b.finish - a.finish)[0];
  const end = to ?? plan.head.launch ?? latest?.id ?? 0;
  const steps: PathDto['steps'] = [];
  const seen = new Set<number>();
  let at: number | null = end;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const own: DatesDto | undefined = dates.get(at);
    const task = tasks.get(at);
    if (!own || !task) break;
    const driving: PlanDto['links'][number] | undefined = plan.links
      .filter((one) => one.to === at)
      .sort((a, b) => (dates.get(b.from)?.finish ?? 0) - (dates.get(a.from)?.finish ?? 0))[0];
    const before = driving ? tasks.get(driving.from) : undefined;
    steps.unshift({
      task: at,
      name: task.name,
      start: own.start,
      finish: own.finish,
      because: before ? `after “${before.name}” (FS)` : 'as the plan begins',
      done: task.state === 'complete',
      milestone: task.kind !== 'work',
      link: driving?.id ?? null,
    });
    at = driving?.from ?? null;
  }
  const name = tasks.get(end)?.name ?? '';
  const first = steps.find((step) => !step.done);
  const words = first
    ? `${steps.filter((s) => !s.done).length} steps are left before “${name}”. It waits first for “${first.name}”, which finishes on ${last(first.finish)}.`
    : '';
  return { to: end, name, steps, words, floats: [] };
}

export function overview(plan: PlanDto): OverviewDto {
  const people = new Map(plan.workstreams.map((one) => [one.id, one.name]));
  const dates = new Map(plan.dates.map((one) => [one.id, one]));
  const milestones = plan.tasks
    .filter((task) => task.kind !== 'work')
    .flatMap((task): MilestoneDto[] => {
      const own = dates.get(task.id);
      if (!own) return [];
      const slip = own.slip;
      return [
        {
          task: task.id,
          name: task.name,
          kind: task.kind,
          promised: task.promised,
          forecast: last(own.finish),
          slip,
          done: task.state === 'complete',
          floatDays: own.totalFloat === null ? null : Math.floor(own.totalFloat / 480),
          health: rate(slip),
          owner: people.get(task.workstream ?? -1) ?? null,
        },
      ];
    });
  const open = milestones.filter((one) => !one.done);
  const launch = milestones.find((one) => one.task === plan.head.launch) ?? null;
  const late = open.filter((one) => (one.slip ?? 0) > 0);
  late.sort((a, b) => (b.slip ?? 0) - (a.slip ?? 0));
  const parents = new Set(plan.tasks.map((task) => task.parent));
  const work = plan.tasks.filter((task) => task.kind === 'work' && !parents.has(task.id));
  const done = work.filter((task) => task.state === 'complete').length;
  const schedule = launch ? rate(launch.slip) : 'unknown';
  const milestonesHealth = late.length > 0 ? 'atRisk' : 'onTrack';
  const health = schedule === 'onTrack' ? milestonesHealth : schedule;
  return {
    revision: plan.revision,
    health,
    dimensions: [
      {
        name: 'Schedule',
        health: schedule,
        reason: launch ? sentence(launch) : 'No launch is named.',
      },
      {
        name: 'Milestones',
        health: milestonesHealth,
        reason: `${late.length} of ${open.length} open milestones are forecast after their promise.`,
      },
      {
        name: 'Progress',
        health: 'onTrack',
        reason: `${done} of ${work.length} pieces of work are complete.`,
      },
    ],
    sentences: launch
      ? [
          sentence(launch),
          late[0] ? `“${late[0].name}” is furthest behind, by ${late[0].slip ?? 0} days.` : '',
        ].filter((one) => one !== '')
      : ['Nothing says yet what this plan is launched with.'],
    launch,
    next: open,
    late,
    path: plan.tasks.length > 0 ? path(plan, null) : null,
    decisions: late
      .slice(0, 2)
      .map((one) => `Whether “${one.name}” may move to ${one.forecast}, or scope is cut.`),
    percent: Math.round((100 * done) / Math.max(1, work.length)),
    work: [work.length, work.filter((task) => task.state === 'started').length, done],
  };
}

function rate(slip: number | null): HealthDto {
  if (slip === null) return 'unknown';
  if (slip <= 0) return 'onTrack';
  return slip <= 5 ? 'atRisk' : 'offTrack';
}

function sentence(one: MilestoneDto): string {
  const slip = one.slip ?? 0;
  if (one.promised === null) return `“${one.name}” is forecast for ${one.forecast}.`;
  const how = slip > 0 ? `${slip} days after` : slip < 0 ? `${-slip} days before` : 'exactly on';
  return `“${one.name}” is forecast for ${one.forecast}, ${how} the promise of ${one.promised}.`;
}

/** One page, so that the preview of a browser shows something of the right shape. */
export function reportPage(plan: PlanDto, width: number, height: number): string {
  const view = overview(plan);
  const escape = (text: string): string =>
    text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? '&quot;');
  const line = (text: string, y: number, size: number): string =>
    `<text x="48" y="${y}" font-size="${size}" font-family="sans-serif">${escape(text)}</text>`;
  const lines = [
    line(plan.head.name, 72, 22),
    ...view.sentences.map((text, i) => line(text, 104 + i * 18, 10)),
    ...view.next
      .slice(0, 12)
      .map((one, i) => line(`${one.forecast}   ${one.name}`, 180 + i * 18, 10)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#fff"/>${lines.join('')}</svg>`;
}
