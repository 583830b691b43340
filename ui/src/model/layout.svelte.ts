/** Sizes of the panels, remembered between starts. */
import type { View } from './view';

const KEY = 'gantry.layout';

interface Kept {
  sidebar: number;
  inspector: number;
  /** Only what somebody chose; until then the width of the window decides. */
  inspectorOpen: boolean | null;
  networkInspector: boolean;
  trackingInspector: boolean;
  settingsOpen: boolean;
  rowMore: boolean;
  grid: number;
  planRoom: (Room & { among: string }) | null;
}

/** In pixels. */
export interface Room {
  width: number;
  height: number;
}

/** How narrow and how wide the panels go, and where they begin. */
export const LAYOUT = {
  sidebar: { min: 160, max: 360, normal: 196 },
  inspector: { min: 256, max: 520, normal: 296 },
} as const;

const DEFAULTS: Kept = {
  sidebar: LAYOUT.sidebar.normal,
  inspector: LAYOUT.inspector.normal,
  inspectorOpen: null,
  networkInspector: false,
  trackingInspector: true,
  settingsOpen: false,
  rowMore: false,
  grid: 560,
  planRoom: null,
};

/** On a smaller window the dates of the grid and the chart need the room more. */
const ROOM_FOR_INSPECTOR = 1440;

function read(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...DEFAULTS, ...kept } : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

export class Layout {
  sidebar: number = $state(DEFAULTS.sidebar);
  inspector: number = $state(DEFAULTS.inspector);
  /** The inspector beside the plan. */
  inspectorOpen = $state(DEFAULTS.inspectorOpen);
  /** The inspector beside the network, which wants the width. */
  networkInspector = $state(DEFAULTS.networkInspector);
  /** The record somebody looks at, beside its register. */
  trackingInspector = $state(DEFAULTS.trackingInspector);
  readonly #roomy = window.innerWidth >= ROOM_FOR_INSPECTOR;
  /** The plan's settings beside the overview, which is better read alone. */
  settingsOpen = $state(DEFAULTS.settingsOpen);
  /** Whether the inspector of a row shows what is rarely needed, too. */
  rowMore = $state(DEFAULTS.rowMore);
  /** Width of the Plan view's grid beside its chart. */
  grid = $state(DEFAULTS.grid);
  #planRoom: (Room & { among: string }) | null = DEFAULTS.planRoom;
  /** In a meeting a view stands alone until somebody asks for what is beside it. It is not kept. */
  #meeting: { inspects: boolean } | null = $state(null);

  constructor() {
    const { planRoom, ...panels } = read();
    Object.assign(this, panels);
    this.#planRoom = planRoom;
  }

  /**
   * How large the rows and the chart of the Plan view were when they were last seen in a window
   * like this: laid out for it, they need not be laid out twice.
   */
  get planRoom(): Room | null {
    return this.#planRoom?.among === this.#among() ? this.#planRoom : null;
  }

  set planRoom(room: Room | null) {
    const among = this.#among();
    const { width, height } = this.planRoom ?? { width: 0, height: 0 };
    if (!room || room.width <= 0 || room.height <= 0) return;
    if (room.width === width && room.height === height) return;
    this.#planRoom = { width: room.width, height: room.height, among };
    this.keep();
  }

  /** Everything else that takes room. */
  #among(): string {
    const { innerWidth, innerHeight } = window;
    const inspector = this.inspects('plan') ? this.inspector : 0;
    const sidebar = this.meeting ? 0 : this.sidebar;
    return `${innerWidth} ${innerHeight} ${sidebar} ${inspector}`;
  }

  keep(): void {
    const { sidebar, inspector, inspectorOpen, networkInspector } = this;
    const { trackingInspector, settingsOpen, rowMore, grid } = this;
    const panels = { sidebar, inspector, inspectorOpen, networkInspector };
    const rest = { trackingInspector, settingsOpen, rowMore, grid };
    const kept: Kept = { ...panels, ...rest, planRoom: this.#planRoom };
    localStorage.setItem(KEY, JSON.stringify(kept));
  }

  /** Whether a plan is shown to a room: what only concerns the person at the keyboard is away. */
  get meeting(): boolean {
    return this.#meeting !== null;
  }

  meet(on: boolean): void {
    this.#meeting = on ? { inspects: false } : null;
  }

  /** Whether a view has its inspector open beside it. */
  inspects(view: View): boolean {
    if (view === 'reports' || view === 'history') return false;
    if (this.#meeting) return this.#meeting.inspects;
    switch (view) {
      case 'plan':
        return this.inspectorOpen ?? this.#roomy;
      case 'network':
        return this.networkInspector;
      case 'tracking':
        return this.trackingInspector;
      case 'overview':
        return this.settingsOpen;
    }
  }

  inspect(view: View, open: boolean): void {
    if (this.#meeting) {
      this.#meeting.inspects = open;
      return;
    }
    if (view === 'plan') this.inspectorOpen = open;
    else if (view === 'network') this.networkInspector = open;
    else if (view === 'tracking') this.trackingInspector = open;
    else if (view === 'overview') this.settingsOpen = open;
    this.keep();
  }
}
