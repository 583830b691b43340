/** What can be done to a risk where it stands: agree on it, look at it again, or let it go. */
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import Flame from 'lucide/dist/esm/icons/flame.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { EditDto, RiskEditDto, RiskRecordDto, SeverityDto } from '../../../ipc/bindings';
import { choicesOf, SEVERITIES } from '../../../model/recordWords';
import type { Session } from '../../../model/session.svelte';
import { personName } from '../../../model/person';
import { escalate, removeRecord } from '../desk';
import { ACTION_FIELDS, addAction } from '../parts/addAction';
import { rowsSaid, said, who, why, type Verb } from '../verbs';

const DAYS = 'fri, +1w, 14 Mar';

/** Only those that fit where it stands; `acted` says whether an action is linked to it. */
export function riskVerbs(session: Session, dto: RiskRecordDto, acted: boolean): Verb[] {
  const perform = (edit: RiskEditDto): Promise<unknown> => session.perform({ type: 'risk', edit });
  const verbs =
    dto.status === 'open' ? openVerbs(session, dto, acted, perform) : [reopen(dto, perform)];
  const edit: EditDto = { type: 'risk', edit: { type: 'remove', risk: dto.id } };
  verbs.push({
    id: 'remove',
    label: 'Remove',
    rare: Trash,
    run: () => removeRecord(session, dto.reference, edit),
  });
  return verbs;
}

type Perform = (edit: RiskEditDto) => Promise<unknown>;

function reopen({ id: risk }: RiskRecordDto, perform: Perform): Verb {
  return {
    id: 'reopen',
    label: 'Reopen',
    fields: [why()],
    run: (values) => perform({ type: 'reopen', risk, why: said(values, 'why') }),
  };
}

function openVerbs(session: Session, dto: RiskRecordDto, acted: boolean, perform: Perform): Verb[] {
  const risk = dto.id;
  return [
    {
      id: 'review',
      label: 'Review',
      go: 'Reviewed',
      fields: [
        { name: 'text', label: 'What has changed', kind: 'prose', placeholder: 'Nothing' },
        {
          name: 'followUp',
          label: 'Next',
          kind: 'line',
          placeholder: dto.followUp === null ? DAYS : 'As it is',
        },
      ],
      run: (values) => {
        const [text, followUp] = [said(values, 'text'), said(values, 'followUp')];
        return perform({ type: 'review', risk, text, followUp });
      },
    },
    {
      id: 'own',
      label: 'Own',
      about: 'Somebody follows it up by a day.',
      fields: [
        {
          name: 'name',
          label: 'Who',
          kind: 'person',
          value: personName(session, dto.owner),
        },
        {
          name: 'followUp',
          label: 'By',
          kind: 'line',
          value: dto.followUp ?? '',
          placeholder: DAYS,
        },
      ],
      run: (values) => {
        const [name, followUp] = [said(values, 'name').trim(), said(values, 'followUp')];
        return perform({ type: 'own', risk, name, followUp });
      },
    },
    {
      id: 'accept',
      label: 'Accept',
      about: 'Somebody agrees to live with it, and knows what is done if it happens.',
      fields: [
        who('Who agrees', dto.acceptedBy),
        { ...why(), value: dto.acceptedWhy },
        { name: 'contingency', label: 'Contingency', kind: 'prose', value: dto.contingency },
      ],
      run: (values) =>
        perform({
          type: 'accept',
          risk,
          by: said(values, 'by').trim(),
          why: said(values, 'why'),
          contingency: said(values, 'contingency'),
        }),
    },
    mitigate(session, dto, acted, perform),
    {
      id: 'close',
      label: 'Close',
      rare: CircleCheck,
      about: 'It can’t happen any more.',
      fields: [why()],
      run: (values) => perform({ type: 'close', risk, why: said(values, 'why') }),
    },
    {
      id: 'escalate',
      label: 'Escalate…',
      run: () => {
        escalate(session, dto.reference);
        return Promise.resolve();
      },
    },
    {
      id: 'materialise',
      label: 'It has happened',
      rare: Flame,
      about: 'It becomes a blocker, which stays linked with it.',
      go: 'Make it a blocker',
      fields: [
        {
          name: 'severity',
          label: 'Severity',
          kind: 'choice',
          options: choicesOf(SEVERITIES),
          value: dto.impact === 'critical' ? 'p0' : 'p1',
        },
        { name: 'owner', label: 'Owner', kind: 'person', value: personName(session, dto.owner) },
        { name: 'rows', label: 'Rows it stops', kind: 'rows', value: dto.rows.join(',') },
      ],
      run: (values) =>
        perform({
          type: 'materialise',
          risk,
          severity: said(values, 'severity') as SeverityDto,
          owner: said(values, 'owner').trim(),
          blocked: rowsSaid(values, 'rows'),
        }),
    },
  ];
}

/** A mitigated risk needs an action; without one it is written down with it, as one step. */
function mitigate(session: Session, dto: RiskRecordDto, acted: boolean, perform: Perform): Verb {
  const edit: RiskEditDto = { type: 'mitigate', risk: dto.id };
  const verb = { id: 'mitigate', label: 'Mitigate' };
  if (acted) return { ...verb, run: () => perform(edit) };
  return {
    ...verb,
    about: 'Mitigated means that something is being done. What is it?',
    fields: ACTION_FIELDS,
    run: (values) =>
      session.perform({
        type: 'batch',
        label: `Mitigate ${dto.reference}`,
        edits: [
          addAction(dto.plan, { type: 'risk', risk: dto.id }, values),
          { type: 'risk', edit },
        ],
      }),
  };
}
