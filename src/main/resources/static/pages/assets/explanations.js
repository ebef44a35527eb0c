import { send } from './send.js';

// What the deputy explained to the petitioner, case by case.
document.addEventListener('submit', event => {
  const form = event.target.closest('form[data-case]');
  if (!form) return;
  event.preventDefault();
  const said = Object.fromEntries(new FormData(form));
  send('POST', `/api/cases/${form.dataset.case}/deputy-explained`, said).then(
    () => location.reload(), error => { form.querySelector('.refusal').textContent = error.message; });
});
