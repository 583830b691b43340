/**
 * Makes a text box as high as what it says, within what its styles allow. Newer webviews do it by
 * `field-sizing`; WebKitGTK of Debian 12 does not know it.
 */
export function grow(box: HTMLTextAreaElement): void {
  if (typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')) return;
  box.style.height = '0';
  box.style.height = `${box.scrollHeight + 2}px`;
}
