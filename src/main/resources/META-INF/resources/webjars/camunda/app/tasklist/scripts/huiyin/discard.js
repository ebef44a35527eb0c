// 放弃登记: beside the form of a registration that nobody will send. Asks why, beside the button: what was typed stays
// until the answer is given.
import { say } from '../../../../lib/huiyin/language.js';
import { engine, ours } from '../../../../lib/huiyin/server.js';
import { taskInAddress } from './form.js';
import { tell } from './notice.js';

async function discard(taskId, wording) {
  await ours('POST', `/api/registrations/${encodeURIComponent(taskId)}/discarding`, { wording });
  tell(say('已放弃这次登记。', 'This registration has been thrown away.'), 'success');
  const search = new URLSearchParams(location.hash.split('?')[1]);
  search.delete('task');
  location.hash = `/?${search}`;
}

function ask(node, taskId) {
  node.innerHTML = `<form class="huiyin-discard"><input required maxlength="200"
    placeholder="${say('放弃的原因（不写姓名）', 'Why (no names)')}"><button class="btn btn-danger btn-xs">
    ${say('确定放弃', 'Throw away')}</button></form>`;
  const form = node.firstElementChild;
  form.firstElementChild.focus();
  form.onsubmit = event => {
    event.preventDefault();
    discard(taskId, form.firstElementChild.value).catch(refused =>
      tell(refused.message || say('没能放弃，请刷新后再试。', 'Could not do it. Reload and try again.')));
  };
}

async function show(node) {
  const taskId = taskInAddress();
  node.replaceChildren();
  const task = taskId && (await engine('GET', `/task/${encodeURIComponent(taskId)}`).catch(() => null));
  // Somebody may have turned to another task meanwhile.
  if (task?.taskDefinitionKey !== 'register' || taskId !== taskInAddress()) {
    return;
  }
  node.innerHTML = `<button type="button" class="btn btn-link huiyin-discard-ask">
    <span class="glyphicon glyphicon-trash"></span> ${say('放弃登记', 'Discard')}</button>`;
  node.firstElementChild.onclick = () => ask(node, taskId);
}

let turned;

export default {
  id: 'huiyin-discard',
  pluginPoint: 'tasklist.task.action',
  priority: 900,
  // This point is told no task, and may be drawn before the address says which.
  render: node => {
    turned = () => show(node);
    window.addEventListener('hashchange', turned);
    turned();
  },
  unmount: () => window.removeEventListener('hashchange', turned)
};
