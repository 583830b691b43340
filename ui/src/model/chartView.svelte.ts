/** How a person likes the chart: remembered between starts, no part of any plan. */
const KEY = 'gantry.chart';

/** Which links are drawn. */
export const ARROWS = ['all', 'driving', 'critical', 'none'] as const;
export type ArrowFilter = (typeof ARROWS)[number];

/** What dragging the empty ground does. With Ctrl it does the other. */
export type GroundDrag = 'pan' | 'select';

interface Kept {
  arrows: ArrowFilter;
  ground: GroundDrag;
  trayOpen: boolean;
  hidesDaysOff: boolean;
}

const DEFAULTS: Kept = { arrows: 'all', ground: 'pan', trayOpen: false, hidesDaysOff: false };

function read(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const all = typeof kept === 'object' && kept !== null ? { ...DEFAULTS, ...kept } : DEFAULTS;
    return {
      arrows: ARROWS.find((one) => one === all.arrows) ?? 'all',
      ground: all.ground === 'select' ? 'select' : 'pan',
      trayOpen: all.trayOpen,
      hidesDaysOff: all.hidesDaysOff,
    };
  } catch {
    return DEFAULTS;
  }
}

export class ChartView {
  #kept: Kept = $state.raw(read());

  get arrows(): ArrowFilter {
    return this.#kept.arrows;
  }

  set arrows(arrows: ArrowFilter) {
    this.#keep({ arrows });
  }

  get ground(): GroundDrag {
    return this.#kept.ground;
  }

  set ground(ground: GroundDrag) {
    this.#keep({ ground });
  }

  get trayOpen(): boolean {
    return this.#kept.trayOpen;
  }

  set trayOpen(trayOpen: boolean) {
    this.#keep({ trayOpen });
  }

  /** Whether days have no column on which nobody works by the plan's calendar. */
  get hidesDaysOff(): boolean {
    return this.#kept.hidesDaysOff;
  }

  set hidesDaysOff(hidesDaysOff: boolean) {
    this.#keep({ hidesDaysOff });
  }

  #keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    localStorage.setItem(KEY, JSON.stringify(this.#kept));
  }
}
