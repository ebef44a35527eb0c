// Calls to our own endpoints. The web apps' cookie with the token against forged requests is not for pages out here, so
// the page brings it along.
const token = document.body.dataset.token;

/** Sends an object or a ready JSON text; a refusal is thrown with its sentences, one a line. */
export async function send(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: { 'X-XSRF-TOKEN': token, 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  const json = (answer.headers.get('Content-Type') || '').includes('json') && text ? JSON.parse(text) : null;
  if (!answer.ok) {
    const sentences = (json?.faults || []).map(fault => fault.message);
    throw new Error(sentences.length ? sentences.join('\n') : json?.message || answer.statusText);
  }
  return json;
}
