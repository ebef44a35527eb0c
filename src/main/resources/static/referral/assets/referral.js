// The web apps' cookie with the token is not for pages out here, so the page brings it along.
const token = document.body.dataset.token;
const api = `/api/referrals/${document.body.dataset.referral}`;
const dialog = document.getElementById('act');
const fields = {
  note: ['date', 'wording'],
  supervision: ['reason', 'level', 'wording'],
  answer: ['date', 'paper', 'wording'],
  'striking-off': ['wording'],
  enclosure: ['enclosure'],
  entering: [],
  naming: ['to'],
  unmasking: ['wording'],
};

async function post(path, body) {
  const json = !(body instanceof FormData);
  const answer = await fetch(`${api}/${path}`, {
    method: 'POST',
    headers: { 'X-XSRF-TOKEN': token, ...(json ? { 'Content-Type': 'application/json' } : {}) },
    body: json ? JSON.stringify(body) : body,
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(text ? JSON.parse(text).message : answer.statusText);
  }
  return text ? JSON.parse(text) : null;
}

function ask(button) {
  const act = button.dataset.act;
  dialog.dataset.path = button.dataset.path || act;
  dialog.querySelector('h2').textContent = button.textContent;
  dialog.querySelector('.refusal').textContent = '';
  for (const hint of dialog.querySelectorAll('[data-hint]')) {
    hint.hidden = hint.dataset.hint !== act;
  }
  for (const label of dialog.querySelectorAll('label[class]')) {
    label.hidden = !fields[act].includes(label.className.replace('for-', ''));
    // What is not asked is not sent.
    label.querySelector('select, input, textarea').disabled = label.hidden;
  }
  dialog.showModal();
}

async function send() {
  const data = Object.fromEntries(new FormData(dialog.querySelector('form')));
  for (const key of Object.keys(data)) {
    if (data[key] === '') delete data[key];
  }
  const answer = await post(dialog.dataset.path, data);
  dialog.close();
  if (dialog.dataset.path === 'unmasking') {
    document.getElementById('phone').textContent = answer.phone;
  } else {
    location.reload();
  }
}

document.addEventListener('click', event => {
  const button = event.target.closest('button[data-act]');
  if (button) ask(button);
});

dialog.querySelector('form').addEventListener('submit', event => {
  if (event.submitter.value !== 'send') return;
  event.preventDefault();
  send().catch(error => { dialog.querySelector('.refusal').textContent = error.message; });
});

document.getElementById('upload')?.addEventListener('submit', event => {
  event.preventDefault();
  const refusal = event.target.querySelector('.refusal');
  post('documents', new FormData(event.target)).then(() => location.reload(), error => {
    refusal.textContent = error.message;
  });
});

document.getElementById('print').addEventListener('click', () => window.print());

// The browser's own control speaks the browser's language: ours shows what was chosen.
document.addEventListener('change', event => {
  const output = event.target.closest('label.file')?.querySelector('output');
  if (output) output.textContent = event.target.files[0]?.name ?? '';
});
