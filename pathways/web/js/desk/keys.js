// The keys of an exercise: figures choose, Enter checks and then goes on.

const OWN_ENTER = 'a, button, summary, select, textarea, [role="combobox"]';

/**
 * The number of the choice that a key means, from 0; none for other keys, or with a modifier.
 * @param {{ key: string, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean }} event
 */
export function choiceOf({ key, ctrlKey, metaKey, altKey }) {
  return !ctrlKey && !metaKey && !altKey && /^[1-9]$/.test(key) ? Number(key) - 1 : null;
}

/** @param {HTMLElement} element @param {HTMLButtonElement} act */
export function listenToAnswerKeys(element, act) {
  element.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const place = choiceOf(event);
    if (place !== null) {
      /** @type {NodeListOf<HTMLInputElement>} */
      const inputs = element.querySelectorAll('.ns-choices input:not(:disabled)');
      inputs[place]?.click();
      inputs[place]?.focus();
    } else if (event.key === 'Enter' && !event.repeat && !target.closest(OWN_ENTER) && !act.disabled) {
      event.preventDefault();
      act.click();
    }
  });
}
