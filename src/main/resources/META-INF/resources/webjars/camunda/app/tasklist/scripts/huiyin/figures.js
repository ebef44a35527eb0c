// 统计: the way to the figures, for those who may see them.
import { say } from '../../../../lib/huiyin/language.js';
import { me, page } from '../../../../lib/huiyin/server.js';

const WHO = ['petition-office', 'chair', 'presidium', 'leading-group', 'party-committee', 'managers'];

export default {
  id: 'huiyin-figures',
  pluginPoint: 'tasklist.navbar.action',
  priority: 850,
  render: async node => {
    const { groups } = await me();
    if (!WHO.some(group => groups.includes(group))) {
      return;
    }
    node.innerHTML = `<a class="huiyin-page" target="_blank" rel="noopener">
      <span class="glyphicon glyphicon-stats"></span> ${say('统计', 'Figures')}</a>`;
    node.firstElementChild.setAttribute('href', page('/figures'));
  }
};
