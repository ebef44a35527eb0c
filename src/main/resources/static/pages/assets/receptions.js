// 接访日: settings, rotas and the log of a session.
import { send } from './send.js';

document.getElementById('print')?.addEventListener('click', () => print());

/** What was typed; what was left empty is not said, numbers are numbers. */
function said(form) {
  const typed = [...form.elements].filter(one => one.name && one.value !== '');
  return Object.fromEntries(typed.map(one => [one.name, 'number' in one.dataset ? Number(one.value) : one.value]));
}

/** Sends and shows the page as it is then; a refusal stands in the form, what was typed stays. */
async function act(form, path, body) {
  const refusal = form.querySelector('.refusal');
  const button = form.querySelector('button');
  refusal.textContent = '';
  button.disabled = true;
  await send('POST', path, body).then(() => location.reload(), error => {
    refusal.textContent = error.message;
    button.disabled = false;
  });
}

/** The days of each group that has a field for them. */
function settings(form) {
  const groups = {};
  form.querySelectorAll('input[data-group]').forEach(input => {
    groups[input.dataset.group] = { ...groups[input.dataset.group], [input.dataset.days]: input.value };
  });
  return { ...said(form), groups };
}

document.addEventListener('submit', event => {
  const form = event.target;
  event.preventDefault();
  if (form.id === 'settings') {
    act(form, '/api/receptions/settings', settings(form));
  } else if (form.dataset.post) {
    act(form, form.dataset.post, said(form));
  }
});

document.addEventListener('click', async event => {
  const open = event.target.closest('button[data-open]');
  if (open) {
    const sheet = open.closest('tr').nextElementSibling;
    sheet.hidden = !sheet.hidden;
  }
  const register = event.target.closest('button[data-register]');
  if (register) {
    const visit = register.dataset.visit ? Number(register.dataset.visit) : null;
    try {
      const { task } = await send('POST', register.dataset.register, { visit });
      window.open(`/camunda/app/tasklist/default/#/?task=${encodeURIComponent(task)}`, '_blank', 'noopener');
    } catch (error) {
      document.getElementById('registering').textContent = error.message;
    }
  }
});
