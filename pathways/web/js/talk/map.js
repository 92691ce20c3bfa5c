// The map behind a scene: the active part bright, the rest quiet, and a camera that moves to it.

const NEAREST = 2.3;
const CAMERA_PAD = 28;

function createTalkMap(talk) {
  const element = make('div', { class: 'talk-map', role: 'img' });
  let drawn = null;
  let parsed = null;

  function load() {
    const { picture } = talk.payload;
    if (drawn === picture.svg) return;
    drawn = picture.svg;
    parsed = parsePicture(picture.svg);
    // On a stage the picture is a picture: what can be pressed and read out is in the scene's own text.
    parsed.svg.setAttribute('aria-hidden', 'true');
    parsed.svg.removeAttribute('role');
    parsed.svg.querySelectorAll('[role], [tabindex], [aria-label]').forEach((part) => {
      ['role', 'tabindex', 'aria-label'].forEach((name) => part.removeAttribute(name));
    });
    element.replaceChildren(parsed.svg);
  }

  function paintScene(scene) {
    const bright = new Set(scene.steps);
    const gone = new Set(talk.payload.hidden[talk.state.voice]);
    const isOne = scene.kind === 'step' || scene.kind === 'decision';
    parsed.boxes.forEach((box, id) => {
      box.classList.toggle('is-hidden', gone.has(id));
      box.classList.toggle('is-quiet', !bright.has(id));
      box.classList.toggle('is-lit', isOne && bright.has(id));
    });
    parsed.arrows.forEach((arrow, id) => {
      const { from, to } = talk.payload.picture.arrows[id];
      arrow.classList.toggle('is-hidden', gone.has(from) || gone.has(to));
      const isLit = isOne ? bright.has(from) || bright.has(to) : endsIn(from, bright) && endsIn(to, bright);
      arrow.classList.toggle('is-quiet', !isLit);
    });
    parsed.frames.forEach((frame) => {
      const { id } = frame.dataset;
      const steps = own(talk.payload.members, id) ?? [];
      frame.classList.toggle('is-hidden', steps.length > 0 && steps.every((step) => gone.has(step)));
      frame.classList.toggle('is-quiet', !steps.some((step) => bright.has(step)));
    });
    element.setAttribute('aria-label', talk.words('talk_map', { title: scene.heading }));
  }

  // An arrow may end in a step or in the frame of an option group.
  function endsIn(id, bright) {
    return bright.has(id) || (own(talk.payload.members, id) ?? []).some((step) => bright.has(step));
  }

  function target(scene) {
    const { picture } = talk.payload;
    const { width, height } = picture;
    const whole = { x: 0, y: 0, width, height };
    if (scene.kind === 'phase') return areaIn(picture, scene.phase) ?? whole;
    if (!STEP_KINDS.has(scene.kind)) return whole;
    return union(scene.steps.map((step) => areaIn(picture, step)).filter(Boolean)) ?? whole;
  }

  // One box stands large in the middle, with its neighbours around it; a larger part fills the room that there is.
  function look(scene, isGentle) {
    const { clientWidth: width, clientHeight: height } = element;
    if (!width || !height) return;
    const goal = target(scene);
    const isOne = scene.kind === 'step' || scene.kind === 'decision';
    const room = isOne ? { width: goal.width * 2.5, height: goal.height * 4 } : goal;
    const fit = Math.min((width - CAMERA_PAD) / room.width, (height - CAMERA_PAD) / room.height);
    const k = Math.min(fit, isOne ? NEAREST : NEAREST * 0.75);
    const x = width / 2 - (goal.x + goal.width / 2) * k;
    const y = height / 2 - (goal.y + goal.height / 2) * k;
    const { svg } = parsed;
    svg.style.transition = isGentle && !prefersCalm() ? 'transform 800ms cubic-bezier(.4, 0, .2, 1)' : 'none';
    svg.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${k.toFixed(4)})`;
  }

  return {
    element,
    show(scene, isGentle) {
      load();
      paintScene(scene);
      look(scene, isGentle);
    },
  };
}

function union(rects) {
  if (!rects.length) return null;
  const x = Math.min(...rects.map((r) => r.x));
  const y = Math.min(...rects.map((r) => r.y));
  const right = Math.max(...rects.map((r) => r.x + r.width));
  const bottom = Math.max(...rects.map((r) => r.y + r.height));
  return { x, y, width: right - x, height: bottom - y };
}
