/** Two checks of the made-up plan, to see how checks look. */
import type { CheckDto, FindingDto, PlanDto } from '../bindings';

export function fixOf(name: string): string {
  return `Let the links decide when “${name}” starts.`;
}

export function lint(plan: PlanDto): CheckDto[] {
  const parents = new Set(plan.tasks.map((task) => task.parent));
  const leaves = plan.tasks.filter((task) => !parents.has(task.id));
  const open = leaves.filter(
    (task) => task.id !== plan.head.launch && !plan.links.some((link) => link.from === task.id),
  );
  const held = leaves.filter((task) => task.more?.constraint || task.pinned !== null);
  return [
    check(
      'dcma-1',
      'Every row leads somewhere',
      'Link what nothing waits for to the milestone that needs it.',
      leaves.length,
      open.map((task) => ({
        rows: [task.id],
        links: [],
        text: `Nothing waits for “${task.name}”.`,
        fix: null,
      })),
    ),
    check(
      'dcma-5',
      'Few hard constraints',
      'Let links decide, and keep dates for what is promised.',
      leaves.length,
      held.map((task) => ({
        rows: [task.id],
        links: [],
        text: `“${task.name}” lies on a date somebody insists on.`,
        fix: fixOf(task.name),
      })),
    ),
    {
      ...check('dcma-13', 'Critical path length', 'Shorten the path that drives the end.', 1, []),
      verdict: 'notApplicable',
      reason: 'There is no baseline to measure against.',
    },
  ];
}

function check(
  code: string,
  title: string,
  advice: string,
  of: number,
  findings: FindingDto[],
): CheckDto {
  const count = findings.length;
  return {
    code,
    title,
    rule: code.toUpperCase().replace('-', ' '),
    verdict: count > of * 0.05 ? 'failed' : 'passed',
    reason: null,
    count,
    of,
    advice,
    findings,
    more: 0,
  };
}
