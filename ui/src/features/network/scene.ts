/** What is on the picture now, gathered for the brush. */
import type { Shortened } from '../../core/shortened';
import { dayScale } from '../../core/graph/timeline';
import { dayOfDate } from '../../core/time';
import type { NodeDto } from '../../ipc/bindings';
import type { Board } from './board.svelte';
import { density } from '../../widgets/density';
import type { Ink } from '../../widgets/ink';
import { lookOf, type Look } from './look';
import type { Scene } from './paint';
import { edgeWords } from './words';

/** How nodes look, worked out when one is first drawn, until something about the plan changes. */
export class Looks {
  readonly #known = new Map<number, Look | null>();
  /** The year dates are read in. */
  readonly #here: number;

  constructor(here: number) {
    this.#here = here;
  }

  of(board: Board, node: NodeDto): Look | null {
    let look = this.#known.get(node.task);
    if (look === undefined) {
      const row = board.plan?.row(node.task);
      const stop = board.session.tracking.stopped(node.task);
      look = board.plan && row ? lookOf(board.plan, row, node, this.#here, stop) : null;
      this.#known.set(node.task, look);
    }
    return look;
  }
}

export function sceneOf(board: Board, looks: Looks, texts: Shortened, ink: Ink): Scene | null {
  const { drawn, plan, sight, hover, session, lens } = board;
  if (!drawn || !plan || !lens) return null;
  const { index } = drawn;
  const timed = lens.arrange === 'time';
  const statusDate = plan.head.statusDate;
  const today = session.program?.today ?? null;
  return {
    index,
    camera: sight.camera,
    size: sight.size,
    density: density(),
    ink,
    texts,
    lookOf: (task) => {
      const node = index.node(task);
      return node && looks.of(board, node);
    },
    wordsOf: (edge) => edgeWords(plan, edge),
    lit: hover.lit,
    selected: board.chosenNodes,
    link: session.selection.link,
    found: board.find.found,
    shifts: board.impact.shifts,
    timed,
    banded: drawn.network.lanes.length > 0,
    days: timed
      ? dayScale(drawn.network.nodes, (task) => {
          const row = plan.row(task);
          const instant = row?.kind === 'milestone';
          return row && { moment: instant ? row.dates.finish : row.dates.start, instant };
        })
      : null,
    today: today === null ? null : dayOfDate(today),
    statusDay: statusDate === null ? null : dayOfDate(statusDate) + 1,
  };
}
