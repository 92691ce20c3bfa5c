// For Streamlit, which calls this again with the same place whenever the data change.

const desks = new WeakMap();
const STUDY_PARCELS = new Map();
const KEPT_STUDY_PARCELS = 12;

function openStudyParcel(text) {
  if (!STUDY_PARCELS.has(text)) {
    STUDY_PARCELS.set(text, inflate(text).then(JSON.parse));
    if (STUDY_PARCELS.size > KEPT_STUDY_PARCELS) STUDY_PARCELS.delete(STUDY_PARCELS.keys().next().value);
  }
  return STUDY_PARCELS.get(text);
}

export default function showStudy({ data, parentElement, setTriggerValue }) {
  const desk = desks.get(parentElement) ?? { handle: null, turn: 0, isGone: false };
  desks.set(parentElement, desk);
  desk.turn += 1;
  const { turn } = desk;
  Promise.all([data.view, data.tables, data.cases].map(openStudyParcel)).then(([view, tables, cases]) => {
    if (desk.isGone || turn !== desk.turn) return;
    const saying = JSON.stringify([view.pathway, view.region, view.lang, view.pack.version]);
    if (desk.handle && saying === desk.saying && data.map === desk.mapText) return;
    Object.assign(desk, { saying, mapText: data.map });
    const next = { view, tables, cases, map: JSON.parse(data.map), words: JSON.parse(data.words), lang: view.lang };
    if (desk.handle) desk.handle.update(next);
    else desk.handle = mountStudy(parentElement, next, { wanted: (value) => setTriggerValue('wanted', value) });
  });
  return () => {
    desk.isGone = true;
    desk.handle?.destroy();
    desks.delete(parentElement);
  };
}
