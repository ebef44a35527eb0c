// 统计: the office types in figures of the years before, and what it wants to reach.
import { send } from './send.js';

document.querySelectorAll('form[data-path]').forEach(form => form.addEventListener('submit', event => {
  event.preventDefault();
  const refusal = form.querySelector('.refusal');
  const said = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
  refusal.textContent = '';
  send('PUT', form.dataset.path, said).then(() => location.reload(), error => {
    refusal.textContent = error.message;
  });
}));
