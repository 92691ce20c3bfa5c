// Makes elements. A text goes in as text, never as markup, whatever it says.

const SVG = 'http://www.w3.org/2000/svg';

function make(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'text') element.textContent = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function drawIcon(path, size = 18) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 18 18');
  svg.setAttribute('width', size);
  svg.setAttribute('height', size);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'np-glyph');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

function makeButton(className, text, act, props = {}) {
  return make('button', { type: 'button', class: className, text, onclick: act, ...props });
}

function makeIconButton(className, path, label, act, props = {}) {
  const button = makeButton(className, '', act, { 'aria-label': label, title: label, ...props });
  button.append(drawIcon(path));
  return button;
}

function prefersCalm() {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function scrollGently(element, block) {
  element.scrollIntoView({ behavior: prefersCalm() ? 'auto' : 'smooth', block, inline: 'nearest' });
}

// An id is any readable word, 'constructor' too: look only at what the payload itself holds.
function own(table, key) {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}
