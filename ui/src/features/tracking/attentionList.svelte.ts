/** What wants attention, as it is looked at: worked out once, however often the list is opened. */
import type { AttentionDto } from '../../ipc/bindings';
import { personName } from '../../model/person';
import { gathered, sortOfAttention, type Gathered } from './alike';
import type { Sight } from './sight.svelte';

export class AttentionList {
  readonly #sight: Sight;

  /** In the plans that are looked at. */
  readonly here: readonly AttentionDto[] = $derived.by(() => {
    const { tracking, plan } = this.#sight.session;
    const all = tracking.told?.attention ?? [];
    if (tracking.everywhere) return all;
    const id = plan?.id;
    return all.filter((one) => one.plan === id);
  });

  /** What of it answers the filter. */
  readonly shown: readonly AttentionDto[] = $derived.by(() => {
    const { session, owner } = this.#sight;
    const wanted = this.#sight.query.trim().toLowerCase();
    const mine = owner === null ? this.here : this.here.filter((one) => one.owner === owner);
    if (wanted === '') return mine;
    return mine.filter((one) =>
      `${one.record} ${one.why} ${personName(session, one.owner)}`.toLowerCase().includes(wanted),
    );
  });

  /** Who looks for something sees all of what is found, else what says the same is one line. */
  readonly lines: readonly Gathered<AttentionDto>[] = $derived.by(() => {
    const { session, query } = this.#sight;
    return gathered(this.shown, (one) =>
      query.trim() === '' ? sortOfAttention(session, one) : null,
    );
  });

  constructor(sight: Sight) {
    this.#sight = sight;
  }
}
