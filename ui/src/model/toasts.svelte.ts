/** Short messages in the corner: what a gesture led to, what failed. */

export interface ToastButton {
  label: string;
  run: () => void;
}

export type ToastTone = 'plain' | 'good' | 'bad';

export interface Toast {
  id: number;
  tone: ToastTone;
  text: string;
  hint: string | null;
  buttons: ToastButton[];
}

/** Long enough to read and to reach a button; failures stay until they are dismissed. */
const LIFETIME_MS = 8000;
const AT_MOST = 4;

export class Toasts {
  list: Toast[] = $state.raw([]);
  #next = 1;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(
    text: string,
    options: { tone?: ToastTone; hint?: string | null; buttons?: ToastButton[] } = {},
  ): number {
    const id = this.#next++;
    const toast: Toast = {
      id,
      tone: options.tone ?? 'plain',
      text,
      hint: options.hint ?? null,
      buttons: options.buttons ?? [],
    };
    const same = this.list.filter((t) => t.text === text);
    for (const old of same) this.dismiss(old.id);
    const overflow = this.list.length - AT_MOST + 1;
    for (const old of overflow > 0 ? this.list.slice(0, overflow) : []) this.dismiss(old.id);
    this.list = [...this.list, toast];
    if (toast.tone !== 'bad') this.#startTimer(id);
    return id;
  }

  dismiss(id: number): void {
    this.hold(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Takes offers back that speak of what has changed since. */
  dropOffers(): void {
    for (const toast of this.list) if (toast.buttons.length > 0) this.dismiss(toast.id);
  }

  clear(): void {
    for (const toast of this.list) this.dismiss(toast.id);
  }

  /** Keeps a toast while the pointer or the focus is on it. */
  hold(id: number): void {
    const timer = this.#timers.get(id);
    if (timer !== undefined) clearTimeout(timer);
    this.#timers.delete(id);
  }

  release(id: number): void {
    const toast = this.list.find((t) => t.id === id);
    if (toast && toast.tone !== 'bad') this.#startTimer(id);
  }

  #startTimer(id: number): void {
    this.hold(id);
    this.#timers.set(
      id,
      setTimeout(() => {
        this.dismiss(id);
      }, LIFETIME_MS),
    );
  }
}
