/** Draws the rows of the grid. What is on the canvas already stays: rows that scroll are moved. */
import type { Shortened } from '../../core/shortened';
import { ROW } from '../../core/windowing';
import type { Size } from '../../widgets/easel.svelte';
import type { Ink } from '../../widgets/ink';
import { Brush } from './brush';
import { paintRow, type ColumnPlaces } from './paintRow';
import type { RowLook } from './rowLook';

export interface GridScene {
  looks: readonly RowLook[];
  columns: ColumnPlaces;
  /** The row the picture begins with. */
  first: number;
  size: Size;
  ink: Ink;
  texts: Shortened;
}

/** What a picture was drawn with: with anything else of it nothing stays. */
interface Kept {
  ctx: CanvasRenderingContext2D;
  density: number;
  scene: GridScene;
}

export class GridPicture {
  #kept: Kept | null = null;
  /** What is drawn on which line. */
  #drawn = new Map<number, RowLook>();

  paint(ctx: CanvasRenderingContext2D, density: number, scene: GridScene): void {
    const { size, first, ink } = scene;
    const brush = new Brush(ctx, density, ink, scene.texts);
    ctx.globalAlpha = 1;
    const stays = this.#stays(ctx, density, scene) && this.#move(ctx, density, scene);
    brush.from(0, 0);
    if (!stays) {
      this.#drawn.clear();
      brush.rect(0, 0, size.width, size.height, ink.bg);
    }
    this.#kept = { ctx, density, scene };
    const gone = this.#drawn;
    this.#drawn = new Map();
    for (const look of scene.looks) {
      this.#drawn.set(look.index, look);
      const known = gone.get(look.index);
      gone.delete(look.index);
      if (known === look) continue;
      brush.from(0, (look.index - first) * ROW);
      paintRow(brush, look, scene.columns, size.width);
    }
    for (const index of gone.keys()) {
      brush.from(0, (index - first) * ROW);
      brush.rect(0, 0, size.width, ROW, ink.bg);
    }
  }

  /** What is on the canvas is worth keeping. */
  #stays(ctx: CanvasRenderingContext2D, density: number, scene: GridScene): boolean {
    const kept = this.#kept;
    if (kept?.ctx !== ctx || kept.density !== density) return false;
    const { ink, columns, size } = kept.scene;
    return (
      ink === scene.ink &&
      columns === scene.columns &&
      size.width === scene.size.width &&
      size.height === scene.size.height
    );
  }

  /** Moves what is drawn to where it lies now; false when nothing of it is left. */
  #move(ctx: CanvasRenderingContext2D, density: number, { first, size }: GridScene): boolean {
    const by = (this.#kept?.scene.first ?? 0) - first;
    if (by === 0) return true;
    const rows = size.height / ROW;
    const px = by * ROW * density;
    // Between pixels it would be a blur.
    if (Math.abs(by) >= rows || !Number.isInteger(px)) return false;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.drawImage(ctx.canvas, 0, px);
    const last = first + rows;
    for (const index of [...this.#drawn.keys()]) {
      if (index < first || index >= last) this.#drawn.delete(index);
    }
    return true;
  }
}
