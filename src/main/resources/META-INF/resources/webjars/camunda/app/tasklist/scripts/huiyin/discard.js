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

export default {
  id: 'huiyin-discard',
  pluginPoint: 'tasklist.task.action',
  priority: 900,
  render: async node => {
    // This point is told no task.
    const taskId = taskInAddress();
    const task = taskId && (await engine('GET', `/task/${encodeURIComponent(taskId)}`).catch(() => null));
    if (task?.taskDefinitionKey !== 'register') {
      return;
    }
    node.innerHTML = `<button type="button" class="btn btn-link huiyin-discard-ask">
      <span class="glyphicon glyphicon-trash"></span> ${say('放弃登记', 'Discard')}</button>`;
    node.firstElementChild.onclick = () => ask(node, taskId);
  }
};
