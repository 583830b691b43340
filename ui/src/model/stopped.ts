/** Why a row can't proceed, in words: blocked itself, or behind something that is (R-BLK-7). */
import type { StoppedDto } from '../ipc/bindings';
import type { PlanModel } from './plan.svelte';

/** `blocked`, `blocked upstream`. */
export function stopWord(stop: StoppedDto | null): string | null {
  if (!stop) return null;
  return stop.direct ? 'blocked' : 'blocked upstream';
}

/** `Blocked by BLOCKER-2.`, `Waits behind “Sign”, which BLOCKER-2 blocks.` */
export function stopSentence(plan: PlanModel | null, stop: StoppedDto | null): string | null {
  if (!stop) return null;
  const blocker = `BLOCKER-${stop.root}`;
  if (stop.at === stop.task) return `Blocked by ${blocker}.`;
  const at = plan?.row(stop.at)?.task.name;
  const where = at === undefined ? 'a row of another plan' : `“${at}”`;
  return `Waits behind ${where}, which ${blocker} blocks.`;
}
