/**
 * Files of other programs in memory: a project, a table of Jira's, a workbook and a broken file,
 * told as the engine would tell them.
 */
import type {
  ColumnDto,
  ExportedDto,
  FormatDto,
  ImportOptionsDto,
  ImportPreviewDto,
  NoteDto,
  RowChangeDto,
} from '../bindings';
import { fault, newHead, newRow, type PlanState, type State } from './state';
import { midnightOf, minutesOf, WORKDAY } from './time';

/* eslint-disable @typescript-eslint/only-throw-error -- a Fault is the error of this boundary */

const HOME = '/home/nina/Downloads/';

export const FILES = {
  project: `${HOME}Harbour crane refit.xml`,
  jira: `${HOME}Apollo (Jira).csv`,
  workbook: `${HOME}Kubernetes 1.33.xlsx`,
  broken: `${HOME}Half a download.xml`,
} as const;

const EXTENSIONS: Record<FormatDto, string> = {
  mspdi: 'xml',
  csv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
  ics: 'ics',
  mermaidGantt: 'mmd',
  mermaidFlow: 'mmd',
};

const FIELDS = [
  ['Id', 'Name', 'Kind', 'Summary', 'Duration', 'Start', 'Finish', 'Percent complete', 'Status'],
  ['Predecessors', 'Blocks', 'Blocked by', 'Owner', 'Workstream', 'Deadline', 'Note'],
].flat();

/** One piece of reading or writing; it goes on while its `pace` says so. */
export type Pace = (tell: (percent: number) => void) => Promise<void>;

const atOnce: Pace = () => Promise.resolve();

export const slowly: Pace = async (tell) => {
  for (let percent = 4; percent < 100; percent += 4) {
    await new Promise((wake) => setTimeout(wake, 100));
    tell(percent);
  }
};

/** The disk: what a dialog answers with, and how long reading takes. */
export class Files {
  /** What the next dialog is answered with; `null` cancels it. */
  pick: string | null = FILES.project;
  pace: Pace = atOnce;
  readonly #listeners = new Set<(percent: number) => void>();
  #stop: (() => void) | null = null;

