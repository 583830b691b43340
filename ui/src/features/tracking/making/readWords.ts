/** What a pasted text stands for, in words: the records it would make, and what happens to them. */
import type {
  BlockerChangeDto,
  BlockerEditDto,
  DependencyChangeDto,
  EditDto,
  EscalationDraftDto,
  RiskChangeDto,
  RiskEditDto,
} from '../../../ipc/bindings';
import type { RecordKind } from '../../../model/records';
import { capacityWords, meetingWords } from './readReleases';
import {
  BLOCKER_CATEGORIES,
  DEPENDENCY_KINDS,
  DEPENDENCY_STATUSES,
  ESCALATION_SEVERITIES,
  IMPACTS,
  PROBABILITIES,
  REVERSIBILITIES,
  RISK_RESPONSES,
  ROUTES,
  SEVERITIES,
  TRIGGERS,
} from '../../../model/recordWords';

export type Said = [label: string, text: string];

export interface ReadRecord {
  kind: RecordKind;
  title: string;
  said: Said[];
}

/** How rows and people are called. */
export interface Names {
  row: (task: number) => string;
  person: (id: number) => string;
}

/** The records an edit read from text would make, in its order. */
export function recordsIn(edit: EditDto, names: Names): ReadRecord[] {
  const found: ReadRecord[] = [];
  const take = (one: EditDto): void => {
    if (one.type === 'batch') one.edits.forEach(take);
    const record = recordOf(one, names);
    if (record) found.push(record);
    // How far a record has come follows the record itself.
    else found.at(-1)?.said.push(...stepOf(one));
  };
  take(edit);
  return found.map((record) => ({
    ...record,
    said: record.said.filter(([, text]) => text.trim() !== ''),
  }));
}

function recordOf(one: EditDto, names: Names): ReadRecord | null {
  if (one.type === 'dependency' && one.edit.type === 'add') {
    const { name, kind, owner, changes } = one.edit;
    const said: Said[] = [
      ['Type', DEPENDENCY_KINDS[kind] ?? kind],
      ['Owner', owner],
    ];
    return { kind: 'dependency', title: name, said: [...said, ...changes.map(dependencyWords)] };
  }
  if (one.type === 'blocker' && one.edit.type === 'raise') {
    const { title, severity, owner, blocked, raised, by, changes } = one.edit;
    const said: Said[] = [
      ['Severity', SEVERITIES[severity]],
      ['Owner', owner],
      ['Blocked rows', blocked.map(names.row).join('; ')],
      ['Raised', raised],
      ['Raised by', by],
    ];
    return {
      kind: 'blocker',
      title,
      said: [...said, ...changes.map((change) => blockerWords(change, names))],
    };
  }
  if (one.type === 'risk' && one.edit.type === 'raise') {
    const { statement, probability, impact, changes } = one.edit;
    const said: Said[] = [
      ['Probability', PROBABILITIES[probability]],
      ['Impact', IMPACTS[impact]],
    ];
    return {
      kind: 'risk',
      title: statement,
      said: [...said, ...changes.map((change) => riskWords(change, names))],
    };
  }
  if (one.type === 'escalation' && one.edit.type === 'draft') {
    const { draft } = one.edit;
    return { kind: 'escalation', title: draft.title, said: draftWords(draft, names) };
  }
  if (one.type === 'goNoGo' && one.edit.type === 'draft') {
    const { draft } = one.edit;
    const title = `${draft.release} ${draft.version}`.trim();
    return { kind: 'gonogo', title, said: meetingWords(draft) };
  }
  if (one.type === 'capacity' && one.edit.type === 'assess') {
    const { draft } = one.edit;
    return { kind: 'capacity', title: draft.name, said: capacityWords(draft) };
  }
  return null;
}

function dependencyWords(change: DependencyChangeDto): Said {
  switch (change.type) {
    case 'provider':
      return ['Provided by', change.text];
    case 'neededBy':
      return ['Needed by', change.text];
    case 'forecast':
      return ['Expected on', change.text];
    case 'blocker':
      return ['Blocker', change.blocker === null ? '' : `BLOCKER-${change.blocker}`];
    case 'impact':
      return ['Impact if late', change.text];
    case 'mitigation':
      return ['Mitigation', change.text];
    case 'workaround':
      return ['Workaround', change.has ? change.text || 'There is one' : `None. ${change.text}`];
    case 'verified':
      return ['Last asked', change.text];
    case 'status':
      return ['Status', DEPENDENCY_STATUSES[change.status]];
    case 'promised':
      return ['Promised for', [change.text, change.by].filter((part) => part !== '').join(', by ')];
  }
}

