/** One option of an escalation while it is written. */
import type { ChoiceDto, ReversibilityDto } from '../../../ipc/bindings';

export class OptionDraft {
  name = $state('');
  action = $state('');
  /** The id of its owner as a choice holds it; empty for nobody. */
  owner = $state('');
  timeline = $state('');
  pros = $state('');
  cons = $state('');
  cost = $state('');
  reversibility: ReversibilityDto | '' = $state('');

  constructor(option?: ChoiceDto) {
    if (!option) return;
    const { name, action, timeline, pros, cons, cost } = option;
    Object.assign(this, { name, action, timeline, pros, cons, cost });
    this.owner = option.owner === null ? '' : String(option.owner);
    this.reversibility = option.reversibility ?? '';
  }

  /** Whether nothing at all has been said of it. */
  get blank(): boolean {
    const { name, action, timeline, pros, cons, cost, owner, reversibility } = this;
    const all = [name, action, timeline, pros, cons, cost, owner, reversibility];
    return all.every((text) => text.trim() === '');
  }

  get written(): ChoiceDto {
    const { name, action, timeline, pros, cons, cost, owner, reversibility } = this;
    return {
      name,
      action,
      owner: owner === '' ? null : Number(owner),
      timeline,
      pros,
      cons,
      cost,
      reversibility: reversibility === '' ? null : reversibility,
    };
  }
}
