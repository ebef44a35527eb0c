// 研究会: the way to the sittings, for the office that prepares them and the presidium.
import { say } from '../../../../lib/huiyin/language.js';
import { me, page } from '../../../../lib/huiyin/server.js';

const WHO = ['petition-office', 'chair', 'presidium'];

export default {
  id: 'huiyin-sittings',
  pluginPoint: 'tasklist.navbar.action',
  priority: 880,
  render: async node => {
    const { groups } = await me();
    if (!WHO.some(group => groups.includes(group))) {
      return;
    }
    node.innerHTML = `<a class="huiyin-page" target="_blank" rel="noopener">
      <span class="glyphicon glyphicon-list-alt"></span> ${say('研究会', 'Sittings')}</a>`;
    node.firstElementChild.setAttribute('href', page('/sittings'));
  }
};
