/** Sizes of the panels, remembered between starts. */
import type { View } from './view';

const KEY = 'gantry.layout';

interface Kept {
  sidebar: number;
  inspector: number;
  /** Only what somebody chose; until then the width of the window decides. */
  inspectorOpen: boolean | null;
  networkInspector: boolean;
  settingsOpen: boolean;
  rowMore: boolean;
  grid: number;
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
  settingsOpen: false,
  rowMore: false,
  grid: 560,
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
  readonly #roomy = window.innerWidth >= ROOM_FOR_INSPECTOR;
  /** The plan's settings beside the overview, which is better read alone. */
  settingsOpen = $state(DEFAULTS.settingsOpen);
  /** Whether the inspector of a row shows what is rarely needed, too. */
  rowMore = $state(DEFAULTS.rowMore);
  /** Width of the Plan view's grid beside its chart. */
  grid = $state(DEFAULTS.grid);

  constructor() {
    Object.assign(this, read());
  }

  keep(): void {
    const { sidebar, inspector, inspectorOpen, networkInspector } = this;
    const { settingsOpen, rowMore, grid } = this;
    const panels = { sidebar, inspector, inspectorOpen, networkInspector };
    const kept: Kept = { ...panels, settingsOpen, rowMore, grid };
    localStorage.setItem(KEY, JSON.stringify(kept));
  }

  /** Whether a view has its inspector open beside it. */
  inspects(view: View): boolean {
    switch (view) {
      case 'plan':
        return this.inspectorOpen ?? this.#roomy;
      case 'network':
        return this.networkInspector;
      case 'overview':
        return this.settingsOpen;
      case 'reports':
      case 'history':
        return false;
    }
  }

  inspect(view: View, open: boolean): void {
    if (view === 'plan') this.inspectorOpen = open;
    else if (view === 'network') this.networkInspector = open;
    else if (view === 'overview') this.settingsOpen = open;
    this.keep();
  }
}
