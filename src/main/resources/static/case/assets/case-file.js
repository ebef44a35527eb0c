const caseId = document.body.dataset.case;
const dialog = document.getElementById('act');
const fields = {
  'correction': ['number', 'field'],
  'voiding': ['number'],
  'passing-on': ['colleague'],
  'hand-over': ['hand-over', 'to'],
  'recusal': ['to'],
  'naming': ['to'],
  'withdrawal': ['petitioner', 'date'],
  'supplement': ['date'],
  'guidance': ['date'],
  'note': ['date'],
  'deputy-explained': ['date'],
  'own-report': ['report-entry', 'report-way', 'report-number', 'report-day', 'report-document'],
};

// The web apps' cookie with the token is not for pages out here, so the page brings it along.
const token = document.body.dataset.token;

async function post(path, body) {
  const json = !(body instanceof FormData);
  const answer = await fetch(`/api/cases/${caseId}/${path}`, {
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
  dialog.dataset.act = act;
  dialog.querySelector('h2').textContent = button.textContent;
  dialog.querySelector('.refusal').textContent = '';
  for (const hint of dialog.querySelectorAll('[data-hint]')) {
    hint.hidden = hint.dataset.hint !== act;
  }
  for (const label of dialog.querySelectorAll('label[class]')) {
    label.hidden = !(fields[act] || []).includes(label.className.replace('for-', ''));
    // What is not asked is not sent.
    label.querySelector('select, input').disabled = label.hidden;
  }
  askForValue();
  dialog.showModal();
}

// What is corrected decides how the right value is entered.
function askForValue() {
  const field = dialog.querySelector('[name=field]');
  for (const label of dialog.querySelectorAll('[data-value-of]')) {
    label.hidden = field.disabled || !label.dataset.valueOf.split(' ').includes(field.value);
    label.querySelector('select, input').disabled = label.hidden;
  }
}

function showInClear(petitioners) {
  const rows = petitioners.map(one => {
    const row = document.createElement('tr');
    for (const value of [one.name, one.idNumber, one.phone, one.address, one.entryNumber]) {
      row.insertCell().textContent = value || '';
    }
    return row;
  });
  document.getElementById('petitioners').replaceChildren(...rows);
}

async function send() {
  const data = Object.fromEntries(new FormData(dialog.querySelector('form')));
  for (const key of Object.keys(data)) {
    if (data[key] === '') delete data[key];
  }
  const answer = await post(dialog.dataset.act, data);
  dialog.close();
  if (dialog.dataset.act === 'unmasking') {
    showInClear(answer);
  } else {
    location.reload();
  }
}

document.addEventListener('click', event => {
  const button = event.target.closest('button[data-act]');
  if (!button) return;
  if (button.dataset.act === 'resending') {
    post(`messages/${button.dataset.message}/resending`, {}).then(() => location.reload(), error => {
      document.getElementById('resending').textContent = error.message;
    });
  } else {
    ask(button);
  }
});

dialog.querySelector('[name=field]').addEventListener('change', askForValue);

dialog.querySelector('form').addEventListener('submit', event => {
  if (event.submitter.value !== 'send') return;
  event.preventDefault();
  send().catch(error => { dialog.querySelector('.refusal').textContent = error.message; });
});

function submits(form, send) {
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(new FormData(form)).then(() => location.reload(), error => {
      form.querySelector('.refusal').textContent = error.message;
    });
  });
}

for (const form of document.querySelectorAll('form.upload')) {
  submits(form, data => post(form.dataset.path, data));
  // The browser's own button speaks the browser's language.
  form.querySelector('[type=file]').addEventListener('change', event => {
    form.querySelector('output').textContent = event.target.files[0]?.name ?? '';
  });
}

const service = document.getElementById('extension-service');
if (service) {
  submits(service, data => {
    const said = Object.fromEntries([...data].filter(([, value]) => value !== ''));
    return post('extension-service', { ...said, refused: data.has('refused') });
  });
}

document.getElementById('print').addEventListener('click', () => window.print());
