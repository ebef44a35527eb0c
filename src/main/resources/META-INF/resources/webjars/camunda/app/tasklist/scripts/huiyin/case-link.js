// 案卷: the case of the open task, in a window of its own, so that what was typed stays. Before it is registered there is
// no case to open.
import { say } from '../../../../lib/huiyin/language.js';
import { engine, page } from '../../../../lib/huiyin/server.js';
import { taskInAddress } from './form.js';

async function show(node) {
  const taskId = taskInAddress();
  node.replaceChildren();
  const task = taskId && (await engine('GET', `/task/${encodeURIComponent(taskId)}`).catch(() => null));
  // Somebody may have turned to another task meanwhile.
  if (!task || task.taskDefinitionKey === 'register' || taskId !== taskInAddress()) {
    return;
  }
  node.innerHTML = `<a class="btn btn-link huiyin-case-link" target="_blank" rel="noopener">
    <span class="glyphicon glyphicon-folder-open"></span> ${say('案卷', 'Case file')}</a>`;
  node.firstElementChild.setAttribute('href', page(`/case/by-task/${encodeURIComponent(taskId)}`));
}

let turned;

export default {
  id: 'huiyin-case-link',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  // This point is told no task, and may be drawn before the address says which.
  render: node => {
    turned = () => show(node);
    window.addEventListener('hashchange', turned);
    turned();
  },
  unmount: () => window.removeEventListener('hashchange', turned)
};
