/** A component that is there for one act. */
import { mount, unmount, type Component } from 'svelte';

/** Mounts a component in `target`, acts, and takes it away again, whatever happened. */
export function mountedFor<Props extends Record<string, unknown>>(
  component: Component<Props>,
  target: HTMLElement,
  props: Props,
  act: () => void,
): void {
  const view = mount(component, { target, props });
  try {
    act();
  } finally {
    void unmount(view);
  }
}
