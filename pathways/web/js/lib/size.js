// How much room there is, and which picture fits it.

const WIDE = 900;
const NARROW = 700;

function chooseSize(width) {
  if (width < NARROW) return 'narrow';
  return width < WIDE ? 'middle' : 'wide';
}

function choosePicture({ payload, size, isPrinting }) {
  const { pictures } = payload;
  const isShort = payload.detail === 'phases';
  const names = isShort ? ['overview', 'roadmap'] : ['roadmap'];
  if (size === 'narrow' && !isPrinting) names.unshift(isShort ? 'overview-scroll' : 'scroll');
  return names.find((name) => own(pictures, name)) ?? Object.keys(pictures)[0];
}
