import Copy from 'lucide/dist/esm/icons/copy.mjs';
import FilePlus from 'lucide/dist/esm/icons/file-plus.mjs';
import FolderOpen from 'lucide/dist/esm/icons/folder-open.mjs';
import PackageOpen from 'lucide/dist/esm/icons/package-open.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import { always, withProgram, writable, type Action } from './action';

export const programActions: Action[] = [
  {
    id: 'program.new',
    label: 'New program…',
    icon: FilePlus,
    group: 'Program',
    shortcuts: ['Mod+N'],
    whileTyping: true,
    words: 'create file empty',
    enabled: always,
    run: (session) => {
      session.panel = 'newProgram';
    },
  },
  {
    id: 'program.sample',
    label: 'Open the sample release',
    icon: PackageOpen,
    group: 'Program',
    shortcuts: [],
    words: 'kubernetes example demo',
    enabled: (session) => !session.opening,
    run: (session) => {
      void session.openSample();
    },
  },
  {
    id: 'program.open',
    label: 'Open a program…',
    icon: FolderOpen,
    group: 'Program',
    shortcuts: ['Mod+O'],
    whileTyping: true,
    words: 'file load',
    enabled: (session) => !session.opening,
    run: (session) => {
      void session.openProgram(null);
    },
  },
  {
    id: 'program.copy',
    label: 'Save a copy…',
    icon: Copy,
    group: 'Program',
    shortcuts: ['Mod+Shift+S'],
    words: 'export duplicate backup',
    enabled: withProgram,
    run: (session) => {
      void session.saveCopy();
    },
  },
  {
    id: 'program.close',
    label: 'Close the program',
    icon: X,
    group: 'Program',
    shortcuts: ['Mod+W'],
    enabled: withProgram,
    run: (session) => {
      void session.closeProgram();
    },
  },
  {
    id: 'plan.new',
    label: 'New plan…',
    icon: Plus,
    group: 'Program',
    shortcuts: [],
    words: 'add release',
    enabled: (session) => session.program?.readOnly === false,
    run: (session) => {
      session.panel = 'newPlan';
    },
  },
  {
    id: 'plan.delete',
    label: 'Delete this plan',
    told: (session) =>
      session.plan ? `Delete the plan “${session.plan.head.name}”` : 'Delete this plan',
    icon: Trash,
    group: 'Program',
    shortcuts: [],
    words: 'remove',
    enabled: writable,
    run: (session) => {
      const plan = session.plan;
      if (plan) void session.act({ type: 'removePlan', plan: plan.head.id });
    },
  },
];
