// 联席会议、督办台账: the way to them for those whose they may be; a village's people are in no group and come by the mail.
// Each is a place of its own in the header: together in one they would stand on two lines, over the list of tasks.
import { say } from '../../../../lib/huiyin/language.js';
import { me, page } from '../../../../lib/huiyin/server.js';

const whole = ['petition-office', 'chair', 'presidium', 'party-committee'];
const mayBeInvited = group => whole.includes(group) || group.startsWith('unit-') || group.startsWith('group-');

const link = (id, priority, path, words) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render: async node => {
    const { groups } = await me();
    if (!groups.some(mayBeInvited)) {
      return;
    }
    node.innerHTML = `<a class="huiyin-page" target="_blank" rel="noopener">${words}</a>`;
    node.firstElementChild.setAttribute('href', page(path));
  }
});

export default [
  link('huiyin-conferences', 800, '/conferences', say('联席会议', 'Conferences')),
  link('huiyin-ledger', 790, '/action-items', say('督办台账', 'Ledger'))
];
