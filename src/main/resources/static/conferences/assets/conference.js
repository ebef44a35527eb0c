// The web apps' cookie with the token is not for pages out here, so the page brings it along.
const token = document.body.dataset.token;

async function post(path, body) {
  const json = !(body instanceof FormData);
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': token, ...(json ? { 'Content-Type': 'application/json' } : {}) },
    body: json ? JSON.stringify(body) : body,
  });
  if (!answer.ok) {
    const text = await answer.text();
    throw new Error(text ? JSON.parse(text).message : answer.statusText);
  }
}

document.getElementById('print')?.addEventListener('click', () => print());

document.addEventListener('submit', event => {
  const form = event.target;
  const { note, upload } = form.dataset;
  if (!note && !upload) return;
  event.preventDefault();
  const data = new FormData(form);
  // What was left empty is not said.
  const said = Object.fromEntries([...data].filter(([, value]) => value !== ''));
  post(note || upload, note ? said : data).then(() => location.reload(), error => {
    form.querySelector('.refusal').textContent = error.message;
  });
});

// The browser's own control speaks the browser's language: ours shows what was chosen.
document.addEventListener('change', event => {
  const output = event.target.closest('label.file')?.querySelector('output');
  if (output) output.textContent = event.target.files[0]?.name ?? '';
});

document.addEventListener('click', event => {
  const button = event.target.closest('button[data-resend]');
  if (!button) return;
  post(button.dataset.resend, {}).then(() => location.reload(), error => {
    document.getElementById('resending').textContent = error.message;
  });
});
