// On paper everything is open: entries that are folded on the screen are opened for the print and closed after it.

function createPrint(chart) {
  const { signal } = chart.stop;
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...chart.card.element.querySelectorAll('details:not([open])')];
    opened.forEach((entry) => { entry.open = true; });
  }, { signal });
  window.addEventListener('afterprint', () => {
    opened.forEach((entry) => { entry.open = false; });
    opened = [];
  }, { signal });
}
