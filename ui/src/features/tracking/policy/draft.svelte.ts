/** The numbers a program is judged by while they are being changed, and what they would become. */
import type {
  CapacityPolicyDto,
  ClockDto,
  HealthPolicyDto,
  LevelDto,
  PersonDto,
  PolicyDto,
  RiskLevelDto,
  RoleDeskDto,
  RouteDto,
  SeverityDto,
  TriggerPolicyDto,
  WaitDto,
} from '../../../ipc/bindings';
import { choiceSlot, numberSlot, textSlot, Slot } from './slot.svelte';
import { readWait, readWaitOrNone, writeWait } from './waits';
import { LEAST, MOST, SECTIONS, type ReleaseNumbers, type Section } from './words';

/** A step of the ladder of one severity; its place is its place in the list. */
export interface Step {
  key: number;
  role: Slot<string>;
  after: Slot<WaitDto>;
}

/** A role at its desk. */
export interface Role {
  key: number;
  desk: RoleDeskDto;
  role: Slot<string>;
  primary: Slot<number | null>;
  secondary: Slot<number | null>;
}

interface Cadence {
  response: Slot<WaitDto | null>;
  update: Slot<WaitDto | null>;
  clock: Slot<ClockDto>;
}

type Numbers<T> = Record<keyof T, Slot<number>>;

export const SEVERITIES: readonly SeverityDto[] = ['p0', 'p1', 'p2', 'p3'];

export class PolicyDraft {
  readonly health: Numbers<HealthPolicyDto>;
  readonly triggers: Numbers<TriggerPolicyDto>;
  readonly capacity: Numbers<CapacityPolicyDto>;
  readonly releases: Numbers<ReleaseNumbers>;
  readonly cadences: readonly Cadence[];
  readonly levels: readonly Slot<WaitDto | null>[];
  readonly bands: readonly (readonly Slot<RiskLevelDto>[])[];
  readonly reviewDays: readonly Slot<number>[];
  readonly sprintFirst: Slot<string>;
  readonly sprintDays: Slot<number>;
  /** Whether the team has sprints. */
  sprints = $state(false);
  /** By severity. */
  ladder: Record<SeverityDto, Step[]> = $state.raw({ p0: [], p1: [], p2: [], p3: [] });
  roles: Role[] = $state.raw([]);

  readonly #was: PolicyDto;
  readonly #people: readonly PersonDto[];
  #key = 0;

