// Calls to our own endpoints and to the engine, with the web apps' own log-in and its token against forged requests.
const webApps = document.querySelector('base').getAttribute('app-root');
const root = webApps.replace(/\/camunda$/, '');

const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '';

async function call(method, url, body, keepalive) {
  const response = await fetch(url, {
    method,
    keepalive,
    credentials: 'same-origin',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
    body: body === undefined ? undefined : JSON.stringify(body)
  });
  const text = await response.text();
  const answer = text && (response.headers.get('Content-Type') || '').includes('json') ? JSON.parse(text) : null;
  if (!response.ok) {
    // Only the house's own refusals are written for people; they come with their faults.
    throw Object.assign(new Error(answer?.faults ? answer.message : ''), { status: response.status });
  }
  return answer;
}

/** Our own endpoints, e.g. `ours('GET', '/api/me')`. With keepalive the call outlives the page (64 KiB at most). */
export const ours = (method, path, body, keepalive = false) => call(method, root + path, body, keepalive);

/** The engine's REST API as the web apps use it. */
export const engine = (method, path, body) => call(method, `${webApps}/api/engine/engine/default${path}`, body);

/** Address of a page of ours. */
export const page = path => root + path;

let asked;

/** Who is logged in: `{userId, groups}`; nobody has no groups. Asked once a page; a failure is forgotten. */
export function me() {
  asked = asked || ours('GET', '/api/me');
  return asked.catch(() => {
    asked = undefined;
    return { userId: null, groups: [] };
  });
}
