/** What can be done to a blocker where it stands. */
import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import Ban from 'lucide/dist/esm/icons/ban.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { BlockerDto, BlockerEditDto, LevelDto } from '../../../ipc/bindings';
import { choicesOf, LEVELS } from '../../../model/recordWords';
import type { Session } from '../../../model/session.svelte';
import { escalate, removeRecord } from '../desk';
import { said, why, type Verb } from '../verbs';

const levels = choicesOf(LEVELS);

/** Only those that fit where it stands. */
export function blockerVerbs(session: Session, dto: BlockerDto): Verb[] {
  const { id: blocker, status, open } = dto;
  const perform = (edit: BlockerEditDto): Promise<unknown> =>
    session.perform({ type: 'blocker', edit });
  const at = levels.findIndex((one) => one.value === dto.level);
  const above = levels.slice(at + 1);
  const below = levels.slice(0, at);
  const verbs: Verb[] = [];

  if (status === 'new' || status === 'escalated') {
    verbs.push({
      id: 'investigate',
      label: 'Take on',
      run: () => perform({ type: 'investigate', blocker }),
    });
  }
  if (open) {
    verbs.push(
      {
        id: 'note',
        label: 'Report',
        fields: [{ name: 'text', label: 'What there is to say', kind: 'prose' }],
        run: (values) => perform({ type: 'note', blocker, text: said(values, 'text') }),
      },
      {
        id: 'resolve',
        label: 'Resolve',
        fields: [
          { name: 'rootCause', label: 'Root cause', kind: 'prose', value: dto.rootCause },
          { name: 'resolution', label: 'How it was resolved', kind: 'prose' },
          { name: 'lessons', label: 'What was learnt', kind: 'prose', value: dto.lessons },
        ],
        run: (values) =>
          perform({
            type: 'resolve',
            blocker,
            rootCause: said(values, 'rootCause'),
            resolution: said(values, 'resolution'),
            lessons: said(values, 'lessons'),
          }),
      },
      {
        id: 'escalate',
        label: 'Escalate…',
        run: () => {
          escalate(session, dto.reference);
          return Promise.resolve();
        },
      },
    );
  }
  if (status === 'resolved') {
    verbs.push({ id: 'close', label: 'Close', run: () => perform({ type: 'close', blocker }) });
  }
  if (!open) {
    verbs.push({
      id: 'reopen',
      label: 'Reopen',
      fields: [why()],
      run: (values) => perform({ type: 'reopen', blocker, reason: said(values, 'why') }),
    });
  }
  if (open && above.length > 0) {
    verbs.push({
      id: 'up',
      label: 'Move up a level',
      rare: ArrowUp,
      about: 'Moves its clock up without writing to anybody.',
      fields: [
        { name: 'to', label: 'To', kind: 'choice', options: above, value: above[0]?.value ?? '' },
        { ...why(), placeholder: 'Needed to skip a level, unless it is a P0' },
      ],
      run: (values) => {
        const to = said(values, 'to') as LevelDto;
        return perform({ type: 'escalate', blocker, to, reason: said(values, 'why') });
      },
    });
  }
  if (open && below.length > 0) {
    verbs.push({
      id: 'down',
      label: 'Bring down',
      rare: ArrowDown,
      fields: [
        {
          name: 'to',
          label: 'To',
          kind: 'choice',
          options: below,
          value: below.at(-1)?.value ?? '',
        },
        why(),
      ],
      run: (values) => {
        const to = said(values, 'to') as LevelDto;
        return perform({ type: 'deescalate', blocker, to, reason: said(values, 'why') });
      },
    });
  }
  if (open) {
    verbs.push({
      id: 'wontFix',
      label: 'Won’t fix',
      rare: Ban,
      fields: [why()],
      run: (values) => perform({ type: 'wontFix', blocker, reason: said(values, 'why') }),
    });
  }
  verbs.push({
    id: 'remove',
    label: 'Remove, as if never raised',
    rare: Trash,
    run: () =>
      removeRecord(session, dto.reference, { type: 'blocker', edit: { type: 'remove', blocker } }),
  });
  return verbs;
}