function blockerWords(change: BlockerChangeDto, names: Names): Said {
  switch (change.type) {
    case 'title':
      return ['Title', change.text];
    case 'severity':
      return ['Severity', SEVERITIES[change.severity]];
    case 'category':
      return ['Missing', change.category === null ? '' : BLOCKER_CATEGORIES[change.category]];
    case 'blocked':
      return ['Blocked rows', change.rows.map(names.row).join('; ')];
    case 'reporter':
      return ['Reported by', change.text];
    case 'description':
      return ['Description', change.text];
    case 'rootCause':
      return ['Root cause', change.text];
    case 'proposed':
      return ['Proposed', change.text];
    case 'path':
      return ['Steps', change.steps.join('\n')];
    case 'workaround':
      return ['Workaround', change.text];
    case 'owner':
      return ['Owner', change.name];
    case 'resolver':
      return ['Worked on by', change.name];
    case 'target':
      return ['To be resolved by', change.text];
    case 'peopleBlocked':
      return ['People blocked', String(change.count)];
    case 'lessons':
      return ['Lessons', change.text];
    case 'tags': {
      const { security, compliance } = change.tags;
      const said = [security ? 'security' : '', compliance ? 'compliance' : ''];
      return ['Touches', said.filter((word) => word !== '').join(', ')];
    }
  }
}

function riskWords(change: RiskChangeDto, names: Names): Said {
  switch (change.type) {
    case 'statement':
      return ['Statement', change.text];
    case 'category':
      return ['Category', change.text];
    case 'probability':
      return ['Probability', PROBABILITIES[change.probability]];
    case 'impact':
      return ['Impact', IMPACTS[change.impact]];
    case 'response':
      return ['Response', change.response === null ? '' : RISK_RESPONSES[change.response]];
    case 'mitigation':
      return ['Mitigation', change.text];
    case 'contingency':
      return ['Contingency', change.text];
    case 'trigger':
      return ['Trigger', change.text];
    case 'owner':
      return ['Owner', change.name];
    case 'followUp':
      return ['Followed up on', change.text];
    case 'rows':
      return ['Rows', change.rows.map(names.row).join('; ')];
    case 'tags': {
      const { security, compliance } = change.tags;
      const said = [security ? 'security' : '', compliance ? 'compliance' : ''];
      return ['Touches', said.filter((word) => word !== '').join(', ')];
    }
  }
}

function draftWords(draft: EscalationDraftDto, names: Names): Said[] {
  const { impact, options, levelFrom, levelTo } = draft;
  return [
    ['Severity', ESCALATION_SEVERITIES[draft.severity]],
    ['About', draft.subject],
    ['Set off by', TRIGGERS[draft.trigger]],
    ['Route', draft.route === null ? '' : ROUTES[draft.route]],
    ['From', draft.from],
    ['To', draft.to.join(', ')],
    ['Level', `${levelFrom.toUpperCase()} to ${levelTo.toUpperCase()}`],
    ['Why there', draft.reason],
    ['Situation', draft.situation],
    ['What is new', draft.news],
    ['Tried', draft.tried.join('\n')],
    ['Dates', impact.timeline],
    ['Scope', impact.scope],
    ['People', impact.resources],
    ['Promises', impact.commitments],
    ...options.map((option, at): Said => {
      const { name, action, timeline, pros, cons, cost, owner, reversibility } = option;
      const parts = [
        action,
        timeline,
        pros && `For it: ${pros}`,
        cons && `Against it: ${cons}`,
        cost && `Cost: ${cost}`,
        owner === null ? '' : `Owner: ${names.person(owner)}`,
        reversibility === null ? '' : REVERSIBILITIES[reversibility],
      ].filter((part) => part !== '');
      return [`Option ${String.fromCharCode(65 + (at % 26))}`, [name, ...parts].join('\n')];
    }),
    ['If nothing is done', draft.doNothing],
    ['Recommendation', draft.recommendation],
    ['Decision by', draft.decisionNeededBy],
    ['If nobody decides', draft.ifNoDecision],
  ];
}

/** What else is done to the record made last. */
function stepOf(one: EditDto): Said[] {
  if (one.type === 'blocker') return blockerStep(one.edit);
  if (one.type === 'risk') return riskStep(one.edit);
  return [];
}

function blockerStep(edit: BlockerEditDto): Said[] {
  switch (edit.type) {
    case 'investigate':
      return [['Then', 'taken on']];
    case 'escalate':
      return [['Then', `escalated to ${edit.to.toUpperCase()}`]];
    case 'resolve':
      return [['Then', ['resolved', edit.resolution].filter(Boolean).join(': ')]];
    case 'close':
      return [['Then', 'closed']];
    case 'wontFix':
      return [['Then', ['given up', edit.reason].filter(Boolean).join(': ')]];
    case 'raise':
    case 'set':
    case 'note':
    case 'deescalate':
    case 'reopen':
    case 'remove':
      return [];
  }
}

function riskStep(edit: RiskEditDto): Said[] {
  switch (edit.type) {
    case 'own':
      return [['Then', `owned by ${edit.name}`]];
    case 'close':
      return [['Then', `closed: ${edit.why}`]];
    case 'raise':
    case 'set':
    case 'accept':
    case 'mitigate':
    case 'reopen':
    case 'review':
    case 'materialise':
    case 'remove':
      return [];
  }
}
