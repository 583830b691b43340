import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import App from '../../App.svelte';
import { MemoryEngine } from '../../ipc/memory';
import { Session } from '../../model/session.svelte';
import { settle } from '../../testing/open';

async function firstStart(): Promise<{ session: Session; engine: MemoryEngine }> {
  const engine = new MemoryEngine(null);
  const session = new Session(engine);
  render(App, { session });
  await vi.waitFor(() => {
    expect(document.querySelector('[data-welcome]')).not.toBeNull();
  });
  return { session, engine };
}

describe('the first start', () => {
  test('opens the sample on its overview', async () => {
    const { session } = await firstStart();
    await fireEvent.click(document.querySelector('[data-action="program.sample"]')!);
    await settle();
    expect(document.querySelector('[data-welcome]')).toBeNull();
    expect(session.view).toBe('overview');
    await vi.waitFor(() => {
      expect(document.querySelector('[data-overview]')?.getAttribute('data-health')).toBe('atRisk');
    });
    expect(document.querySelector('[data-saved]')?.textContent.trim()).toBe('Saved');
  });

  test('asks an empty plan for its name in place, and opens it in the Plan view', async () => {
    const { session } = await firstStart();
    await fireEvent.click(document.querySelector('[data-action="program.new"]')!);
    await fireEvent.input(screen.getByLabelText('Name of the release'), {
      target: { value: 'Apollo 2' },
    });
    await fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
    await settle();
    expect(session.program?.name).toBe('Apollo 2');
    expect(session.view).toBe('plan');
  });

  test('keeps the name when it is refused, and says why', async () => {
    await firstStart();
    await fireEvent.click(document.querySelector('[data-action="program.new"]')!);
    const field = screen.getByLabelText<HTMLInputElement>('Name of the release');
    await fireEvent.input(field, { target: { value: '   ' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Begin' }));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('A program needs a name.');
    expect(field.value).toBe('   ');
  });

  test('says in place why a file can’t be opened', async () => {
    const { engine, session } = await firstStart();
    engine.refuseOpen = true;
    await fireEvent.click(screen.getByText('Payments'));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('is not a Gantry program.');
    expect(session.program).toBeNull();
    engine.refuseOpen = false;
    await fireEvent.click(screen.getByText('Payments'));
    await settle();
    expect(session.program).not.toBeNull();
  });
});
