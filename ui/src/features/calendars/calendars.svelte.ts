/** The calendars of the program while they are looked after, one of them in full. */
import type {
  CalendarDto,
  CalendarHeadDto,
  CountryDto,
  DayExceptionDto,
  EditDto,
  Fault,
  OutcomeDto,
} from '../../ipc/bindings';
import { dayOfDate } from '../../core/time';
import { asFault } from '../../model/fault';
import type { Session } from '../../model/session.svelte';
import { readHours } from './hours';

/** Days on end that somebody is away for one reason. */
export interface Away {
  from: string;
  until: string;
  reason: string;
}

export class Calendars {
  /** The one on the desk. */
  chosen: number = $state(0);
  calendar: CalendarDto | null = $state.raw(null);
  countries: CountryDto[] = $state.raw([]);
  /** Whose time off is looked at. */
  person: number | null = $state(null);
  away: Away[] = $state.raw([]);
  fault: Fault | null = $state.raw(null);
  readonly #session: Session;
  #asked = 0;
  #asking = 0;
  #changing: Promise<unknown> = Promise.resolve();

  constructor(session: Session) {
    this.#session = session;
    this.chosen = session.plan?.head.calendar ?? this.heads[0]?.id ?? 0;
    this.person = session.program?.people[0]?.id ?? null;
  }

  get heads(): CalendarHeadDto[] {
    return this.#session.program?.calendars ?? [];
  }

  /**
   * Calendars of single people are told by their time off, not here; those a plan, another person
   * or another calendar goes by as well are everybody's.
   */
  readonly shared: CalendarHeadDto[] = $derived.by(() => {
    const { people = [], plans = [] } = this.#session.program ?? {};
    const everybodys = new Set([
      ...plans.map((plan) => plan.calendar),
      ...this.heads.map((head) => head.base),
    ]);
    const own = new Set<number>();
    for (const calendar of people.map((person) => person.availability?.calendar ?? null)) {
      if (calendar === null) continue;
      if (own.has(calendar)) everybodys.add(calendar);
      own.add(calendar);
    }
    return this.heads.filter((head) => !own.has(head.id) || everybodys.has(head.id));
  });

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const calendar = await this.#hours(this.chosen);
      if (asked === this.#asked) [this.calendar, this.fault] = [calendar, null];
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }

  async loadCountries(): Promise<void> {
    try {
      const answer = await this.#session.engine.query({ type: 'countries' });
      if (answer.type === 'countries') this.countries = answer.countries;
    } catch (thrown) {
      this.fault = asFault(thrown);
    }
  }

  /** What a person's own calendar takes off that the one below it does not. */
  async loadAway(): Promise<void> {
    const asked = ++this.#asking;
    try {
      const person = this.#session.program?.people.find((one) => one.id === this.person);
      const calendar = person?.availability?.calendar ?? null;
      // What everybody goes by has no time off of theirs in it.
      const own = this.shared.some((head) => head.id === calendar) ? null : calendar;
      const base = this.heads.find((head) => head.id === own)?.base ?? null;
      const mine = own === null ? null : await this.#hours(own);
      const below = base === null ? null : await this.#hours(base);
      if (asked !== this.#asking) return;
      const everybody = new Set(below?.exceptions.map((day) => day.date));
      this.away = stretches(
        (mine?.exceptions ?? []).filter(
          (day) => day.shifts.length === 0 && !everybody.has(day.date),
        ),
      );
    } catch (thrown) {
      if (asked === this.#asking) this.fault = asFault(thrown);
    }
  }

  rename(name: string): Promise<unknown> {
    return this.#change((calendar) => ({ ...calendar, name }));
  }

  /** Async, so that hours that cannot be read are a refusal beside the field. */
  async setDay(weekday: number, text: string): Promise<unknown> {
    const shifts = readHours(text);
    return this.#change((calendar) => ({
      ...calendar,
      week: calendar.week.map((day, i) => (i === weekday ? shifts : day)),
    }));
  }

  /** `2025-12-24 Company day`: the date, and what it is called. */
  addDayOff(text: string): Promise<unknown> {
    const [date = '', ...words] = text.trim().split(/\s+/);
    const day: DayExceptionDto = { date, name: words.join(' '), shifts: [] };
    return this.#change((calendar) => ({
      ...calendar,
      exceptions: [...calendar.exceptions.filter((one) => one.date !== date), day],
    }));
  }

  async setExceptionHours(date: string, text: string): Promise<unknown> {
    const shifts = readHours(text);
    return this.#change((calendar) => ({
      ...calendar,
      exceptions: calendar.exceptions.map((one) => (one.date === date ? { ...one, shifts } : one)),
    }));
  }

  removeException(date: string): Promise<unknown> {
    return this.#change((calendar) => ({
      ...calendar,
      exceptions: calendar.exceptions.filter((one) => one.date !== date),
    }));
  }

  async add(name: string): Promise<void> {
    const known = new Set(this.heads.map((head) => head.id));
    await this.perform({
      type: 'addCalendar',
      name,
      base: this.#session.plan?.head.calendar ?? null,
    });
    const added = this.heads.find((head) => !known.has(head.id));
    if (added) this.chosen = added.id;
  }

  async remove(): Promise<void> {
    const outcome = await this.#session.act({ type: 'removeCalendar', calendar: this.chosen });
    if (outcome) this.chosen = this.#session.plan?.head.calendar ?? this.heads[0]?.id ?? 0;
  }

  perform(edit: EditDto): Promise<OutcomeDto> {
    return this.#session.perform(edit);
  }

  /**
   * One change after the other, each on what the one before made: a press on a button also leaves
   * the field that was being typed in.
   */
  #change(change: (calendar: CalendarDto) => CalendarDto): Promise<unknown> {
    const id = this.calendar?.id ?? null;
    if (id === null) return Promise.resolve();
    const changed = this.#changing
      .catch(() => undefined)
      .then(async () => {
        const calendar = await this.#hours(id);
        if (calendar) await this.perform({ type: 'setCalendar', calendar: change(calendar) });
      });
    this.#changing = changed;
    return changed;
  }

  async #hours(calendar: number): Promise<CalendarDto | null> {
    const answer = await this.#session.engine.query({ type: 'calendar', calendar });
    return answer.type === 'calendar' ? answer.calendar : null;
  }
}

function stretches(days: readonly DayExceptionDto[]): Away[] {
  const found: Away[] = [];
  for (const { date, name } of [...days].sort((a, b) => a.date.localeCompare(b.date))) {
    const last = found.at(-1);
    if (last?.reason === name && dayOfDate(date) === dayOfDate(last.until) + 1) last.until = date;
    else found.push({ from: date, until: date, reason: name });
  }
  return found;
}
