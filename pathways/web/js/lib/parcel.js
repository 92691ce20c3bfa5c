// A payload as Streamlit sends it: the picture's part as text, the cards deflated. Each is unpacked once.

const PARCELS = new Map();
const KEPT_PARCELS = 8;

function unpack({ head, more }) {
  const key = `${head}\n${more}`;
  if (!PARCELS.has(key)) {
    const parcel = { payload: JSON.parse(head), more: null };
    parcel.unpacking = inflate(more).then((text) => { parcel.more = JSON.parse(text); });
    PARCELS.set(key, parcel);
    if (PARCELS.size > KEPT_PARCELS) PARCELS.delete(PARCELS.keys().next().value);
  }
  return PARCELS.get(key);
}

function inflate(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
}
