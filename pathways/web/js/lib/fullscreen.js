// Fills the screen, or the window where the browser allows no more.

/**
 * One that goes `isAtOnce` fills the window before the browser has said yes.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 * @param {{ onChange: (isFull: boolean) => void, isAtOnce?: boolean }} how
 */
export function createFullscreen(root, signal, { onChange, isAtOnce = false }) {
  let isFull = false;
  let wasNative = false;
  const isNative = () => /** @type {Document | ShadowRoot} */ (root.getRootNode()).fullscreenElement === root;

  /** @param {boolean} next */
  function set(next) {
    isFull = next;
    root.classList.toggle('is-full', next);
    onChange(next);
  }

  document.addEventListener(
    'fullscreenchange',
    () => {
      const is = isNative();
      if (is !== wasNative && is !== isFull) set(is);
      wasNative = is;
    },
    { signal },
  );

  return {
    isOn: () => isFull,
    toggle() {
      if (isNative()) document.exitFullscreen();
      else if (isFull) set(false);
      else if (isAtOnce || !root.requestFullscreen) {
        set(true);
        root.requestFullscreen?.().catch(() => {});
      } else root.requestFullscreen().catch(() => set(true));
    },
  };
}
