// Our own way to begin: an empty start, and straight to the form. The stock dialog asks for variables.
import { say } from '../../../../lib/huiyin/language.js';
import { engine, me } from '../../../../lib/huiyin/server.js';
import { tell } from './notice.js';

const PROCESS = 'petition-handling';

async function register() {
  const started = await engine('POST', `/process-definition/key/${PROCESS}/start`, {});
  const [task] = await engine('GET', `/task?processInstanceId=${started.id}`);
  if (task) {
    const search = new URLSearchParams(location.hash.split('?')[1]);
    search.set('task', task.id);
    search.delete('detailsTab');
    location.hash = `/?${search}`;
  }
}

export default {
  id: 'huiyin-start',
  pluginPoint: 'tasklist.navbar.action',
  priority: 1000,
  render: async node => {
    if (!(await me()).groups.includes('petition-office')) {
      return;
    }
    node.innerHTML = `<button type="button" class="huiyin-start">
      <span class="glyphicon glyphicon-pencil"></span> ${say('登记信访', 'Register a petition')}</button>`;
    const button = node.firstElementChild;
    button.onclick = async () => {
      button.disabled = true;
      try {
        await register();
      } catch (refused) {
        tell(refused.message || say('没能开始登记，请稍后再试；仍不行请告诉系统管理员。', 'Could not start. Try again, or tell an administrator.'));
      } finally {
        button.disabled = false;
      }
    };
  }
};
