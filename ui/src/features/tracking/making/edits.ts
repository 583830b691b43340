/** What a written record asks of the engine, and what it can't do without. */
import type {
  ActionChangeDto,
  AssumptionChangeDto,
  BlockerChangeDto,
  DecisionChangeDto,
  DependencyChangeDto,
  EditDto,
  RiskChangeDto,
} from '../../../ipc/bindings';
import { referenceOf, type RecordKind } from '../../../model/records';
import type { RecordDraft } from './draft.svelte';

/** Kinds that are not written here: each has a dialog of its own. */
export type OwnKind = 'escalation' | 'gonogo' | 'capacity';
export type MadeKind = Exclude<RecordKind, OwnKind>;

export function isOwn(kind: RecordKind): kind is OwnKind {
  return kind === 'escalation' || kind === 'gonogo' || kind === 'capacity';
}

/** The fields there are, as refusals are laid at them. */
export type FieldName =
  'text' | 'owner' | 'rows' | 'neededBy' | 'due' | 'forecast' | 'promised' | 'raised' | 'row';

const UNSAID: Record<MadeKind, string> = {
  dependency: 'Say what is awaited.',
  blocker: 'Say in a line what stops work.',
  risk: 'Say what may happen.',
  assumption: 'Say what is taken for true.',
  action: 'Say what is to be done.',
  decision: 'Write the question.',
};

/** What has to be said and was not, by field. */
export function missing(kind: MadeKind, draft: RecordDraft): Partial<Record<FieldName, string>> {
  const found: Partial<Record<FieldName, string>> = {};
  if (draft.text.trim() === '') found.text = UNSAID[kind];
  if (kind === 'blocker') {
    if (draft.owner.trim() === '') {
      found.owner = 'A blocker needs one owner, a person who answers for it.';
    }
    if (draft.rows.length === 0) found.rows = 'Say which rows it blocks.';
  }
  return found;
}

/** Fields that hold a date as typed. */
export const DATE_FIELDS: Record<MadeKind, readonly (FieldName & keyof RecordDraft)[]> = {
  dependency: ['neededBy', 'forecast', 'promised'],
  blocker: ['raised'],
  risk: [],
  assumption: ['due'],
  action: ['due'],
  decision: ['neededBy'],
};

/** The edit that makes it. What was left empty is not spoken of. */
export function editOf(kind: MadeKind, draft: RecordDraft, plan: number): EditDto {
  switch (kind) {
    case 'dependency': {
      const { text: name, type, owner } = draft;
      const changes = dependencyChanges(draft);
      return { type: kind, edit: { type: 'add', plan, name, kind: type, owner, changes } };
    }
    case 'blocker': {
      const { text: title, severity, owner, raised } = draft;
      const blocked = [...draft.rows];
      const changes = blockerChanges(draft);
      const said = { plan, title, severity, owner, blocked, raised, by: '', changes };
      return { type: kind, edit: { type: 'raise', ...said } };
    }
    case 'risk': {
      const { text: statement, probability, impact } = draft;
      const changes = riskChanges(draft);
      return { type: kind, edit: { type: 'raise', plan, statement, probability, impact, changes } };
    }
    case 'assumption':
      return {
        type: kind,
        edit: { type: 'add', plan, text: draft.text, changes: assumptionChanges(draft) },
      };
    case 'action':
      return {
        type: kind,
        edit: { type: 'add', plan, text: draft.text, changes: actionChanges(draft) },
      };
    case 'decision': {
      const { text: question, row } = draft;
      const changes = decisionChanges(draft);
      return { type: kind, edit: { type: 'ask', plan, question, row, changes } };
    }
  }
}

function dependencyChanges(draft: RecordDraft): DependencyChangeDto[] {
  const { provider, neededBy, forecast, promised, promisedBy, mitigation } = draft;
  const changes: DependencyChangeDto[] = [];
  if (said(provider)) changes.push({ type: 'provider', text: provider });
  if (said(neededBy)) changes.push({ type: 'neededBy', text: neededBy });
  if (said(forecast)) changes.push({ type: 'forecast', text: forecast });
  if (said(promised)) changes.push({ type: 'promised', text: promised, by: promisedBy });
  if (said(mitigation)) changes.push({ type: 'mitigation', text: mitigation });
  return changes;
}

function blockerChanges(draft: RecordDraft): BlockerChangeDto[] {
  const { category, background, workaround } = draft;
  const changes: BlockerChangeDto[] = [];
  if (category !== '') changes.push({ type: 'category', category });
  if (said(background)) changes.push({ type: 'description', text: background });
  if (said(workaround)) changes.push({ type: 'workaround', text: workaround });
  return changes;
}

function riskChanges(draft: RecordDraft): RiskChangeDto[] {
  const { riskCategory, owner, response, mitigation, trigger, rows } = draft;
  const changes: RiskChangeDto[] = [];
  if (said(riskCategory)) changes.push({ type: 'category', text: riskCategory });
  if (said(owner)) changes.push({ type: 'owner', name: owner });
  if (response !== '') changes.push({ type: 'response', response });
  if (said(mitigation)) changes.push({ type: 'mitigation', text: mitigation });
  if (said(trigger)) changes.push({ type: 'trigger', text: trigger });
  if (rows.length > 0) changes.push({ type: 'rows', rows: [...rows] });
  return changes;
}

function assumptionChanges(draft: RecordDraft): AssumptionChangeDto[] {
  const { owner, due, ifFalse, rows } = draft;
  const changes: AssumptionChangeDto[] = [];
  if (said(owner)) changes.push({ type: 'owner', name: owner });
  if (said(due)) changes.push({ type: 'due', text: due });
  if (said(ifFalse)) changes.push({ type: 'ifFalse', text: ifFalse });
  if (rows.length > 0) changes.push({ type: 'rows', rows: [...rows] });
  return changes;
}

function actionChanges(draft: RecordDraft): ActionChangeDto[] {
  const { owner, due, about, rows } = draft;
  const changes: ActionChangeDto[] = [];
  if (said(owner)) changes.push({ type: 'owner', name: owner });
  if (said(due)) changes.push({ type: 'due', text: due });
  const record = referenceOf(about);
  if (record?.kind === 'risk') changes.push({ type: 'risk', risk: record.id });
  if (record?.kind === 'blocker') changes.push({ type: 'blocker', blocker: record.id });
  if (rows.length > 0) changes.push({ type: 'rows', rows: [...rows] });
  return changes;
}

function decisionChanges(draft: RecordDraft): DecisionChangeDto[] {
  const { deciders, neededBy, urgency, defaultIfNone, background } = draft;
  const changes: DecisionChangeDto[] = [];
  if (deciders.length > 0) changes.push({ type: 'deciders', names: [...deciders] });
  if (said(neededBy)) changes.push({ type: 'neededBy', text: neededBy });
  if (urgency !== 'normal') changes.push({ type: 'urgency', urgency });
  if (said(defaultIfNone)) changes.push({ type: 'defaultIfNone', text: defaultIfNone });
  if (said(background)) changes.push({ type: 'context', text: background });
  return changes;
}

function said(text: string): boolean {
  return text.trim() !== '';
}
