import { send } from './send.js';

const root = '/api/register-book';
const batch = document.getElementById('batch');
const upload = document.getElementById('upload');

const show = id => { location.href = `/register-book?batch=${id}`; };

upload.addEventListener('submit', async event => {
  event.preventDefault();
  const refusal = upload.querySelector('.refusal');
  const status = upload.querySelector('[role=status]');
  const file = upload.elements.file.files[0];
  refusal.textContent = '';
  if (file.size > upload.dataset.maximum * 1024 * 1024) {
    refusal.textContent = upload.dataset.tooLarge;
    return;
  }
  const query = new URLSearchParams({ keepUnknown: upload.elements.keepUnknown.checked });
  if (upload.elements.mapping.value) query.set('mapping', upload.elements.mapping.value);
  status.textContent = status.dataset.checking;
  try {
    const answer = await fetch(`${root}/batches?${query}`, {
      method: 'POST',
      headers: {
        'X-XSRF-TOKEN': document.body.dataset.token,
        'Content-Type': 'application/octet-stream',
        // Not in the address: a file may be called after a person.
        'X-File-Name': encodeURIComponent(file.name),
      },
      body: file,
    });
    const json = await answer.json();
    if (answer.ok) show(json.id);
    else refusal.textContent = (json.faults || []).map(fault => fault.message).join('\n') || json.message;
  } catch (error) {
    refusal.textContent = error.message;
  }
  status.textContent = '';
});

document.getElementById('mapping').addEventListener('submit', async event => {
  event.preventDefault();
  const form = event.target;
  const refusal = form.querySelector('.refusal');
  refusal.textContent = '';
  try {
    await send('PUT', `${root}/mappings/${encodeURIComponent(form.elements.name.value)}`, await form.elements.file.files[0].text());
    location.reload();
  } catch (error) {
    refusal.textContent = error.message;
  }
});

/** While it runs the page counts along, and comes anew at the end. */
async function follow() {
  const one = await send('GET', `${root}/batches/${batch.dataset.batch}`);
  batch.querySelector('progress').value = one.rowsDone;
  batch.querySelector('.done').textContent = `${one.rowsDone} / ${one.rowsToDo}`;
  if (one.state === 'RUNNING') setTimeout(follow, 1000);
  else location.reload();
}

async function findings(after) {
  const box = document.getElementById('findings');
  const lines = await send('GET', `${root}/batches/${batch.dataset.batch}/findings?after=${after}`);
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line.sentence;
    item.className = line.bad ? 'bad' : '';
    box.querySelector('ul').append(item);
  }
  if (lines.length) box.hidden = false;
  const more = document.getElementById('more');
  more.hidden = new Set(lines.map(line => line.row)).size < 200;
  more.onclick = () => findings(lines.at(-1).row);
}

async function differences() {
  const box = document.getElementById('differences');
  const all = await send('GET', `${root}/batches/${batch.dataset.batch}/differences`);
  box.hidden = all.length === 0;
  const body = box.querySelector('tbody');
  body.replaceChildren();
  for (const one of all) {
    one.changes.forEach((change, i) => {
      const row = body.insertRow();
      const choice = row.insertCell();
      const which = row.insertCell();
      if (i === 0) {
        const tick = Object.assign(document.createElement('input'), { type: 'checkbox', value: one.row });
        tick.setAttribute('aria-label', one.registerNumber);
        tick.dataset.seen = one.seen;
        choice.append(tick);
        const link = Object.assign(document.createElement('a'), { href: `/case/${one.caseId}`, textContent: one.registerNumber, target: '_blank' });
        which.append(link, document.createElement('br'), `${one.source} ${one.originalNumber}`);
        if (one.why) which.append(document.createElement('br'), one.why);
      }
      const corrected = change.corrected ? box.querySelector('table').dataset.corrected : '';
      for (const text of [change.column, `${change.old ?? ''}${corrected}`, change.anew]) row.insertCell().textContent = text ?? '';
    });
  }
}

async function decide(take) {
  const refusal = document.getElementById('decision-refused');
  const ticked = [...document.querySelectorAll('#differences input:checked')];
  const rows = ticked.map(tick => Number(tick.value));
  const seen = Object.fromEntries(ticked.map(tick => [tick.value, tick.dataset.seen]));
  refusal.textContent = '';
  try {
    await send('POST', `${root}/batches/${batch.dataset.batch}/differences`, { rows, take, seen });
    await differences();
  } catch (error) {
    refusal.textContent = error.message;
  }
}

if (batch) {
  for (const button of batch.querySelectorAll('[data-act]')) {
    button.addEventListener('click', async () => {
      if (button.dataset.sure && !confirm(button.dataset.sure)) return;
      try {
        await send('POST', `${root}/batches/${batch.dataset.batch}/${button.dataset.act}`);
        location.reload();
      } catch (error) {
        document.getElementById('act-refused').textContent = error.message;
      }
    });
  }
  for (const button of batch.querySelectorAll('[data-decide]')) {
    button.addEventListener('click', () => decide(button.dataset.decide === 'true'));
  }
  if (batch.dataset.state === 'RUNNING') follow();
  if (document.getElementById('findings')) findings(0);
  if (document.getElementById('differences')) differences();
}
