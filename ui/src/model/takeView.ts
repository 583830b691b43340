import type { Session } from './session.svelte';

/** Shows the rows as a view has them, and the stretch of time it was saved with. */
export function takeView(session: Session, id: string): void {
  const time = session.arrangement.apply(id);
  if (time) session.chart?.showTime(time);
}
