/** Whether anything moves by itself on screen: as the system says, or never. */

const KEY = 'gantry.motion';

export type MotionChoice = 'system' | 'none';

export class Motion {
  choice: MotionChoice = $state(localStorage.getItem(KEY) === 'none' ? 'none' : 'system');

  constructor() {
    this.#mark();
  }

  choose(choice: MotionChoice): void {
    this.choice = choice;
    localStorage.setItem(KEY, choice);
    this.#mark();
  }

  #mark(): void {
    if (this.choice === 'none') document.documentElement.dataset.motion = 'none';
    else delete document.documentElement.dataset.motion;
  }
}
