// Tasklist sends an order of its own with every list, newest first, and so undoes the order that our lists have: what is
// due first stands first. Its own order stands in the address, where a person's choice is kept too; as long as nobody has
// chosen, ours is put there before Tasklist looks.
const OURS = JSON.stringify([
  { sortBy: 'dueDate', sortOrder: 'asc' },
  { sortBy: 'created', sortOrder: 'asc' }
]);

function put() {
  const { hash } = location;
  if (!/[?&]sorting=/.test(hash)) {
    const joint = hash.includes('?') ? '&' : '?';
    history.replaceState(history.state, '', `${hash || '#/'}${joint}sorting=${encodeURIComponent(OURS)}`);
  }
}

put();
// Before Tasklist's own listeners, which are added later.
addEventListener('popstate', put, true);
addEventListener('hashchange', put, true);
