// The keyboard of whoever has no mouse, on pages.
const MOST_STEPS = 120;

/** Goes from field to field until something has the focus. */
export async function reach(page, target, mostSteps = MOST_STEPS) {
  await target.waitFor();
  for (let step = 0; step < mostSteps; step++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`the keyboard does not reach ${target}`);
}

/** Presses a button, or follows a link. */
export async function press(page, target, mostSteps = MOST_STEPS) {
  await reach(page, target, mostSteps);
  await page.keyboard.press('Enter');
}
