import type { OperationDto } from '../../ipc/bindings';

interface Day {
  key: string;
  label: string;
  operations: OperationDto[];
}

const dayFormat = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** Operations under the day they were done on, here; the order stays. */
export function byDay(operations: readonly OperationDto[]): Day[] {
  const days: Day[] = [];
  for (const operation of operations) {
    const label = dayFormat.format(new Date(operation.at));
    const last = days.at(-1);
    if (last?.label === label) last.operations.push(operation);
    else days.push({ key: `${label} ${operation.revision}`, label, operations: [operation] });
  }
  return days;
}
