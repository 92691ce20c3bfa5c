// One kind question before a hard part, and going over to another map. What is told to the page is public: a yes, a map.

const ARRIVAL = { map: null, step: null };

function createAsking(chart) {
  const element = make('section', { class: 'np-asking', hidden: true, tabindex: '-1' });

  function close() {
    element.hidden = true;
    chart.search.focus();
  }

  return {
    element,
    show(id) {
      const question = (chart.payload.questions ?? []).find((known) => known.id === id);
      if (!question) return;
      const { words } = chart;
      element.setAttribute('aria-label', question.title);
      element.replaceChildren(
        make('p', { class: 'np-ask-title', text: question.title }), make('p', { text: question.ask }),
        make('div', { class: 'np-asking-answers' },
          makeButton('np-button np-asking-yes', words('ask_yes'), () => wish(chart, 'agree', id)),
          makeButton('np-button', words('ask_not_now'), close)),
        make('p', { class: 'np-place-note', text: words('ask_later') }));
      element.dataset.question = id;
      element.hidden = false;
      element.focus({ preventScroll: true });
      scrollGently(element, 'nearest');
    },
    // After the yes the question is gone from the payload: back to the search, which finds the answer now.
    draw() {
      const isOpen = (chart.payload.questions ?? []).some((question) => question.id === element.dataset.question);
      if (element.hidden || isOpen) return;
      element.hidden = true;
      chart.search.refresh();
      chart.search.focus();
    },
  };
}

// The page hears which public thing is wanted; never a step, a note or a date.
function wish(chart, kind, value = '') {
  chart.memory.picks += 1;
  chart.callbacks.wished?.({ kind, value, seq: chart.memory.picks });
}

// `map` is the id of a payload, such as pack/pathway/region. The step to open there stays on the device.
function goToMap(chart, map, step = null) {
  if (map === chart.payload.id) {
    if (step) chart.select(step, { focus: 'box' });
    return;
  }
  Object.assign(ARRIVAL, { map, step });
  wish(chart, 'map', map.split('/').slice(1).join('/'));
}

function arrive(chart) {
  if (ARRIVAL.map !== chart.payload.id) return;
  const { step } = ARRIVAL;
  Object.assign(ARRIVAL, { map: null, step: null });
  if (step) chart.select(step, { isSilent: true, by: 'pointer' });
}
