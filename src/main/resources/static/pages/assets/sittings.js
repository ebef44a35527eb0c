// 研究会: a sitting is entered once, and cases are put on its list.
import { send } from './send.js';

const waiting = document.getElementById('waiting');

/** Day, place, chair, and of each member whether he attends, is excused or neither. */
function said(form) {
  const data = new FormData(form);
  const as = kind => [...form.querySelectorAll('select[data-member]')]
    .filter(choice => choice.value === kind).map(choice => Number(choice.dataset.member));
  return {
    sittingOn: data.get('sittingOn'),
    sittingPlace: data.get('sittingPlace'),
    chairedBy: Number(data.get('chairedBy')),
    attendees: as('attendees'),
    excused: as('excused'),
  };
}

/** Sends and shows the page as it is then; a refusal stands below the form, what was typed stays. */
async function act(form, call) {
  const refusal = form.querySelector('.refusal');
  const button = form.querySelector('button');
  refusal.textContent = '';
  button.disabled = true;
  await call().then(() => location.reload(), error => {
    refusal.textContent = error.message;
    button.disabled = false;
  });
}

document.querySelectorAll('form.sitting').forEach(form => form.addEventListener('submit', event => {
  event.preventDefault();
  const { id } = form.dataset;
  act(form, () => send(id ? 'PUT' : 'POST', id ? `/api/sittings/${id}` : '/api/sittings', said(form)));
}));

waiting?.addEventListener('submit', event => {
  event.preventDefault();
  const cases = [...waiting.querySelectorAll('input[name=case]:checked')].map(box => Number(box.value));
  act(waiting, () => send('POST', `/api/sittings/${waiting.elements.sitting.value}/cases`, { cases }));
});

waiting?.querySelector('#all').addEventListener('change', event => {
  waiting.querySelectorAll('input[name=case]').forEach(box => { box.checked = event.target.checked; });
});

document.querySelectorAll('button.change').forEach(button => button.addEventListener('click', () => {
  const row = button.closest('tbody').querySelector('tr.sheet');
  row.hidden = !row.hidden;
}));
