// A picture that is only looked at: what can be pressed and read out is in the text beside it.

/** @param {SVGElement} svg */
export function hushPicture(svg) {
  svg.setAttribute('aria-hidden', 'true');
  svg.removeAttribute('role');
  svg.querySelectorAll('[role], [tabindex], [aria-label]').forEach((part) => {
    ['role', 'tabindex', 'aria-label'].forEach((name) => part.removeAttribute(name));
  });
}