  constructor(policy: PolicyDto, people: readonly PersonDto[]) {
    this.#was = policy;
    this.#people = people;
    this.health = numbers(policy.health);
    this.triggers = numbers(policy.triggers);
    this.capacity = numbers(policy.capacity);
    this.releases = numbers({ holdAmbers: policy.holdAmbers });
    this.cadences = policy.cadences.map(({ response, update, clock }) => ({
      response: new Slot(response, writeWait, readWaitOrNone),
      update: new Slot(update, writeWait, readWaitOrNone),
      clock: choiceSlot(clock),
    }));
    this.levels = policy.levels.map((wait) => new Slot(wait, writeWait, readWaitOrNone));
    this.bands = policy.riskBands.map((row) => row.map((level) => choiceSlot(level)));
    this.reviewDays = policy.reviewDays.map((days) => numberSlot(days, MOST.days));
    this.sprints = policy.sprint !== null;
    const none = policy.sprint === null;
    this.sprintFirst = textSlot(policy.sprint?.first ?? '', 'Say on which day one begins.', none);
    this.sprintDays = numberSlot(policy.sprint?.days ?? 14, MOST.sprint, 1, none);
    const steps = (severity: SeverityDto): Step[] =>
      policy.ladder
        .filter((step) => step.severity === severity)
        .sort((a, b) => a.step - b.step)
        .map((step) => this.#step(step.role, step.after));
    this.ladder = { p0: steps('p0'), p1: steps('p1'), p2: steps('p2'), p3: steps('p3') };
    this.roles = policy.roles.map(({ desk, role, primary, secondary }) =>
      this.#role(desk, role, primary, secondary),
    );
  }

  // -- the ladder ----------------------------------------------------------------------------

  addStep(severity: SeverityDto): void {
    const last = this.ladder[severity].at(-1);
    const step = this.#step('', last?.after.value ?? { type: 'minutes', minutes: 0 }, true);
    this.ladder = { ...this.ladder, [severity]: [...this.ladder[severity], step] };
  }

  removeStep(severity: SeverityDto, gone: Step): void {
    const left = this.ladder[severity].filter((step) => step !== gone);
    this.ladder = { ...this.ladder, [severity]: left };
  }

  /** Tells somebody one step earlier. */
  raiseStep(severity: SeverityDto, moved: Step): void {
    const steps = [...this.ladder[severity]];
    const at = steps.indexOf(moved);
    const above = steps[at - 1];
    if (!above) return;
    steps.splice(at - 1, 2, moved, above);
    this.ladder = { ...this.ladder, [severity]: steps };
  }

  // -- roles ---------------------------------------------------------------------------------

  atLevel(level: LevelDto): Role | null {
    return this.roles.find(({ desk }) => desk.type === 'level' && desk.level === level) ?? null;
  }

  /** The steps a kind of matter goes, in order. */
  onRoute(route: RouteDto): Role[] {
    return this.roles
      .filter(({ desk }) => desk.type === 'route' && desk.route === route)
      .sort((a, b) => stepOf(a.desk) - stepOf(b.desk));
  }

  fillLevel(level: LevelDto): void {
    this.roles = [...this.roles, this.#role({ type: 'level', level }, '', null, null, true)];
  }

  addToRoute(route: RouteDto): void {
    const step = stepOf(this.onRoute(route).at(-1)?.desk) + 1;
    this.roles = [...this.roles, this.#role({ type: 'route', route, step }, '', null, null, true)];
  }

  /** The steps behind one that goes move up, so that the way has no gap. */
  removeRole(gone: Role): void {
    const { desk } = gone;
    this.roles = this.roles
      .filter((role) => role !== gone)
      .map((role) =>
        desk.type === 'route' &&
        role.desk.type === 'route' &&
        role.desk.route === desk.route &&
        role.desk.step > desk.step
          ? { ...role, desk: { ...role.desk, step: role.desk.step - 1 } }
          : role,
      );
  }

  /** Who fills a role today; nobody where no desk has it. */
  fills(role: string): string {
    const lower = role.trim().toLowerCase();
    const found = this.roles.filter((one) => one.role.text.trim().toLowerCase() === lower);
    return found.find((one) => one.primary.text.trim() !== '')?.primary.text ?? '';
  }

  /** What roles are called, each once. */
  readonly roleNames = $derived([
    ...new Set(this.roles.map((one) => one.role.text.trim()).filter((name) => name !== '')),
  ]);

  // -- the whole -----------------------------------------------------------------------------

  /** Whether something waits for the end of a sprint while there are none. */
  readonly waitsForNoSprint = $derived.by(() => {
    if (this.sprints) return false;
    const waits: (WaitDto | null)[] = [
      ...this.cadences.flatMap(({ response, update }) => [response.value, update.value]),
      ...this.levels.map((slot) => slot.value),
      ...SEVERITIES.flatMap((severity) => this.ladder[severity].map((step) => step.after.value)),
    ];
    return waits.some((wait) => wait?.type === 'sprintEnd');
  });

  /** All that can be typed into on a page. */
  slots(section: Section): Slot<unknown>[] {
    switch (section) {
      case 'colours':
        return Object.values(this.health);
      case 'blockers':
        return [
          ...this.cadences.flatMap(({ response, update, clock }) => [response, update, clock]),
          ...this.levels,
        ];
      case 'ladder':
        return [
          ...SEVERITIES.flatMap((one) =>
            this.ladder[one].flatMap((step) => [step.role, step.after]),
          ),
          ...(this.sprints ? [this.sprintFirst, this.sprintDays] : []),
        ];
      case 'risks':
        return [...this.bands.flat(), ...this.reviewDays];
      case 'triggers':
        return Object.values(this.triggers);
      case 'capacity':
        return Object.values(this.capacity);
      case 'releases':
        return Object.values(this.releases);
      case 'roles':
        return this.roles.flatMap(({ role, primary, secondary }) => [role, primary, secondary]);
    }
  }

  /** What can't be read on a page. */
  faults(section: Section): number {
    return this.slots(section).filter((slot) => slot.fault !== null).length;
  }

  /** Whether a page says something else than what is stored. */
  changed(section: Section): boolean {
    if (this.slots(section).some((slot) => slot.changed)) return true;
    if (section === 'ladder') {
      return (
        this.sprints !== (this.#was.sprint !== null) || !alike(this.policy.ladder, this.#was.ladder)
      );
    }
    return section === 'roles' && this.roles.length !== this.#was.roles.length;
  }

  readonly dirty = $derived.by(() => SECTIONS.some(({ value }) => this.changed(value)));

  /** Tells what is wrong wherever something is; whether nothing is. */
  check(): boolean {
    const all = SECTIONS.flatMap(({ value }) => this.slots(value));
    for (const slot of all) slot.left = true;
    return all.every((slot) => slot.fault === null);
  }

  /** The numbers as they would become; never the usual ones, which are brought back by name. */
  get policy(): PolicyDto {
    return {
      usual: false,
      health: values(this.health),
      ladder: SEVERITIES.flatMap((severity) =>
        this.ladder[severity].map(({ role, after }, i) => ({
          severity,
          step: i + 1,
          role: role.value,
          after: after.value,
        })),
      ),
      cadences: this.cadences.map(({ response, update, clock }) => ({
        response: response.value,
        update: update.value,
        clock: clock.value,
      })),
      levels: this.levels.map((slot) => slot.value),
      riskBands: this.bands.map((row) => row.map((slot) => slot.value)),
      reviewDays: this.reviewDays.map((slot) => slot.value),
      triggers: values(this.triggers),
      capacity: values(this.capacity),
      ...values(this.releases),
      sprint: this.sprints ? { first: this.sprintFirst.value, days: this.sprintDays.value } : null,
      roles: this.roles.map(({ desk, role, primary, secondary }) => ({
        desk,
        role: role.value,
        primary: primary.value,
        secondary: secondary.value,
      })),
    };
  }

  // -- inside --------------------------------------------------------------------------------

  #step(role: string, after: WaitDto, fresh = false): Step {
    return {
      key: ++this.#key,
      role: textSlot(role, 'Say who is told.', fresh),
      after: new Slot(after, writeWait, readWait, fresh),
    };
  }

  #role(
    desk: RoleDeskDto,
    role: string,
    primary: number | null,
    secondary: number | null,
    fresh = false,
  ): Role {
    return {
      key: ++this.#key,
      desk,
      role: textSlot(role, 'Say what the role is called.', fresh),
      primary: this.#person(primary),
      secondary: this.#person(secondary),
    };
  }

  /** People are typed by name and kept by number; a role can't make anybody up. */
  #person(id: number | null): Slot<number | null> {
    return new Slot<number | null>(
      id,
      (id) => this.#people.find((one) => one.id === id)?.name ?? '',
      (text) => {
        const typed = text.trim();
        if (typed === '') return { value: null };
        const lower = typed.toLowerCase();
        const found = this.#people.find((one) => one.name.toLowerCase() === lower);
        return found ? { value: found.id } : { fault: `Nobody is called “${typed}”.` };
      },
    );
  }
}

function stepOf(desk: RoleDeskDto | undefined): number {
  return desk?.type === 'route' ? desk.step : 0;
}

function numbers<T extends Record<keyof T, number>>(of: T): Numbers<T> {
  const slots = Object.entries<number>(of).map(([name, count]) => {
    const unit = unitOf(name);
    return [name, numberSlot(count, MOST[unit], LEAST[unit])];
  });
  return Object.fromEntries(slots) as Numbers<T>;
}

function unitOf(name: string): keyof typeof LEAST {
  switch (name) {
    case 'unknownLimit':
      return 'dimensions';
    case 'focusPercent':
      return 'share';
    case 'mediumPercent':
    case 'lowPercent':
      return 'factor';
    case 'holdAmbers':
      return 'areas';
  }
  if (name.endsWith('Percent')) return 'percent';
  if (name.endsWith('Days')) return 'days';
  return name.endsWith('Hours') ? 'hours' : 'count';
}

function values<T>(slots: Numbers<T>): Record<keyof T, number> {
  const read = Object.entries<Slot<number>>(slots).map(([name, slot]) => [name, slot.value]);
  return Object.fromEntries(read) as Record<keyof T, number>;
}

function alike(a: PolicyDto['ladder'], b: PolicyDto['ladder']): boolean {
  // Steps count by their order: a place that was left out is none.
  const steps = (list: PolicyDto['ladder']): string[] =>
    list.map(({ severity, role, after }) => `${severity} ${writeWait(after)} ${role}`);
  return JSON.stringify(steps(a)) === JSON.stringify(steps(b));
}
