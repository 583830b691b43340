/** What jsdom lacks of the webviews we run in. */
import { beforeEach, vi } from 'vitest';

function dialogs(): void {
  const dialog = HTMLDialogElement.prototype;
  dialog.showModal = function showModal() {
    this.open = true;
  };
  dialog.close = function close() {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

function observers(): void {
  class Silent {
    observe(): void {
      // Nothing is laid out in jsdom, so nothing ever changes its size.
    }
    unobserve(): void {
      // See observe.
    }
    disconnect(): void {
      // See observe.
    }
    takeRecords(): [] {
      return [];
    }
  }
  vi.stubGlobal('ResizeObserver', Silent);
  vi.stubGlobal('IntersectionObserver', Silent);
}

function media(): void {
  const list = Object.assign(new EventTarget(), { matches: false, media: '', onchange: null });
  window.matchMedia = () => list as MediaQueryList;
}

/** Everything is as large as a window, so that windowed views draw something. */
function sizes(): void {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { get: () => 1280 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { get: () => 800 });
}

// Pictures are looked at elsewhere; jsdom has no canvas to draw them on.
HTMLCanvasElement.prototype.getContext = () => null;

// Nothing is painted here, so nobody waits until something has been seen.
vi.mock('../core/seen', () => ({
  onceSeen: (then: () => void) => {
    then();
    return () => undefined;
  },
  awaitContent: () => () => undefined,
}));

// Nor does anything move here: who follows what moves does so at once.
vi.mock('../core/rest', () => ({
  Rest: class {
    readonly waiting = false;
    readonly postpone: () => void;
    constructor(readonly follow: () => void) {
      this.postpone = follow;
    }
    forget(): void {
      // Nothing waits.
    }
  },
}));

dialogs();
sizes();
observers();
media();
Element.prototype.scrollIntoView = () => undefined;
URL.createObjectURL = () => 'blob:page';
URL.revokeObjectURL = () => undefined;

beforeEach(() => {
  localStorage.clear();
});