  listen(listener: (percent: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  cancel(): void {
    this.#stop?.();
  }

  async preview(
    path: string | null,
    options: ImportOptionsDto,
    state: State,
  ): Promise<ImportPreviewDto | null> {
    const chosen = path ?? this.pick;
    if (chosen === null) return null;
    await this.#work();
    return structuredClone(previewOf(chosen, options, state));
  }

  /** What the program is after a file was taken in. */
  async taken(path: string, options: ImportOptionsDto, state: State): Promise<State> {
    const preview = previewOf(path, options, state);
    const question = preview.table?.question ?? null;
    if (question !== null) throw fault('question', question);
    await this.#work();
    const after = structuredClone(state);
    if ((options.plan ?? null) === null) after.plans.push(planOf(preview.source, after));
    else change(after, options, preview.changes);
    return after;
  }

  async export(name: string, format: FormatDto): Promise<ExportedDto | null> {
    if (this.pick === null) return null;
    await this.#work();
    const drawn = format === 'mermaidGantt' || format === 'mermaidFlow';
    return {
      path: `/home/nina/${name}.${EXTENSIONS[format]}`,
      bytes: 18_204,
      remarks: drawn ? ['Two rows without dates are not drawn.'] : [],
    };
  }

  async #work(): Promise<void> {
    const stopped = new Promise<never>((_, reject) => {
      this.#stop = () => {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a Fault is the error
        reject(fault('stopped', 'It was stopped.'));
      };
    });
    const tell = (percent: number): void => {
      for (const listener of this.#listeners) listener(percent);
    };
    await Promise.race([this.pace(tell), stopped]);
    this.#stop = null;
  }
}

function previewOf(path: string, options: ImportOptionsDto, state: State): ImportPreviewDto {
  const nothing: ImportPreviewDto = {
    path,
    source: path.split('/').at(-1) ?? path,
    format: 'mspdi',
    counts: counts({}),
    notes: [],
    moreNotes: 0,
    recorded: 0,
    differing: 0,
    differences: [],
    table: null,
    changes: [],
  };
  if (path === FILES.project) return { ...nothing, ...project(options) };
  if (path === FILES.jira) return { ...nothing, ...jira(options) };
  if (path === FILES.workbook) return { ...nothing, ...workbook(options, state) };
  throw fault(
    'not-xml',
    'The file is not sound XML: line 2417 ends in the middle of “<Finish>”.',
    'Save it again in the program it comes from.',
  );
}

function counts(some: Partial<ImportPreviewDto['counts']>): ImportPreviewDto['counts'] {
  const none = { plans: 1, tasks: 0, milestones: 0, links: 0, people: 0, parts: 0 };
  return { ...none, calendars: 0, baselines: 0, ...some };
}

function note(weight: NoteDto['weight'], code: string, place: string, text: string): NoteDto {
  return { weight, code, place, text };
}

const PROJECT_NOTES: NoteDto[] = [
  note(
    'leftOut',
    'dangling-link',
    'Row 41, “Paint the jib”',
    'A link to a row that is not in the file was left out.',
  ),
  note('leftOut', 'cost', '12 resources', 'Rates and costs are not kept here.'),
  note(
    'leftOut',
    'link-loop',
    'Row 88, “Load test at sea”',
    'The link to “Certify the crane” would close a loop and was left out.',
  ),
  note(
    'changed',
    'calendar-base',
    'Calendar “Night shift”',
    'It rests on a calendar that is not in the file; it now rests on “Standard”.',
  ),
  note(
    'changed',
    'percent-lag',
    'Row 23, “Order the slewing ring”',
    'A lag of 25% was taken as a quarter of the predecessor’s duration.',
  ),
  note('changed', 'no-name', 'Row 102', 'It has no name; it is called “Unnamed”.'),
  ...Array.from({ length: 130 }, (_, i) =>
    note(
      'remark',
      'kept-field',
      `Row ${i + 3}`,
      'Text1 “Cost centre” is kept and written back on export.',
    ),
  ),
];

const AT = (date: string, hour: number): number => (midnightOf(date) ?? 0) + hour * 60;

function project(options: ImportOptionsDto): Partial<ImportPreviewDto> {
  const span = (a: string, b: string): [number, number] => [AT(a, 8), AT(b, 17)];
  const differences: ImportPreviewDto['differences'] = [
    {
      name: 'Order the slewing ring',
      recorded: span('2025-03-03', '2025-03-14'),
      computed: span('2025-03-05', '2025-03-18'),
      start: 960,
      finish: 960,
      why: 'it starts after “Survey the bearing” finishes',
    },
    {
      name: 'Weld the new foot, with a name as long as the ones that come out of real plans',
      recorded: [AT('2025-03-17', 8), AT('2025-03-17', 17)],
      computed: [AT('2025-03-17', 13), AT('2025-03-17', 17)],
      start: 240,
      finish: 0,
      why: 'it keeps hours of its own, and starts when “Night shift” opens',
    },
    {
      name: 'Certify the crane',
      recorded: [AT('2025-06-30', 17), AT('2025-06-30', 17)],
      computed: [AT('2025-06-26', 17), AT('2025-06-26', 17)],
      start: -960,
      finish: -960,
      why: 'the link that held it back was left out',
    },
  ];
  return {
    counts: counts({
      tasks: 146,
      milestones: 24,
      links: 176,
      people: 12,
      parts: 151,
      calendars: 3,
      baselines: 1,
    }),
    notes: PROJECT_NOTES,
    moreNotes: 812,
    recorded: 170,
    differing: options.asRecorded ? 0 : differences.length,
    differences: options.asRecorded ? [] : differences,
  };
}

/** Columns as proposed, then as somebody said. */
function columnsOf(proposed: [string, string, string[]][], options: ImportOptionsDto): ColumnDto[] {
  const columns = proposed.map(([name, field, samples]) => ({ name, field, samples }));
  for (const [field, name] of options.columns ?? []) {
    if (field !== '' && !['Blocks', 'Blocked by', 'Predecessors', 'Summary'].includes(field)) {
      for (const column of columns) if (column.field === field) column.field = '';
    }
    for (const column of columns) if (column.name === name) column.field = field;
  }
  return columns;
}

function jira(options: ImportOptionsDto): Partial<ImportPreviewDto> {
  const columns = columnsOf(
    [
      ['Summary', 'Name', ['Set up the staging cluster', 'Rotate the signing keys']],
      ['Issue key', 'Id', ['APO-12', 'APO-13', 'APO-17']],
      ['Issue Type', 'Kind', ['Story', 'Task', 'Epic']],
      ['Status', 'Status', ['In Progress', 'To Do', 'Done']],
      ['Assignee', 'Owner', ['Nina Polshakova', 'Dipesh Rawat']],
      ['Due Date', 'Deadline', ['03/04/2025 12:00 AM', '07/04/2025 12:00 AM']],
      ['Original Estimate', 'Duration', ['144000', '57600']],
      ['Outward issue link (Blocks)', 'Blocks', ['APO-13']],
      ['Outward issue link (Blocks)', 'Blocks', ['APO-21']],
      ['Sprint', 'Workstream', ['Apollo 4', 'Apollo 5']],
      ['Watchers', '', ['7010a2', '7010b8']],
      ['Comment', '', ['18/Feb/25 9:12 AM;7010a2;Waiting for the vendor to answer.']],
      ['Custom field (Rank)', '', []],
    ],
    options,
  );
  const named = columns.some((column) => column.field === 'Name');
  const dated = columns.some((column) => column.field === 'Deadline');
  const asksDateOrder = named && dated && (options.dayFirst ?? null) === null;
  const question = asksDateOrder
    ? '“03/04/2025 12:00 AM” may mean two days. Does the day or the month come first?'
    : named
      ? null
      : 'Which column holds the names of the rows?';
  const table = { columns, fields: FIELDS, question, asksDateOrder, sheets: [], rows: 48 };
  if (question !== null) return { format: 'csv', table };
  return {
    format: 'csv',
    table,
    counts: counts({ tasks: 44, milestones: 4, links: 31, people: 6 }),
    notes: [
      note(
        'changed',
        'estimate',
        '44 rows',
        'Estimates in seconds became durations of eight hours a day.',
      ),
      note('leftOut', 'other-project', 'APO-31', 'It blocks “OPS-4”, which is not in the file.'),
    ],
  };
}

function workbook(options: ImportOptionsDto, state: State): Partial<ImportPreviewDto> {
  const sheets = ['Plan', 'Holidays'];
  const team = options.sheet === 'Holidays';
  const columns = columnsOf(
    team
      ? [
          ['Day', 'Start', ['2025-01-01', '2025-04-18']],
          ['Occasion', '', ['New Year’s Day', 'Good Friday']],
        ]
      : [
          ['Id', 'Id', ['2', '3', '4']],
          ['Name', 'Name', ['Call for release team', 'Shadow onboarding']],
          ['Duration', 'Duration', ['5d', '8d']],
          ['Predecessors', 'Predecessors', ['2', '3FS+1d']],
        ],
    options,
  );
  const named = columns.some((column) => column.field === 'Name');
  const question = named ? null : 'Which column holds the names of the rows?';
  const rows = team ? 11 : 38;
  const table = { columns, fields: FIELDS, question, asksDateOrder: false, sheets, rows };
  if (question !== null) return { format: 'xlsx', table };
  const plan = state.plans.find((one) => one.head.id === options.plan);
  return {
    format: 'xlsx',
    table,
    counts: counts({ tasks: rows - 6, milestones: 6, links: team ? 0 : 40 }),
    changes: plan ? changesOf(plan) : [],
  };
}

function changesOf(plan: PlanState): RowChangeDto[] {
  const work = plan.rows.filter((row) => row.kind === 'work' && row.parent !== null);
  const changed = work.slice(0, 2).map((row): RowChangeDto => {
    const values: RowChangeDto['values'] = [
      ['Name', row.name, `${row.name} (agreed)`],
      ['Duration', `${row.duration / WORKDAY}d`, '12d'],
    ];
    return { fate: 'changed', task: row.id, id: String(row.id), name: row.name, values };
  });
  const missing = work.slice(-1).map((row): RowChangeDto => {
    return { fate: 'missing', task: row.id, id: String(row.id), name: row.name, values: [] };
  });
  const added: RowChangeDto = {
    fate: 'added',
    task: null,
    id: '901',
    name: 'Publish the release notes',
    values: [
      ['Duration', '', '3d'],
      ['Owner', '', 'Nina Polshakova'],
    ],
  };
  return [added, ...changed, ...missing];
}

function planOf(source: string, state: State): PlanState {
  const head = newHead(state.nextId++, source.replace(/\.\w+$/, ''), '2025-03-03');
  const names = ['Survey the bearing', 'Order the slewing ring', 'Weld the new foot', 'Load test'];
  const rows = names.map((name) => newRow(state.nextId++, name));
  return { head, rows, links: [], workstreams: [] };
}

function change(state: State, options: ImportOptionsDto, changes: RowChangeDto[]): void {
  const plan = state.plans.find((one) => one.head.id === options.plan);
  if (!plan) throw fault('gone', 'There is no such plan.');
  for (const { fate, task, name, values } of changes) {
    const row = plan.rows.find((one) => one.id === task);
    const becomes = (field: string): string | undefined =>
      values.find(([one]) => one === field)?.[2];
    if (fate === 'missing') {
      if (options.deleteMissing && row) remove(plan, row.id);
      continue;
    }
    const target = row ?? newRow(state.nextId++, name);
    target.name = becomes('Name') ?? target.name;
    target.duration = minutesOf(becomes('Duration') ?? '') ?? target.duration;
    if (!row) plan.rows.push(target);
  }
}

function remove(plan: PlanState, id: number): void {
  plan.rows = plan.rows.filter((row) => row.id !== id);
  plan.links = plan.links.filter((link) => link.from !== id && link.to !== id);
  if (plan.head.launch === id) plan.head.launch = null;
}
