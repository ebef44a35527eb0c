const form = document.getElementById('sign');

// The web apps' cookie with the token is not for pages out here, so the page brings it along.
const token = document.body.dataset.token;

const boxes = () => [...form.querySelectorAll('input[name=task]:not(:disabled)')];

/** Each paper says for itself how it went; what was signed can not be chosen again. */
function show(outcome) {
  const paper = form.querySelector(`tbody[data-task="${CSS.escape(outcome.taskId)}"]`);
  const box = paper.querySelector('input[name=task]');
  paper.querySelector('.refusal').textContent = outcome.signed ? form.dataset.done : outcome.message;
  paper.classList.toggle('signed', outcome.signed);
  box.checked = false;
  box.disabled = outcome.signed;
}

async function sign() {
  const taskIds = boxes().filter(box => box.checked).map(box => box.value);
  const answer = await fetch('/api/signing', {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': token, 'Content-Type': 'application/json' },
    body: JSON.stringify({ taskIds }),
  });
  const text = await answer.text();
  const said = text ? JSON.parse(text) : null;
  if (!answer.ok) {
    throw new Error(said?.message || answer.statusText);
  }
  said.forEach(show);
}

form?.addEventListener('submit', async event => {
  event.preventDefault();
  const refusal = form.querySelector(':scope > .refusal');
  const button = form.querySelector('button');
  refusal.textContent = '';
  button.disabled = true;
  await sign().catch(error => { refusal.textContent = error.message; });
  button.disabled = false;
});

form?.querySelector('#all').addEventListener('change', event => {
  boxes().forEach(box => { box.checked = event.target.checked; });
});
