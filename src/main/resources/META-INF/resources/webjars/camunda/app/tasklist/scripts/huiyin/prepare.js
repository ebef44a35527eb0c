// 呈送拟办表: the office fills in the form of a deliberation and hands it to those who decide. It can neither take the task
// nor send it, so the form is open to it without, and its own button stands where the others' do.
import { say } from '../../../../lib/huiyin/language.js';
import { engine, me, ours } from '../../../../lib/huiyin/server.js';
import { formBehind, formElement, taskInAddress } from './form.js';
import { tell } from './notice.js';

const PREPARES = 'huiyin-prepares';

async function handIn(taskId, button) {
  button.disabled = true;
  try {
    const path = `/api/steps/${encodeURIComponent(taskId)}`;
    await ours('PUT', `${path}/prepared-sheet`, formBehind(formElement())._getSubmitData());
    await ours('DELETE', `${path}/draft`);
    tell(say('拟办表已呈送，研究的人打开这件就能看到。研究之前还可以改了再呈送。',
      'The sheet is handed in; those who decide see it when they open the task. You can change it until then.'), 'success');
  } catch (refused) {
    tell(refused.message || say('没能呈送，请稍后再试。', 'Could not hand it in. Try again later.'));
  }
  button.disabled = false;
}

/** The form's buttons come when the form does, and again with each other task. */
function offer() {
  const actions = document.querySelector('.form-actions');
  const taskId = taskInAddress();
  if (!actions || !document.body.classList.contains(PREPARES) || actions.querySelector('.huiyin-hand-in')) {
    return;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-primary huiyin-hand-in';
  button.textContent = say('呈送拟办表', 'Hand in the sheet');
  button.onclick = () => handIn(taskId, button);
  actions.append(button);
}

async function prepares(taskId) {
  const task = taskId && (await engine('GET', `/task/${encodeURIComponent(taskId)}`).catch(() => null));
  if (task?.taskDefinitionKey !== 'deliberate') {
    return false;
  }
  const role = await ours('GET', `/api/steps/${encodeURIComponent(taskId)}/prepared-sheet`).catch(() => null);
  return Boolean(role?.prepares);
}

async function show() {
  const taskId = taskInAddress();
  document.body.classList.remove(PREPARES);
  document.querySelectorAll('.huiyin-hand-in').forEach(button => button.remove());
  const { groups } = await me();
  if (groups.includes('petition-office') && (await prepares(taskId)) && taskId === taskInAddress()) {
    document.body.classList.add(PREPARES);
    offer();
  }
}

new MutationObserver(offer).observe(document.documentElement, { childList: true, subtree: true });

export default {
  id: 'huiyin-prepare',
  pluginPoint: 'tasklist.task.action',
  priority: 800,
  // This point is told no task, and may be drawn before the address says which.
  render: () => {
    window.addEventListener('hashchange', show);
    show();
  },
  unmount: () => window.removeEventListener('hashchange', show)
};
