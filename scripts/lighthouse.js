// Lets Lighthouse look at pages that this machine serves; prints what it found as JSON. Usage: … lighthouse.js CHROME URL …

import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];
const SETTINGS = {
  onlyCategories: CATEGORIES,
  // Nothing is slowed down: how long things take is measured elsewhere.
  throttlingMethod: 'simulate',
  disableFullPageScreenshot: true,
  logLevel: 'error',
};

/** Returns what an audit says of a page that it does not let pass, with the parts of the page that it means. */
function tell(audit) {
  const items = (audit.details?.items ?? []).map((item) => item.node?.snippet ?? item.url ?? JSON.stringify(item));
  return `${audit.id}: ${audit.title} ${items.slice(0, 5).join(' | ')}${audit.errorMessage ?? ''}`.trim();
}

/** Returns the scores of a page (0 to 100), what took points, and every address that was asked for. */
async function look(url, port) {
  const found = await lighthouse(url, { ...SETTINGS, port, output: 'json' });
  const { categories, audits, runtimeError } = found.lhr;
  const counted = CATEGORIES.flatMap((name) => categories[name].auditRefs.filter((one) => one.weight > 0));
  const failed = counted
    .map((one) => audits[one.id])
    .filter((one) => (one.score === null ? one.scoreDisplayMode === 'error' : one.score < 1));
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name].score ?? 0) * 100)])),
    failed: [...new Set(failed.map(tell)), ...(runtimeError ? [runtimeError.message] : [])],
    asked: found.artifacts.DevtoolsLog.filter((one) => one.method === 'Network.requestWillBeSent').map(
      (one) => one.params.request.url,
    ),
  };
}

const [chromePath, ...urls] = process.argv.slice(2);
const chrome = await launch({ chromePath, chromeFlags: FLAGS, ignoreDefaultFlags: false, logLevel: 'error' });
try {
  const found = {};
  for (const url of urls) {
    found[url] = await look(url, chrome.port);
  }
  console.log(JSON.stringify(found));
} finally {
  chrome.kill();
}
