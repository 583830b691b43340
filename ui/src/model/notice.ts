import type { EditDto, NoticeDto, OutcomeDto } from '../ipc/bindings';
import type { Toasts } from './toasts.svelte';

interface Host {
  readonly toasts: Toasts;
  act(edit: EditDto): Promise<OutcomeDto | null>;
  undo(): Promise<void>;
}

/** Tells what a gesture led to when it is not what it looked like, with the ways out of it. */
export function noticeToast(host: Host, notice: NoticeDto): void {
  switch (notice.type) {
    case 'held':
      host.toasts.show(notice.text);
      return;
    case 'pinned': {
      const { task, link, lag } = notice;
      const undo = { label: 'Undo', run: () => void host.undo() };
      const keepAsLag =
        link !== null && lag !== null
          ? [
              {
                label: 'Keep as lag',
                run: () => void host.act({ type: 'keepAsLag', task, link, lag }),
              },
            ]
          : [];
      host.toasts.show(notice.text, { buttons: [...keepAsLag, undo] });
    }
  }
}
