// 案卷: the case of the open task, in a window of its own, so that what was typed stays.
import { say } from '../../../../lib/huiyin/language.js';
import { engine, page } from '../../../../lib/huiyin/server.js';
import { taskInAddress } from './form.js';

export default {
  id: 'huiyin-case-link',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  render: node => {
    node.innerHTML = `<a class="btn btn-link huiyin-case-link" target="_blank" rel="noopener">
      <span class="glyphicon glyphicon-folder-open"></span> ${say('案卷', 'Case file')}</a>`;
    const link = node.firstElementChild;
    // This point is told no task, so the address is read at the last moment.
    const aim = () => link.setAttribute('href', page(`/case/by-task/${encodeURIComponent(taskInAddress())}`));
    ['mousedown', 'focus', 'click'].forEach(event => link.addEventListener(event, aim));
    aim();
    // Before it is registered there is no case to open.
    engine('GET', `/task/${encodeURIComponent(taskInAddress())}`).then(
      task => { link.hidden = task?.taskDefinitionKey === 'register'; },
      () => {});
  }
};
