import { send } from './send.js';

const root = '/api/organisation';
const handed = document.getElementById('handed');

/** What a form says, in the shape of the endpoint: empty fields are left out. */
function content(form) {
  const body = {};
  for (const field of form.elements) {
    if (!field.name || field.type === 'checkbox' && !field.checked || field.value === '' && !field.dataset.list) continue;
    if (field.type === 'checkbox') body[field.name] = true;
    else if (field.dataset.list) body[field.name] = field.value.split(/[\s、，,;；]+/).filter(Boolean);
    else if (field.dataset.row) {
      // A choice like PRESIDIUM/MEMBER makes one row of a list, with its parts by name.
      const parts = field.dataset.row.split('/');
      const row = Object.fromEntries(field.value.split('/').map((value, i) => [parts[i], value]));
      const beside = field.dataset.with && form.elements[field.dataset.with].value;
      body[field.name] = [beside ? { ...row, village: beside } : row];
    } else if (field.dataset.pair) {
      const parts = field.dataset.pair.split('/');
      field.value.split('/').forEach((value, i) => { if (value) body[parts[i]] = value; });
    } else if (!field.dataset.aside) body[field.name] = field.value;
  }
  return body;
}

function ask(button) {
  const dialog = document.getElementById(button.dataset.ask);
  const form = dialog.querySelector('form');
  form.reset();
  form.dataset.path = button.dataset.path;
  form.dataset.method = button.dataset.method || 'POST';
  dialog.querySelector('h2').textContent = [button.textContent, button.dataset.about].filter(Boolean).join('：');
  dialog.querySelector('.refusal').textContent = '';
  for (const [name, value] of Object.entries(JSON.parse(button.dataset.values || '{}'))) {
    if (form.elements[name]) form.elements[name].value = value ?? '';
  }
  for (const select of form.querySelectorAll('select[data-choices]')) {
    const choices = JSON.parse(button.dataset.choices || '[]');
    select.replaceChildren(...choices.map(([value, label]) => new Option(label, value)));
  }
  for (const part of form.querySelectorAll('[data-only]')) {
    part.hidden = part.dataset.only !== form.dataset.method;
    for (const field of part.querySelectorAll('input, select')) field.disabled = part.hidden;
  }
  dialog.showModal();
}

/** The passwords are shown here once, to be printed or written down. */
function show(passwords) {
  handed.querySelector('tbody').replaceChildren(...passwords.map(one => {
    const row = document.createElement('tr');
    row.insertCell().textContent = one.name;
    for (const value of [one.userId, one.password]) {
      row.insertCell().append(Object.assign(document.createElement('code'), { textContent: value }));
    }
    return row;
  }));
  document.body.classList.add('handing');
  handed.showModal();
}

function handOut(people) {
  const refusal = document.getElementById('handing-refused');
  send('POST', `${root}/passwords`, { people }).then(
    answer => show(answer.passwords), error => { refusal.textContent = error.message; });
}

document.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (button?.dataset.ask) ask(button);
  if (button?.dataset.hand) handOut(button.dataset.hand.split(',').map(Number));
  if (button?.dataset.print !== undefined) window.print();
});

handed.addEventListener('close', () => location.reload());

for (const form of document.querySelectorAll('dialog form[data-change]')) {
  form.addEventListener('submit', event => {
    if (event.submitter.value !== 'send') return;
    event.preventDefault();
    send(form.dataset.method, root + form.dataset.path, content(form)).then(
      () => location.reload(),
      error => { form.querySelector('.refusal').textContent = error.message; });
  });
}

document.getElementById('founding')?.addEventListener('submit', async event => {
  event.preventDefault();
  const refusal = event.target.querySelector('.refusal');
  const file = event.target.elements.file.files[0];
  refusal.textContent = '';
  try {
    await send('POST', `${root}/founding`, await file.text());
    location.reload();
  } catch (error) {
    refusal.textContent = error.message;
  }
});

document.getElementById('founding')?.addEventListener('change', event => {
  event.currentTarget.querySelector('output').textContent = event.target.files[0]?.name ?? '';
});
