// A task's card: number, heading and days left, asked for all cards of the page in one request.
import { say } from '../../../../lib/huiyin/language.js';
import { ours } from '../../../../lib/huiyin/server.js';

const waiting = new Map();
let turn = null;

function factsOf(taskId) {
  turn = turn || Promise.resolve().then(() => new Promise(resolve => setTimeout(resolve, 50))).then(ask);
  return new Promise(resolve => waiting.set(taskId, [...(waiting.get(taskId) || []), resolve]));
}

async function ask() {
  const asked = new Map(waiting);
  waiting.clear();
  turn = null;
  const facts = await ours('POST', '/api/tasks/cards', { taskIds: [...asked.keys()] }).catch(() => null);
  asked.forEach((resolves, taskId) => resolves.forEach(resolve => resolve(facts?.[taskId])));
}

function daysLeft(card) {
  if (card.daysLeft === null || card.daysLeft === undefined) {
    return null;
  }
  const days = Number(card.daysLeft);
  const words =
    days < 0 ? say(`逾期${-days}天`, `${-days} d overdue`) : days === 0 ? say('今天到期', 'due today') : say(`剩${days}天`, `${days} d left`);
  const colour = days < 0 ? 'late' : days <= 3 ? 'soon' : 'calm';
  return piece(`huiyin-days huiyin-days-${colour}`, card.dueOn ? `${words} · ${card.dueOn}` : words);
}

function piece(className, text) {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

export default {
  id: 'huiyin-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render: async (node, { taskId }) => {
    const card = await factsOf(taskId);
    if (!card) {
      return;
    }
    node.className = 'huiyin-card';
    const line = document.createElement('div');
    line.append(
      ...[
        card.number && piece('huiyin-number', card.number),
        card.way && piece('huiyin-way', card.way),
        ...(card.marks || []).map(mark => piece('huiyin-mark', mark)),
        daysLeft(card)
      ].filter(Boolean)
    );
    node.replaceChildren(...[card.heading && piece('huiyin-heading', card.heading), line].filter(Boolean));
  }
};
