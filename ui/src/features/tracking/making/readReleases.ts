/** What a pasted release meeting or capacity assessment stands for, in words. */
import type { CapacityDraftDto, GoNoGoDraftDto } from '../../../ipc/bindings';
import {
  ADVICE,
  AREA_COLOURS,
  AREAS,
  DECISIONS,
  PRIORITIES,
  VOTES,
} from '../../../model/recordWords';
import type { Said } from './readWords';

/** What there is of several, with commas between. */
function parts(...words: (string | null | undefined)[]): string {
  return words.filter((word) => word).join(', ');
}

export function meetingWords(draft: GoNoGoDraftDto): Said[] {
  const lines = (list: readonly string[]): string => list.join('\n');
  return [
    ['Target', draft.target],
    ['Decision', draft.decision === null ? '' : DECISIONS[draft.decision]],
    ...draft.areas.map(({ area, colour, note }): Said => [
      AREAS[area],
      colour === null && note === ''
        ? ''
        : [colour === null ? 'Not looked at' : AREA_COLOURS[colour], note]
            .filter((word) => word !== '')
            .join(': '),
    ]),
    [
      'Open risks',
      lines(
        draft.risks.map(({ text, mitigation }) =>
          mitigation === '' ? text : `${text}: ${mitigation}`,
        ),
      ),
    ],
    [
      'Conditions',
      lines(draft.conditions.map(({ text, owner, due }) => parts(text, owner, due && `by ${due}`))),
    ],
    ['Rolled back when', lines(draft.rollback)],
    ['Who may say so', draft.authority],
    ['Deploys', draft.deployer],
    ['Watches it', draft.monitor],
    [
      'There',
      lines(draft.attendees.map(({ name, role, vote }) => parts(name, role, vote && VOTES[vote]))),
    ],
    ['Why not', draft.reason],
    ['Looked at again', draft.again],
    ['Risk taken', parts(draft.acceptance, draft.acceptedBy && `by ${draft.acceptedBy}`)],
  ];
}

export function capacityWords(draft: CapacityDraftDto): Said[] {
  const { from, until, focus, people, demand, advice, reason } = draft;
  return [
    ['Window', [from, until].filter((day) => day !== '').join(' to ')],
    ['Focus', `${focus} %`],
    [
      'People',
      people
        .map(({ name, role, days, percent }) => parts(name, role, `${days} days`, `${percent} %`))
        .join('\n'),
    ],
    [
      'Work',
      demand
        .map(({ name, days, confidence, priority, notes }) =>
          parts(
            name,
            `${days} days`,
            confidence && `${confidence} confidence`,
            priority && PRIORITIES[priority],
            notes,
          ),
        )
        .join('\n'),
    ],
    ['Advice', advice === null ? '' : ADVICE[advice]],
    ['Why', reason],
  ];
}
