/** What a record is in a few words, each with how pressing it is. */
import type { TrackedRecord } from '../../model/records';
import {
  ACTION_STATUSES,
  ASSUMPTION_STATUSES,
  ADVICE,
  BLOCKER_STATUSES,
  DECISIONS,
  DECISION_TONES,
  DEPENDENCY_STATES,
  DEPENDENCY_STATUSES,
  DEPENDENCY_TONES,
  ESCALATION_SEVERITIES,
  ESCALATION_STATUSES,
  ESCALATION_TONES,
  GO_STATUSES,
  HEALTHS,
  HEALTH_TONES,
  RISK_LEVELS,
  RISK_STATUSES,
  RISK_TONES,
  ROAM,
  SEVERITIES,
  SEVERITY_MARKS,
  SEVERITY_TONES,
  URGENCIES,
  type Tone,
} from '../../model/recordWords';
import type { Tracking } from '../../model/tracking.svelte';

export interface ChipWords {
  text: string;
  tone: Tone;
  title?: string;
}

type Of<K extends TrackedRecord['kind']> = Extract<TrackedRecord, { kind: K }>['dto'];

const idle = (text: string): ChipWords => ({ text, tone: 'idle' });
const overdue: ChipWords = { text: 'Overdue', tone: 'bad' };

/** The chips at the head of a record. */
export function chipsOf(tracking: Tracking, record: TrackedRecord): ChipWords[] {
  switch (record.kind) {
    case 'dependency':
      return ofDependency(tracking, record.dto);
    case 'blocker':
      return ofBlocker(record.dto);
    case 'risk':
      return ofRisk(record.dto);
    case 'decision':
      return ofDecision(tracking, record.dto);
    case 'escalation':
      return ofEscalation(tracking, record.dto);
    case 'gonogo':
      return ofGoNoGo(tracking, record.dto);
    case 'capacity':
      return ofCapacity(tracking, record.dto);
    case 'assumption': {
      const { status, reference } = record.dto;
      const tone = { open: 'idle', confirmed: 'good', wrong: 'bad' } as const;
      const chip: ChipWords = { text: ASSUMPTION_STATUSES[status], tone: tone[status] };
      return withDue(tracking, reference, chip);
    }
    case 'action': {
      const { status, reference } = record.dto;
      const tone = status === 'done' ? 'good' : 'idle';
      return withDue(tracking, reference, { text: ACTION_STATUSES[status], tone });
    }
  }
}

function withDue(tracking: Tracking, reference: string, chip: ChipWords): ChipWords[] {
  return (tracking.due(reference)?.overdue ?? 0) > 0 ? [overdue, chip] : [chip];
}

function ofDependency(tracking: Tracking, dto: Of<'dependency'>): ChipWords[] {
  const told = tracking.dependency(dto.id);
  if (!told) return [idle(DEPENDENCY_STATUSES[dto.status])];
  const chips: ChipWords[] = [
    { text: DEPENDENCY_STATES[told.state], tone: DEPENDENCY_TONES[told.state] },
  ];
  if (dto.regressed) chips.push({ text: 'Undone again', tone: 'bad' });
  if (told.freshness === 'stale') chips.push({ text: 'Stale', tone: 'warn' });
  if (told.releaseCritical) {
    chips.push({
      ...idle('Release-critical'),
      title: 'The launch waits for it, and nothing can stand in for it.',
    });
  } else if (told.critical) chips.push(idle('Critical path'));
  return chips;
}

function ofBlocker(dto: Of<'blocker'>): ChipWords[] {
  const severity: ChipWords = {
    text: SEVERITY_MARKS[dto.severity],
    tone: dto.open ? SEVERITY_TONES[dto.severity] : 'idle',
    title: SEVERITIES[dto.severity],
  };
  const tone = dto.status === 'resolved' || dto.status === 'closed' ? 'good' : 'idle';
  return [severity, { text: BLOCKER_STATUSES[dto.status], tone }];
}

function ofRisk(dto: Of<'risk'>): ChipWords[] {
  const open = dto.status === 'open';
  const level: ChipWords = {
    text: RISK_LEVELS[dto.level],
    tone: open ? RISK_TONES[dto.level] : 'idle',
    title: 'By probability and impact',
  };
  const status = idle(open && dto.roam !== null ? ROAM[dto.roam] : RISK_STATUSES[dto.status]);
  if (dto.status === 'materialised') status.tone = 'bad';
  return [level, status];
}

function ofDecision(tracking: Tracking, dto: Of<'decision'>): ChipWords[] {
  if (dto.decided !== null) return [{ text: 'Decided', tone: 'good' }];
  const urgency: ChipWords = {
    text: URGENCIES[dto.urgency],
    tone: dto.urgency === 'critical' ? 'bad' : dto.urgency === 'high' ? 'warn' : 'idle',
    title: 'How much it hurts to wait',
  };
  return (tracking.decision(dto.id)?.overdue ?? 0) > 0 ? [overdue, urgency] : [urgency];
}

function ofEscalation(tracking: Tracking, dto: Of<'escalation'>): ChipWords[] {
  const chips: ChipWords[] = [
    {
      text: ESCALATION_SEVERITIES[dto.severity],
      tone: dto.open || dto.status === 'draft' ? ESCALATION_TONES[dto.severity] : 'idle',
    },
    { text: ESCALATION_STATUSES[dto.status], tone: dto.status === 'resolved' ? 'good' : 'idle' },
  ];
  return (tracking.escalation(dto.id)?.overdue ?? 0) > 0 ? [overdue, ...chips] : chips;
}

function ofGoNoGo(tracking: Tracking, dto: Of<'gonogo'>): ChipWords[] {
  const told = tracking.gonogo(dto.id);
  const chips: ChipWords[] = [idle(GO_STATUSES[dto.status])];
  if (told?.stands) {
    chips.unshift({
      text: DECISIONS[told.stands],
      tone: DECISION_TONES[told.stands],
      title: 'What holds now',
    });
  }
  if (told?.lapsed) chips.push({ text: 'A condition has lapsed', tone: 'bad' });
  if ((told?.overdue ?? 0) > 0) chips.unshift(overdue);
  if (told && !told.counts) chips.push(idle('Not the newest'));
  return chips;
}

function ofCapacity(tracking: Tracking, dto: Of<'capacity'>): ChipWords[] {
  const told = tracking.capacity(dto.id);
  const chips: ChipWords[] = [];
  if (told) chips.push({ text: HEALTHS[told.health], tone: HEALTH_TONES[told.health] });
  if (dto.advice) chips.push({ ...idle(ADVICE[dto.advice]), title: 'What somebody recommends' });
  if (told && !told.counts) chips.push(idle('Not the newest'));
  return chips;
}
