// Runs in every frame before the page's own code and notes, by one clock, when the graph is there and when a card follows a click.

(() => {
  const bench = { origin: performance.timeOrigin, shown: null, clicked: null, seen: null };
  window.bench = bench;
  const now = () => performance.timeOrigin + performance.now();

  function roots() {
    const found = [document];
    for (const element of document.querySelectorAll('*')) if (element.shadowRoot) found.push(element.shadowRoot);
    return found;
  }

  function isVisible(element) {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible';
  }

  function isPainted(canvas) {
    const { width, height } = canvas;
    if (!width || !height) return false;
    // A few lines are enough, and reading them does not slow down what is measured.
    const context = canvas.getContext('2d');
    for (let part = 1; part < 12; part += 1) {
      const { data } = context.getImageData(0, Math.floor((height * part) / 12), width, 2);
      for (let at = 3; at < data.length; at += 4) if (data[at]) return true;
    }
    return false;
  }

  function find(selector, test) {
    for (const root of roots()) for (const element of root.querySelectorAll(selector)) if (test(element)) return element;
    return null;
  }

  // The selector of the page under test is put in front of this file.
  const target = window.benchTarget;
  const isThere = (element) => isVisible(element) && (element.tagName !== 'CANVAS' || isPainted(element));
  function look() {
    if (document.documentElement && find(target, isThere)) bench.shown = now();
    else setTimeout(look, 4);
  }
  // Not by animation frames: one that is asked for while a component's frame has no size yet never comes.
  setTimeout(look, 0);

  addEventListener('pointerup', () => { bench.clicked = now(); }, true);

  // What may be there already is looked for at once; what a click brings is not, for it may be left from before.
  bench.waitFor = (selector, text, isPerhapsThere) => {
    bench.seen = null;
    const observers = [];
    const check = () => {
      if (bench.seen || !find(selector, (element) => (!text || element.textContent.trim() === text) && isVisible(element))) return;
      bench.seen = now();
      observers.forEach((observer) => observer.disconnect());
    };
    for (const root of roots()) {
      const observer = new MutationObserver(check);
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      observers.push(observer);
    }
    if (isPerhapsThere) check();
  };

  // Where on this frame's page a canvas shows a colour that one box alone has: the middle of its pixels.
  bench.findColour = (red, green, blue) => {
    for (const canvas of document.querySelectorAll('canvas')) {
      const { width, height } = canvas;
      if (!width || !height) continue;
      const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
      const hits = { count: 0, x: 0, y: 0 };
      for (let pixel = 0; pixel < width * height; pixel += 1) {
        const at = pixel * 4;
        const away = Math.abs(data[at] - red) + Math.abs(data[at + 1] - green) + Math.abs(data[at + 2] - blue);
        if (away > 90 || data[at + 3] < 120) continue;
        hits.count += 1;
        hits.x += pixel % width;
        hits.y += Math.floor(pixel / width);
      }
      if (!hits.count) continue;
      const box = canvas.getBoundingClientRect();
      const middle = (sum) => sum / hits.count + 0.5;
      return { x: box.left + (middle(hits.x) * box.width) / width, y: box.top + (middle(hits.y) * box.height) / height };
    }
    return null;
  };
})();
